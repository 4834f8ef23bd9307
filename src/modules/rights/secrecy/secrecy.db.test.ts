import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#lib/id.ts';
import {
  acceptedCase,
  actsOf,
  inCase,
  newCase,
  newUnion,
  type RightsCity,
  rightsCity,
  step,
} from '#tests/support/rights-house.ts';
import { actorWith, codeOf, valueIn } from '#tests/support/staff-city.ts';
import { claimantsOf } from '../claimant-store.ts';
import { carryOutErasures, decideErasure, proposeErasure } from './erase-case.ts';
import { liftHold, placeHold } from './legal-holds.ts';
import { setTerm } from './plan-retention.ts';
import { retentionFor } from './retention-list.ts';
import { reviewUnmasking, unmaskingsFor } from './review-unmasking.ts';
import { unmaskField } from './unmask.ts';

const reason = '核对工资卡户名，准备发放';

const firstClaimant = async ({ city }: RightsCity, caseId: string): Promise<string> => {
  const { cityId, database } = city.site;
  const all = await database.inCity(cityId, (db) => claimantsOf({ db, cityId }, caseId));
  return all[0]?.id ?? '';
};

const unmask = (
  at: RightsCity,
  actor: RightsCity['union']['first'],
  wish: Partial<Parameters<typeof unmaskField>[2]> & { caseId: string },
) =>
  inCase(at, actor, (work) =>
    unmaskField(work, at.house, { claimantId: null, field: 'name', reason, ...wish }),
  );

const looks = (at: RightsCity, actor: RightsCity['union']['first']) =>
  inCase(at, actor, async (work) => ({
    ok: true as const,
    value: await unmaskingsFor(work, at.house, { isReviewed: null, page: 1, pageSize: 10 }),
  }));

describe('a field in the clear', () => {
  it('is shown to handlers and leaders with a reason, and each look is on record', async () => {
    const at = await rightsCity();
    const { first, clerk, leader } = at.union;
    const caseId = await acceptedCase(at);
    const claimantId = await firstClaimant(at, caseId);
    const phone = { caseId, claimantId, field: 'phone' } as const;
    expect(valueIn(await unmask(at, first, phone)).value).toBe('13800000001');
    expect(valueIn(await unmask(at, leader, phone)).value).toBe('13800000001');
    expect(valueIn(await unmask(at, leader, { caseId, field: 'facts' })).value).toContain('工资');
    expect(codeOf(await unmask(at, clerk, phone))).toBe('not-yours');
    expect(codeOf(await unmask(at, leader, { ...phone, reason: '看看' }))).toBe('reason-too-short');
    expect(codeOf(await unmask(at, leader, { ...phone, field: 'bank_card' }))).toBe(
      'nothing-to-show',
    );
    const { total, items } = valueIn(await looks(at, leader));
    expect(total).toBe(3);
    expect(items.find((one) => one.field === 'facts')).toMatchObject({
      reason,
      own: true,
      review: null,
    });
    expect(JSON.stringify(items)).not.toContain('13800000001');
  });

  it('is not there for another union, and not for a claimant of another case', async () => {
    const at = await rightsCity();
    const other = await newUnion(at.city);
    const caseId = await newCase(at);
    const claimantId = await firstClaimant(at, caseId);
    const elsewhere = await newCase(at);
    const stranger = await unmask(at, other.leader, { caseId, claimantId });
    const nobody = await unmask(at, other.leader, { caseId: newId(), claimantId });
    expect(stranger).toEqual(nobody);
    expect(codeOf(stranger)).toBe('not-found');
    const mixed = await unmask(at, at.union.leader, { caseId: elsewhere, claimantId });
    expect(codeOf(mixed)).toBe('no-such-claimant');
    expect(valueIn(await looks(at, other.leader)).total).toBe(0);
  });

  it('is reviewed by somebody else, once; the auditor reviews every union', async () => {
    const at = await rightsCity();
    const { leader, first } = at.union;
    const other = await newUnion(at.city);
    const auditor = await actorWith(at.city, 'auditor');
    const caseId = await acceptedCase(at);
    await unmask(at, leader, { caseId, claimantId: await firstClaimant(at, caseId) });
    const { items } = valueIn(await looks(at, auditor));
    const id = items[0]?.id ?? '';
    const review = (actor: typeof leader, note = '') =>
      inCase(at, actor, (work) =>
        reviewUnmasking(work, at.house, { id, verdict: note ? 'improper' : 'proper', note }),
      );
    expect(codeOf(await review(leader))).toBe('own-unmasking');
    expect(codeOf(await review(other.leader))).toBe('not-found');
    expect(codeOf(await review(first))).toBe('not-found');
    expect(valueIn(await review(auditor, '理由与案情无关')).review).toMatchObject({
      verdict: 'improper',
      note: '理由与案情无关',
    });
    expect(codeOf(await review(auditor))).toBe('already-reviewed');
    expect(await actsOf(at)).toContain('rights.unmasking-reviewed');
  });
});

const archivedCase = async (at: RightsCity): Promise<string> => {
  const id = await newCase(at);
  const { database } = at.city.site;
  await database.asOwner((db) =>
    sql`update rights.cases set state = 'closed' where id = ${id}`.execute(db),
  );
  const facts = { archived_on: '2026-03-02', pages: 12 };
  valueIn(await step(at, at.union.leader, { id, step: 'archive', facts }));
  return id;
};

describe('an archived case', () => {
  const propose = (at: RightsCity, actor: RightsCity['union']['leader'], caseId: string) =>
    inCase(at, actor, (work) =>
      proposeErasure(work, at.house, { caseId, reason: '保存期限已满，可以清除' }),
    );
  const decide = (at: RightsCity, actor: RightsCity['union']['leader'], caseId: string) =>
    inCase(at, actor, (work) =>
      decideErasure(work, at.house, { caseId, approve: true, reason: '' }),
    );
  const hold = { reason: '法院要求保全本案材料' };

  it('has its day, is kept until then, and is erased by two people only', async () => {
    const at = await rightsCity();
    const { leader } = at.union;
    const second = await actorWith(at.city, 'rights_leader', at.union.organisationId);
    const stranger = (await newUnion(at.city)).leader;
    const caseId = await archivedCase(at);
    expect(await propose(at, leader, caseId)).toMatchObject({
      refusal: { code: 'kept-until', dueOn: '2036-03-02' },
    });
    at.city.clock.advance({ hours: 24 * 366 * 10 });
    expect(codeOf(await propose(at, stranger, caseId))).toBe('not-found');
    expect(codeOf(await decide(at, second, caseId))).toBe('no-such-erasure');
    valueIn(await propose(at, leader, caseId));
    expect(codeOf(await propose(at, leader, caseId))).toBe('erasure-open');
    expect(codeOf(await decide(at, leader, caseId))).toBe('same-person');
    expect(codeOf(await decide(at, stranger, caseId))).toBe('not-found');
    valueIn(await decide(at, second, caseId));
    expect(codeOf(await decide(at, second, caseId))).toBe('erasure-decided');
    const claimantId = await firstClaimant(at, caseId);
    expect(codeOf(await unmask(at, leader, { caseId, claimantId }))).toBe('nothing-to-show');
    expect(codeOf(await unmask(at, leader, { caseId, field: 'facts' }))).toBe('nothing-to-show');
    const acts = await actsOf(at);
    expect(acts).toContain('rights.case-erased');
    expect(acts).toContain('rights.register');
    expect(await carryOutErasures(at.house)).toBe(0);
    expect(codeOf(await propose(at, leader, caseId))).toBe('already-erased');
  });

  it('that is held is not erased, even where the hold came after the proposal', async () => {
    const at = await rightsCity();
    const { leader } = at.union;
    const second = await actorWith(at.city, 'rights_leader', at.union.organisationId);
    const caseId = await archivedCase(at);
    at.city.clock.advance({ hours: 24 * 366 * 10 });
    valueIn(await propose(at, leader, caseId));
    const place = () =>
      inCase(at, second, (work) => placeHold(work, at.house, { caseId, ...hold }));
    valueIn(await place());
    expect(codeOf(await place())).toBe('held-already');
    expect(codeOf(await decide(at, second, caseId))).toBe('on-hold');
    valueIn(await inCase(at, second, (work) => liftHold(work, at.house, { caseId, ...hold })));
    valueIn(await decide(at, second, caseId));
    expect(await actsOf(at)).toContain('rights.case-erased');
  });

  it('follows the terms of this installation, which its top federation sets', async () => {
    const at = await rightsCity();
    const { leader } = at.union;
    const top = await actorWith(at.city, 'rights_leader');
    await archivedCase(at);
    const term = { kind: 'other', years: 2, basis: '本市工会档案管理办法' };
    const set = (actor: typeof leader) => inCase(at, actor, (work) => setTerm(work, term));
    expect(codeOf(await set(leader))).toBe('not-the-top');
    valueIn(await set(top));
    const list = async (isDue: boolean) =>
      valueIn(
        await inCase(at, leader, async (work) => ({
          ok: true as const,
          value: await retentionFor(work, { isDue, page: 1, pageSize: 10 }),
        })),
      );
    expect((await list(false)).items[0]).toMatchObject({ due_on: '2028-03-02', due: false });
    expect((await list(true)).total).toBe(0);
  });
});
