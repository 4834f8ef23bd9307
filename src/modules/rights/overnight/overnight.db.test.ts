import { expect, it } from 'vitest';
import { desk, makeCommitment } from '#kernel/commitments/public.ts';
import { newId } from '#lib/id.ts';
import { done } from '#lib/result.ts';
import { issued, type LetterCity, letterCity, serve } from '#tests/support/letter-house.ts';
import { acceptedCase, caseNow, inCase, step } from '#tests/support/rights-house.ts';
import { valueIn } from '#tests/support/staff-city.ts';
import { caseSubject } from '../cases/case-moment.ts';
import { rightsChores } from '../chores.ts';
import { eventsOf } from '../event-store.ts';
import { standingLetters } from '../letters/load-ladder.ts';
import { recordReply } from '../letters/record-reply.ts';
import { openProposalsOf } from '../proposal-store.ts';

const heard = {
  heard_on: '2026-03-02',
  worker_statement: '三个月没有发工资。',
  employer_statement: '工程款没有到账。',
};

const heardCase = async (at: LetterCity) => {
  const id = await acceptedCase(at);
  valueIn(await step(at, at.union.first, { id, step: 'hear_both', facts: heard }));
  return id;
};

/** A reminder (or, after it, an opinion) served today. */
const served = async (at: LetterCity, caseId: string, kind: 'reminder' | 'opinion') => {
  const skipReason = kind === 'opinion' ? '事实清楚，工友生活困难' : null;
  const letterId = await issued(at, caseId, { kind, skipReason });
  valueIn(await serve(at, { caseId, letterId }));
  return letterId;
};

const days = (at: LetterCity, count: number) => at.city.clock.advance({ hours: 24 * count });

const night = async (at: LetterCity) => {
  for (const chore of rightsChores(at.house)) await chore.run();
};

const morning = async (at: LetterCity, caseId: string) => {
  const { database, cityId } = at.city.site;
  const seen = await inCase(at, at.union.first, async (work) => {
    work.note('test.read', caseSubject({ id: caseId }));
    const standing = await standingLetters(work, at.house, caseId);
    return done(standing.filter(({ document }) => document.state === 'draft'));
  });
  return database.inCity(cityId, async (db) => ({
    drafts: valueIn(seen).map(({ letter }) => letter.kind),
    proposed: (await openProposalsOf({ db, cityId }, caseId)).map((one) => one.step),
    told: (await eventsOf({ db, cityId }, { caseId })).flatMap(
      ({ event }) => event.workerText ?? [],
    ),
  }));
};

const promise = (at: LetterCity, caseId: string, dueOn: string) =>
  inCase(at, at.union.leader, (work) =>
    makeCommitment(work, at.house, {
      ...{ subject: caseSubject({ id: caseId }), title: '付清三个月工资' },
      owner: { organisationId: at.union.organisationId, personId: at.union.first.id },
      promiser: { name: '某某劳务有限公司', isPerson: false, contact: null, organisationId: null },
      ...{ amountFen: 1_200_000, act: null, dueOn },
      source: { kind: 'reply', ref: null, madeOn: work.today.toString() },
    }),
  );

it('a 提示函 without answer has the 意见书 drafted the morning after, once, after missed nights too', async () => {
  const at = await letterCity();
  const caseId = await heardCase(at);
  await served(at, caseId, 'reminder');
  days(at, 15); // 17 March, the last day for the answer
  await night(at);
  expect(await morning(at, caseId)).toMatchObject({ drafts: [], proposed: [] });
  days(at, 4);
  await night(at);
  await night(at);
  const after = await morning(at, caseId);
  expect(after).toMatchObject({ drafts: ['opinion'], proposed: ['serve_opinion'] });
  expect(after.told.filter((text) => text.includes('没有在2026-03-17前答复'))).toHaveLength(1);
});

it('a 意见书 without answer opens the 建议书 and drafts it', async () => {
  const at = await letterCity();
  const caseId = await heardCase(at);
  await served(at, caseId, 'reminder');
  days(at, 18);
  await served(at, caseId, 'opinion');
  days(at, 30);
  await night(at);
  expect(await morning(at, caseId)).toMatchObject({
    drafts: ['proposal'],
    proposed: ['serve_proposal'],
  });
  expect(await caseNow(at, caseId)).toMatchObject({ state: 'escalate_ready' });
});

it('an answer in time leaves the night quiet', async () => {
  const at = await letterCity();
  const caseId = await heardCase(at);
  const letterId = await served(at, caseId, 'reminder');
  days(at, 3);
  const said = { on: '2026-03-05', attitude: 'accepts', summary: '同意。' } as const;
  const empty = { disputed: [], accepted: [], fileIds: [] };
  const input = { caseId, letterId, id: newId(), ...said, ...empty };
  valueIn(await inCase(at, at.union.first, (work) => recordReply(work, at.house, input)));
  days(at, 30);
  await night(at);
  expect(await morning(at, caseId)).toMatchObject({ drafts: [], proposed: [] });
});

it('a promise that breaks goes one rung further than what was served, is on the desk, and told once', async () => {
  const at = await letterCity();
  const caseId = await heardCase(at);
  await served(at, caseId, 'reminder');
  days(at, 16); // silence of the reminder and the promise end on one day: one draft
  valueIn(await promise(at, caseId, '2026-03-18'));
  days(at, 1);
  await night(at);
  await night(at);
  const after = await morning(at, caseId);
  expect(after.drafts).toEqual(['opinion']);
  expect(after.proposed).toContain('serve_opinion');
  expect(after.told.filter((text) => text.includes('没有做到'))).toHaveLength(1);
  const seen = await inCase(at, at.union.first, async (work) => {
    work.note('test.read', caseSubject({ id: caseId }));
    const of = { kind: 'unit', organisationId: at.union.organisationId } as const;
    const question = { reading: { case: 'rights.read' }, of, filter: 'overdue' } as const;
    return desk(work, { ...question, after: null, limit: 10 });
  });
  expect(valueIn(seen).lines).toMatchObject([
    { kind: 'clock', dueOn: '2026-03-17', overdue: true },
    { kind: 'commitment', dueOn: '2026-03-18', overdue: true, personId: at.union.first.id },
  ]);
});
