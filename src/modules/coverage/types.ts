import type { LngLat, Metres } from '#lib/lng-lat.ts';

/** How people move: on foot, or by electric bicycle. */
export type Mode = 'walk' | 'ebike';

/** Metres a minute of each mode; the defaults of the 15-minute circle.
 *  @source the federation's own measure: 1,200 m on foot and 3,750 m by e-bike in 15 minutes */
export type Speeds = Readonly<Record<Mode, number>>;

/** The streets of a region for one mode or several, compiled: junctions, edges between them and their shapes.
 *  All positions are WGS-84 in units of 1e-7 degrees. Lengths are metres on the ground. */
export interface StreetNetwork {
  /** Modes it was compiled for. */
  readonly modes: readonly Mode[];
  readonly junctionLng: Int32Array;
  readonly junctionLat: Int32Array;
  /** 1 = nobody on foot gets through here, 2 = nobody by e-bike. */
  readonly junctionBlocks: Uint8Array;
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
  readonly edgeLength: Float64Array;
  /** Bits of `edgeBits`. */
  readonly edgeBits: Uint8Array;
  /** The OpenStreetMap way, or the line of an edge list. */
  readonly edgeWay: Float64Array;
  /** Points of edge e between its junctions: shapeStart[e] to shapeStart[e + 1]. */
  readonly shapeStart: Uint32Array;
  readonly shapeLng: Int32Array;
  readonly shapeLat: Int32Array;
  /** Ferries: minutes of the crossing, by edge; they are ways, but no streets. */
  readonly ferryMinutes: ReadonlyMap<number, number>;
}

/** What is left out of a network, and why. */
export interface StreetFindings {
  readonly ways: number;
  readonly junctions: number;
  readonly edges: number;
  /** Ways cut where the extract ends: points it names but does not hold. */
  readonly missingPoints: number;
  /** Ferries without a stated duration are not guessed. */
  readonly ferriesWithoutDuration: number;
}

/** A place on the network: so many metres along an edge from its `from` junction. */
export interface Foothold {
  readonly edge: number;
  readonly along: Metres;
  /** From the place asked about to the street, as the crow flies. */
  readonly away: Metres;
  readonly at: LngLat;
}
