import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it, test } from 'vitest';
import { packFor } from '../../law/pack-for.ts';
import type { Known } from './known.ts';
import { nothingKnown, type PayFacts } from './pay-facts.ts';
import { whoMustPay } from './who-must-pay.ts';

const pack = packFor('530621', Temporal.PlainDate.from('2026-11-24'));
const before = packFor('530621', Temporal.PlainDate.from('2025-05-21'));
const allNo = Object.fromEntries(
  Object.keys(nothingKnown).map((fact) => [fact, 'no']),
) as unknown as PayFacts;
const onlyYes = (...facts: (keyof PayFacts)[]): PayFacts => ({
  ...allNo,
  ...Object.fromEntries(facts.map((fact) => [fact, 'yes'])),
});
const rowsOf = (facts: PayFacts, law = pack) => whoMustPay(law, facts).payers.map((p) => p.rowId);

test.each<[(keyof PayFacts)[], string[], string]>([
  [['employerOwes'], ['direct-employer'], '条例 16'],
  [
    ['construction', 'subcontractorOwes'],
    ['subcontractor', 'general-contractor-first'],
    '条例 30(1), 30(3)',
  ],
  [['construction', 'projectResold'], ['resold'], '条例 30(4)'],
  [['construction', 'ownerPaidLate'], ['owner-advances'], '条例 29(2)'],
  [['construction', 'ownerToUnqualified'], ['owner-to-unqualified'], '条例 36(1): the owner'],
  [
    ['construction', 'contractorToUnqualified'],
    ['contractor-to-unqualified', 'any-industry-unlicensed'],
    '条例 36(1) and 法释〔2025〕12号 1',
  ],
  [
    ['construction', 'nameLent'],
    ['lent-name', 'lent-name-elsewhere', 'any-industry-lent-name'],
    '条例 36(2), 19(2) and 法释〔2025〕12号 2',
  ],
  [['nameLent'], ['lent-name-elsewhere', 'any-industry-lent-name'], 'outside building: 19(2)'],
  [['construction', 'illegalProject'], ['illegal-project'], '条例 37'],
  [['unlicensedSupply'], ['unlicensed-supply'], '条例 18'],
  [['licensedDispatch'], ['dispatch-firm', 'dispatch-user'], '调解仲裁法 22'],
  [['employerOwes', 'ownedByPersons'], ['direct-employer', 'investor'], '条例 16, then 20'],
  [['subcontractorOwes'], [], 'general contractors answer for building projects only'],
  [['ownedByPersons'], [], 'nobody owes anything'],
])('with only %j true, these pay: %j (%s)', (facts, expected) => {
  expect(rowsOf(onlyYes(...facts))).toEqual(expected);
});

it('asks Ludian for everybody: labour firm, general contractor, owner', () => {
  const answer = whoMustPay(
    before,
    onlyYes('construction', 'employerOwes', 'subcontractorOwes', 'ownerPaidLate'),
  );
  expect(answer.payers.map((payer) => payer.name)).toEqual([
    '用人单位',
    '分包单位',
    '施工总承包单位',
    '建设单位',
  ]);
  expect(answer.payers[2]?.quoted).toBe(
    '分包单位拖欠农民工工资的，由施工总承包单位先行清偿，再依法进行追偿。',
  );
  expect(answer.payers.every((payer) => payer.unverified === null)).toBe(true);
  expect(answer.open).toEqual([]);
});

it('does not apply the interpretation of 2025 before its day', () => {
  const facts = onlyYes('contractorToUnqualified');
  expect(rowsOf(facts, before)).toEqual([]);
  expect(rowsOf(facts)).toEqual(['any-industry-unlicensed']);
  expect(whoMustPay(pack, facts).payers[0]?.unverified).toContain('二手资料');
});

it('names nobody and asks everything while nothing is known', () => {
  const answer = whoMustPay(pack, nothingKnown);
  expect(answer.payers).toEqual([]);
  expect(answer.open.map((open) => open.fact).sort()).toEqual(Object.keys(nothingKnown).sort());
});

it('asks only what could still add a payer', () => {
  const facts: PayFacts = { ...allNo, employerOwes: 'yes', ownedByPersons: 'unknown' };
  const { open } = whoMustPay(pack, facts);
  expect(open.map((one) => [one.fact, one.couldAdd])).toEqual([['ownedByPersons', ['investor']]]);
});

const known = fc.constantFrom<Known>('yes', 'no', 'unknown');
const anyFacts = fc.record(
  Object.fromEntries(Object.keys(nothingKnown).map((fact) => [fact, known])),
) as unknown as fc.Arbitrary<PayFacts>;

it('never loses a payer when more becomes known as yes, and asks no closed question', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(...Object.keys(nothingKnown)), (facts, learnt) => {
      const now = whoMustPay(pack, facts);
      for (const { fact } of now.open) expect(facts[fact]).toBe('unknown');
      if (facts[learnt as keyof PayFacts] !== 'unknown') return;
      const later = rowsOf({ ...facts, [learnt]: 'yes' });
      for (const payer of now.payers) expect(later).toContain(payer.rowId);
    }),
  );
});

it('gives exactly the payers of “no” to unknown facts, and says they are not the last word', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const asNo = Object.fromEntries(
        Object.entries(facts).map(([fact, value]) => [fact, value === 'unknown' ? 'no' : value]),
      ) as unknown as PayFacts;
      expect(rowsOf(facts)).toEqual(rowsOf(asNo));
    }),
  );
});
