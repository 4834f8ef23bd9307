import { beforeAll, describe, expect, test } from 'vitest';
import { distanceBetween } from '#lib/lng-lat.ts';
import type { Station } from '#modules/stations/types.ts';
import { openStandIn, type StandIn } from '#tests/support/worker-stand-in.ts';
import { nearestStored } from '#web/worker/browser/nearest-stored.ts';
import type { StoredList } from '#web/worker/stored-list.ts';
import { facilityMark } from '#web/worker/words/facilities.ts';
import { offlineStations, tailOf } from './offline-stations.ts';

let house: StandIn;
let list: StoredList;
let byTail: Map<string, Station>;

beforeAll(async () => {
  house = await openStandIn();
  const { bytes } = await offlineStations(house)('identity');
  list = JSON.parse(bytes.toString());
  byTail = new Map(house.readings.all().map((s) => [tailOf(s.id, list.tail), s]));
});

const ask = (minute: number, given: Partial<Parameters<typeof nearestStored>[1]> = {}) =>
  nearestStored(
    list,
    {
      from: house.city.centre,
      need: [],
      openNow: false,
      allDay: false,
      text: '',
      minute,
      ...given,
    },
    2000,
  );

describe('the stored list read on the phone', () => {
  test.each([
    [0, 'now, at ten past eleven at night'],
    [9 * 60, 'the next morning'],
    [14 * 60, 'the next noon'],
    [4 * 1440 - 700, 'in the weekend'],
    [6 * 1440, 'at the end of the week'],
  ])('at minute %d tells the posted state of every station as the server would: %s', (minute) => {
    const instant = house.now().add({ minutes: minute });
    const wrong = ask(minute).filter(({ tail, state }) => {
      const station = byTail.get(tail);
      if (!station) return true;
      if (state === 'unknown') return false;
      return house.readings.opennessOf({ ...station, evidence: [] }, instant).state !== state;
    });
    expect(wrong).toEqual([]);
  });

  test('knows most hours, and says unknown where the server does', () => {
    const unknown = ask(0).filter((one) => one.state === 'unknown');
    expect(unknown.length).toBeLessThan(ask(0).length / 2);
  });

  test('never says open before it was made or after its week', () => {
    expect(ask(-1).every((one) => one.state === 'unknown')).toBe(true);
    expect(ask(list.minutes).every((one) => one.state === 'unknown')).toBe(true);
  });

  test('keeps what is there, and distances to twenty metres', () => {
    for (const answer of ask(0, { need: ['toilet', 'water'] })) {
      const station = byTail.get(answer.tail);
      const there = station?.facilities.filter((f) => facilityMark(f) === 'yes').map((f) => f.code);
      expect(there).toEqual(expect.arrayContaining(['toilet', 'water']));
      const wgs84 = station?.position?.wgs84 ?? [0, 0];
      const exact = distanceBetween(house.city.centre, wgs84);
      expect(Math.abs(answer.distance - exact)).toBeLessThan(20 + exact * 0.002);
    }
  });

  test('counts every station that has a toilet working', () => {
    const expected = house.readings
      .all()
      .filter((s) => s.position && s.lifeCycle === 'open')
      .filter((s) => s.facilities.some((f) => f.code === 'toilet' && facilityMark(f) === 'yes'));
    expect(ask(0, { need: ['toilet'] })).toHaveLength(expected.length);
  });

  test('comes nearest first', () => {
    const distances = ask(0).map((one) => one.distance);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });
});

test('it is made anew after a change and after an hour, and not before', async () => {
  const stored = offlineStations(house);
  const first = await stored('br');
  expect((await stored('br')).tag).toBe(first.tag);
  await house.register.reload();
  const second = await stored('br');
  expect(second.tag).not.toBe(first.tag);
  house.clock.at = house.clock.at.add({ hours: 1 });
  expect((await stored('br')).tag).not.toBe(second.tag);
});
