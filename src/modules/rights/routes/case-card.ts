import type { RouteContext } from '#kernel/http/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { Refusal, Result } from '#lib/result.ts';
import { readCase } from '../cases/read-case.ts';
import type { RightsHouse } from '../rights-house.ts';

/** The heading under which the API page shows these routes. */
export const CASES = '权益案件';

/** Runs a deed on a case and answers with its page as it is then, all in one transaction. */
export const thenCase = (
  house: RightsHouse,
  { perform, caseId }: Pick<RouteContext, 'perform'> & { readonly caseId: string },
  deed: (work: Work) => Promise<Result<unknown, Refusal>>,
) =>
  perform(async (work) => {
    const outcome = await deed(work);
    return outcome.ok ? readCase(work, house, caseId) : outcome;
  });
