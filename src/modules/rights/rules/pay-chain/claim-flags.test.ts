import { Temporal } from 'temporal-polyfill';
import { expect, it, test } from 'vitest';
import { packFor } from '../../law/pack-for.ts';
import { type ClaimFacts, type ClaimFlagId, claimFlags } from './claim-flags.ts';

const pack = packFor('330400', Temporal.PlainDate.from('2026-11-24'));
const quiet: ClaimFacts = {
  includesProjectMoney: 'no',
  claimedByForeman: 'no',
  excusedByDispute: 'no',
  signedSettlement: 'no',
  hasWageIou: 'no',
  otherDispute: 'no',
  recordsWithheld: 'no',
  orderedToPay: 'yes',
  paidAfterOrder: 'yes',
};
const flagsOf = (more: Partial<ClaimFacts>) =>
  claimFlags(pack, { ...quiet, ...more }).map((flag) => flag.id);

test.each<[Partial<ClaimFacts>, ClaimFlagId[], string]>([
  [{}, [], 'nothing to watch'],
  [{ includesProjectMoney: 'yes' }, ['project-money'], '条例 52'],
  [{ claimedByForeman: 'yes' }, ['foreman-claims'], '条例 52'],
  [{ excusedByDispute: 'yes' }, ['no-excuse'], '条例 35'],
  [{ signedSettlement: 'yes' }, ['signed-settlement'], 'the trap of practice'],
  [{ signedSettlement: 'unknown' }, ['ask-settlement'], 'it must be asked'],
  [{ hasWageIou: 'yes' }, ['iou-sue-directly'], '法释 15'],
  [{ hasWageIou: 'yes', otherDispute: 'unknown' }, ['iou-arbitrate-first'], 'unknown is not no'],
  [{ hasWageIou: 'yes', otherDispute: 'yes' }, ['iou-arbitrate-first'], '法释 15'],
  [{ recordsWithheld: 'yes' }, ['records-withheld'], '条例 50'],
  [{ paidAfterOrder: 'no' }, ['additional-compensation'], '劳动合同法 85'],
  [{ orderedToPay: 'no' }, ['additional-needs-order'], 'no order, no addition'],
  [{ orderedToPay: 'unknown', paidAfterOrder: 'no' }, ['additional-needs-order'], 'ask first'],
])('%o raises %j: %s', (facts, expected) => {
  expect(flagsOf(facts)).toEqual(expected);
});

it('cites the article of a flag that rests on one', () => {
  const [flag] = claimFlags(pack, { ...quiet, excusedByDispute: 'yes' });
  expect(flag?.article).toBe('《保障农民工工资支付条例》（2019）第三十五条');
});
