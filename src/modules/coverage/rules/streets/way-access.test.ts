import { describe, expect, test } from 'vitest';
import { edgeBits, RIDE_BITS, WALK_BITS } from './edge-bits.ts';
import { ferryBits, ferryMinutes, pointBlocks, wayBits } from './way-access.ts';

const tags = (text: string): Map<string, string> =>
  new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((pair) => pair.split('=') as [string, string]),
  );

const { rideForward, rideBack, push, steps, bridgeOrTunnel, ferry } = edgeBits;

describe('what may be done on a way', () => {
  test.each<[string, number, string]>([
    ['highway=residential', WALK_BITS | RIDE_BITS, 'a street'],
    ['highway=motorway', 0, 'for motors alone'],
    ['highway=motorway foot=yes', WALK_BITS, 'a sign says otherwise'],
    ['highway=trunk motorroad=yes', 0, 'for motors alone by its sign'],
    ['highway=construction', 0, 'not there yet'],
    ['building=yes', 0, 'no street'],
    ['highway=footway', WALK_BITS | RIDE_BITS | push, 'riders push'],
    ['highway=footway bicycle=yes', WALK_BITS | RIDE_BITS, 'riding is allowed'],
    ['highway=footway bicycle=no', WALK_BITS, 'not even pushed'],
    ['highway=residential bicycle=dismount', WALK_BITS | RIDE_BITS | push, 'get off'],
    ['highway=steps', WALK_BITS | steps, 'nobody carries an e-bike'],
    ['highway=cycleway foot=no', RIDE_BITS, 'riders only'],
    [
      'highway=residential oneway=yes',
      WALK_BITS | rideForward,
      'one-ways bind riders, not walkers',
    ],
    ['highway=residential oneway=-1', WALK_BITS | rideBack, 'against the way it is drawn'],
    [
      'highway=residential oneway=yes oneway:bicycle=no',
      WALK_BITS | RIDE_BITS,
      'open to bicycles both ways',
    ],
    ['highway=tertiary junction=roundabout', WALK_BITS | rideForward, 'a roundabout turns one way'],
    ['highway=service access=private', 0, 'closed to both'],
    ['highway=service access=private foot=yes', WALK_BITS, 'the more particular sign counts'],
    ['highway=service access=destination', WALK_BITS | RIDE_BITS, 'people go there'],
    ['highway=pedestrian area=yes', 0, 'the rim of a square is no street'],
    ['highway=primary bridge=yes', WALK_BITS | RIDE_BITS | bridgeOrTunnel, 'a bridge'],
    ['highway=primary tunnel=no', WALK_BITS | RIDE_BITS, 'expressly no tunnel'],
  ])('%s', (text, bits) => {
    expect(wayBits(tags(text))).toBe(bits);
  });

  test('a ferry takes people unless it says no', () => {
    expect(ferryBits(tags('route=ferry'))).toBe(WALK_BITS | RIDE_BITS | ferry);
    expect(ferryBits(tags('route=ferry foot=no'))).toBe(0);
    expect(ferryBits(tags('route=bus'))).toBe(0);
  });

  test.each<[string, number | null]>([
    ['duration=00:20', 20],
    ['duration=1:05', 65],
    ['duration=00:02:30', 2.5],
    ['duration=15', 15],
    ['duration=about', null],
    ['', null],
  ])('a crossing of %s takes %s minutes', (text, minutes) => {
    expect(ferryMinutes(tags(text))).toBe(minutes);
  });
});

describe('what a point stops', () => {
  test.each<[string, number, string]>([
    ['barrier=gate', 0, 'unknown is not no'],
    ['barrier=gate access=private', 3, 'closed to both'],
    ['barrier=gate access=private foot=yes', 2, 'people on foot get through'],
    ['barrier=fence', 3, 'a fence stands'],
    ['barrier=bollard', 0, 'nobody is stopped'],
    ['barrier=stile', 2, 'an e-bike is not lifted over'],
    ['highway=crossing', 0, 'no barrier'],
  ])('%s', (text, blocks) => {
    expect(pointBlocks(tags(text))).toBe(blocks);
  });
});
