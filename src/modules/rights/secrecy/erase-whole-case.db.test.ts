import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { commitmentsOf } from '#kernel/commitments/public.ts';
import { type Actor, perform, type Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { actorWith, valueIn } from '#tests/support/staff-city.ts';
import { type StoryCity, storyCity } from '#tests/support/story-city.ts';
import { caseSubject } from '../cases/case-moment.ts';
import { readCase } from '../cases/read-case.ts';
import { readTimeline } from '../cases/read-timeline.ts';
import { openPlay } from '../demo/play/play-story.ts';
import { ludian } from '../demo/stories/ludian.ts';
import { readProgress } from '../intake/progress/read-progress.ts';
import { readReferrals } from '../joint/read-joint.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import { letterPage, lettersOfCase } from '../letters/read-letters.ts';
import { readMeetings } from '../meetings/read-meetings.ts';
import { sealedCells } from '../rules/secrecy/sealed-cells.ts';
import { decideErasure, proposeErasure } from './erase-case.ts';
import { planArchived } from './plan-retention.ts';

let at: StoryCity;
let id = '';
let house: StoryCity['stage']['house'];
const second: { actor: Actor | null } = { actor: null };

const run = <T, R>(actor: Actor, deed: (work: Work) => Promise<Result<T, R>>) =>
  perform(house.site, actor, deed);

const answer = <T>(deed: (work: Work) => Promise<T>): Promise<T> =>
  run(at.union.leader, async (work) => done(await deed(work))).then(valueIn);

beforeAll(async () => {
  at = await storyCity();
  const play = openPlay(at.stage, ludian);
  await play.until('2025-09-01T00:00');
  house = at.stage.house;
  id = play.caseId();
  second.actor = await actorWith(at.city, 'rights_leader', at.union.organisationId);
}, 120_000);

const everything = () =>
  answer(async (work) => {
    const letters = await lettersOfCase(work, house, id);
    const items = 'value' in letters && letters.ok ? letters.value : letters;
    const list = JSON.parse(JSON.stringify(items)) as { items?: { id: string }[] };
    const pages: unknown[] = [];
    for (const { id: letterId } of list.items ?? []) {
      pages.push(await letterPage(work, house, { caseId: id, letterId }));
    }
    return JSON.stringify([
      await readCase(work, house, id),
      await readTimeline(work, house, { caseId: id, afterSeq: 0 }),
      await readReferrals(work, house, id),
      await readMeetings(work, house, id),
      await ledgerOf(work, house, id),
      await commitmentsOf(work, house, caseSubject({ id })),
      await readProgress(work, house, { caseId: id, claimantId: null }),
      ...[letters, pages],
    ]);
  });

it('leaves a case of which every page still opens, with its sums, and no worker in it', async () => {
  const before = await everything();
  expect(before).toContain('甲劳务');
  const { database } = house.site;
  await database.asOwner((db) =>
    sql`update rights.cases set state = 'archived' where id = ${id}`.execute(db),
  );
  await run(at.union.leader, planArchived);
  at.stage.setClock(house.site.clock().add({ hours: 24 * 366 * 11 }));
  const wish = { caseId: id, reason: '保存期限已满，可以清除' };
  valueIn(await run(at.union.leader, (work) => proposeErasure(work, house, wish)));
  const actor = second.actor ?? at.union.leader;
  valueIn(
    await run(actor, (work) => decideErasure(work, house, { ...wish, approve: true, reason: '' })),
  );
  const after = await everything();
  expect(after).not.toContain('13800001');
  const counts = await database.asOwner((db) =>
    sql<{ counts: { values: number; files: number } }>`
      select counts from rights.erasure_acts where case_id = ${id} and act = 'done'
    `.execute(db),
  );
  expect(counts.rows[0]?.counts.values).toBeGreaterThan(50);
  expect(counts.rows[0]?.counts.files).toBeGreaterThan(3);
  const sums = await database.asOwner((db) =>
    sql<{ lines: number }>`
      select count(*)::int as lines from rights.wage_lines where case_id = ${id}
    `.execute(db),
  );
  expect(sums.rows[0]?.lines).toBeGreaterThan(0);
  for (const cell of sealedCells.filter((one) => one.way === 'case' && one.blank === null)) {
    const left = await database.asOwner((db) =>
      sql<{ left: number }>`select count(*)::int as left from ${sql.raw(cell.table)}
        where case_id = ${id} and ${sql.raw(cell.column)} is not null`.execute(db),
    );
    expect([cell.table, cell.column, left.rows[0]?.left]).toEqual([cell.table, cell.column, 0]);
  }
});
