/** Ways as they come out of a file: points by index, laid end to end. */
export interface CollectedWays {
  /** Way w has the points points[start[w]] to points[start[w + 1]]; indexes into the point arrays, -1 = missing. */
  readonly start: Uint32Array;
  readonly points: Int32Array;
  readonly bits: Uint8Array;
  readonly ids: Float64Array;
  /** Minutes of a ferry, by way. */
  readonly ferryMinutes: ReadonlyMap<number, number>;
}

/** The points of the ways: 1e-7 degrees WGS-84, and what they block. */
export interface CollectedPoints {
  readonly lng: Int32Array;
  readonly lat: Int32Array;
  readonly blocks: Uint8Array;
}
