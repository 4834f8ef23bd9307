/** What may be done on an edge, as bits of one byte. Forward = from its `from` junction to its `to` junction. */
export const edgeBits = {
  walkForward: 1,
  walkBack: 2,
  rideForward: 4,
  rideBack: 8,
  /** Riders get off and push. */
  push: 16,
  steps: 32,
  ferry: 64,
  /** A bridge or a tunnel: no junction with what it crosses. */
  bridgeOrTunnel: 128,
} as const;

/** Bits of moving on foot in either direction. */
export const WALK_BITS = edgeBits.walkForward | edgeBits.walkBack;
/** Bits of moving by e-bike in either direction. */
export const RIDE_BITS = edgeBits.rideForward | edgeBits.rideBack;

/** Bits of the modes a network is compiled for. */
export const bitsOfModes = (modes: readonly ('walk' | 'ebike')[]): number =>
  (modes.includes('walk') ? WALK_BITS : 0) | (modes.includes('ebike') ? RIDE_BITS : 0);
