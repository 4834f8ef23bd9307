import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { insertProposal } from '../proposal-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { FactFault } from '../rules/fact-rules.ts';
import type { RightsCase } from '../types.ts';
import { changeCase } from './change-case.ts';
import { type HandlerCaseRefusal, openCaseFor } from './handler-case.ts';

/** Raises the major-incident flag, and proposes the report; reporting itself is the step `report_major`. Raising it twice
 *  is raising it once.
 *  @source 浙江省工会劳动法律监督条例（2016）第十条第（七）项 */
export const setMajor = async (
  work: Work,
  house: RightsHouse,
  wish: { readonly caseId: string; readonly reason: string },
): Promise<
  Result<
    RightsCase,
    HandlerCaseRefusal | { readonly code: 'invalid'; readonly errors: readonly FactFault[] }
  >
> => {
  const found = await openCaseFor(work, { id: wish.caseId, permission: 'rights.register' });
  if (!found.ok) return found;
  const one = found.value;
  const reason = wish.reason.trim();
  if (reason === '') {
    return refuse({ code: 'invalid', errors: [{ field: 'reason', message: '请写明原因' }] });
  }
  if (one.majorReason !== null) {
    work.note('rights.major-raised-again', { kind: 'case', id: one.id });
    return done(one);
  }
  const flagged = {
    ...one,
    majorReason: reason,
    majorSince: work.now,
    riskGrade: 'major',
  } as const;
  const why = { reason: `可能是重大情况：${reason}`, cause: `major-${one.version}` };
  await insertProposal(work, { caseId: one.id, step: 'report_major', letterKind: null, ...why });
  const change = { act: 'rights.major-raised', facts: {}, closed: { reason } };
  return done(await changeCase(work, house, { one: flagged, change }));
};
