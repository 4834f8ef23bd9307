import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import {
  knownCalendar,
  newPlace,
  type Place,
  promiseOf,
  replyRule,
  sealedHouse,
} from '#tests/support/commitments-place.ts';
import { openClock } from '../clocks/open-clock.ts';
import { makeCommitment } from '../promises/make-commitment.ts';
import type { DeskFilter } from '../rules/desk-range.ts';
import { type DeskOf, desk, deskCounts, MOST_COUNTED } from './desk.ts';

const idOf = (path: string): string => path.slice(-37, -1);
const reading = { case: 'rights.read' };

const reader = (...paths: string[]): PersonActor => ({
  kind: 'person',
  id: newId(),
  name: '经办甲',
  organisationId: newId(),
  scopes: { 'rights.read': paths },
});

const promised = (place: Place, path: string, more: { dueOn?: string; personId?: string } = {}) =>
  place.run((work) =>
    makeCommitment(work, sealedHouse, {
      ...promiseOf(place),
      owner: { organisationId: idOf(path), personId: more.personId ?? null },
      title: more.dueOn ?? '支付拖欠工资',
      dueOn: more.dueOn ?? '2026-03-05',
    }),
  );

const clocked = (place: Place, path: string, startOn: string) =>
  place.run((work) =>
    openClock(work, knownCalendar, {
      subject: { kind: 'case', id: newId() },
      rule: replyRule,
      startOn,
      owner: { organisationId: idOf(path), personId: null },
      title: `答复 ${startOn}`,
    }),
  );

interface Ask {
  readonly of?: DeskOf;
  readonly filter?: DeskFilter;
  readonly limit?: number;
  readonly after?: string | null;
}

const pageFor = (place: Place, actor: PersonActor, ask: Ask = {}) =>
  place.read(async (db, cityId) => {
    const work = { db, cityId, actor, today: place.today() };
    const { of = { kind: 'all' }, filter = 'all', limit = 200, after = null } = ask;
    const page = await desk(work, { reading, of, filter, limit, after });
    if (!page.ok) throw new Error(page.refusal.code);
    return page.value;
  });

const titles = async (...asked: Parameters<typeof pageFor>): Promise<string[]> =>
  (await pageFor(...asked)).lines.map((line) => line.title);

test('clocks and promises stand in one list by day; what cannot be computed comes first', async () => {
  const place = await newPlace();
  const root = `${place.unit}/`;
  await promised(place, root, { dueOn: '2026-03-20' });
  await clocked(place, root, '2026-02-25'); // due 2026-03-17
  await clocked(place, root, '2026-12-20'); // into a year without a notice
  const { lines } = await pageFor(place, reader(root));
  expect(lines.map((line) => [line.kind, line.dueOn, line.undated])).toEqual([
    ['clock', null, 'year-not-announced'],
    ['clock', '2026-03-17', null],
    ['commitment', '2026-03-20', null],
  ]);
});

test('filters take today, the past, the next seven days, and what waits for others', async () => {
  const place = await newPlace();
  const root = `${place.unit}/`;
  for (const dueOn of ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-12', '2026-03-13']) {
    await promised(place, root, { dueOn });
  }
  place.at('2026-03-05T01:00:00Z');
  const actor = reader(root);
  expect(await titles(place, actor, { filter: 'today' })).toEqual(['2026-03-05']);
  expect(await titles(place, actor, { filter: 'overdue' })).toEqual(['2026-03-04']);
  expect(await titles(place, actor, { filter: 'next_7_days' })).toEqual([
    '2026-03-06',
    '2026-03-12',
  ]);
  const waiting = await titles(place, actor, { filter: 'waiting' });
  expect(waiting).toEqual(['2026-03-05', '2026-03-06', '2026-03-12', '2026-03-13']);
  const counts = await place.read((db, cityId) =>
    deskCounts({ db, cityId, actor, today: place.today() }, { reading, of: { kind: 'all' } }),
  );
  expect(counts).toEqual({ all: 5, today: 1, overdue: 1, next_7_days: 2, waiting: 4, undated: 0 });
  expect(MOST_COUNTED).toBe(1000);
});

test('a county sees itself and what lies below it, however deep, and no other county', async () => {
  const place = await newPlace();
  const root = `${place.unit}/`;
  const east = await place.found(root, '330402');
  const west = await place.found(root, '330411');
  const below = await place.found(east);
  const deeper = await place.found(below);
  const deepest = await place.found(deeper);
  const paths = { root, east, west, below, deeper, deepest };
  for (const path of Object.values(paths)) await promised(place, path);
  const seen = async (actor: PersonActor, of: DeskOf = { kind: 'all' }): Promise<string[]> => {
    const { lines } = await pageFor(place, actor, { of });
    const names = Object.entries(paths).map(([name, path]) => [idOf(path), name] as const);
    const byId = new Map(names);
    return lines.map((line) => byId.get(line.organisationId) ?? '?').sort();
  };
  const inEast = ['below', 'deeper', 'deepest', 'east'];
  expect(await seen(reader(root))).toHaveLength(6);
  expect(await seen(reader(east))).toEqual(inEast);
  expect(await seen(reader(deepest))).toEqual(['deepest']);
  expect(await seen(reader(west, below))).toEqual(['below', 'deeper', 'deepest', 'west']);
  const county = { kind: 'county', divisionCode: '330402' } as const;
  expect(await seen(reader(root), { kind: 'unit', organisationId: idOf(east) })).toEqual(inEast);
  expect(await seen(reader(west), county)).toEqual([]);
  expect(await seen(reader(west), { kind: 'unit', organisationId: idOf(east) })).toEqual([]);
  expect(await seen(reader(below), { kind: 'unit', organisationId: idOf(east) })).toEqual([
    'below',
    'deeper',
    'deepest',
  ]);
  expect(await seen(reader())).toEqual([]);
});

test('a person sees his own lines, and none of a unit he left', async () => {
  const place = await newPlace();
  const root = `${place.unit}/`;
  const east = await place.found(root);
  const actor = reader(east);
  await promised(place, east, { personId: actor.id, dueOn: '2026-03-06' });
  await promised(place, root, { personId: actor.id, dueOn: '2026-03-07' });
  await promised(place, east, { dueOn: '2026-03-08' });
  const of = { kind: 'person', personId: actor.id } as const;
  expect(await titles(place, actor, { of })).toEqual(['2026-03-06']);
});

test('pages join to the whole list, nothing twice and nothing left out', async () => {
  const place = await newPlace();
  const root = `${place.unit}/`;
  const east = await place.found(root);
  for (let n = 0; n < 14; n += 1) {
    const dueOn = `2026-03-${String(5 + (n % 4)).padStart(2, '0')}`;
    await promised(place, n % 2 ? root : east, { dueOn });
  }
  const actor = reader(root);
  const whole = (await pageFor(place, actor)).lines.map((line) => line.id);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 15 }), async (limit) => {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof pageFor>> = await pageFor(place, actor, {
          limit,
          after,
        });
        ids.push(...page.lines.map((line) => line.id));
        after = page.next;
      } while (after !== null);
      expect(ids).toEqual(whole);
    }),
    { numRuns: 15 },
  );
});

test('a cursor that is not ours is refused', async () => {
  const place = await newPlace();
  const page = pageFor(place, reader(`${place.unit}/`), { after: "'; drop" });
  await expect(page).rejects.toThrow('not-a-cursor');
});
