import { sendSms } from '#kernel/notices/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { sealedClaimantsOf } from '../claimant-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { spacedNumber } from '../rules/case-numbers.ts';
import type { FactFault } from '../rules/fact-rules.ts';
import { changeCase } from './change-case.ts';
import { type HandlerCaseRefusal, openCaseFor } from './handler-case.ts';
import { openClaimant } from './seal-claimant.ts';

const MOST_MESSAGES = 50;

/** Names and what was told stay out of the message: a phone is seen by others. */
const noticeOf = (number: string, publicUrl: string): string =>
  `【工会】您的诉求 ${spacedNumber(number)} 有新进展，请到 ${publicUrl}/rights 凭编号查看，或打 12351。`;

/** Sends a short message to those who told the union and left a phone; answers how many went out. */
export const pingWorkers = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer' | 'post' | 'publicUrl'>,
  one: { readonly id: string; readonly number: string },
): Promise<number> => {
  const claimants = await sealedClaimantsOf(work, one.id);
  const phones = claimants
    .filter(({ claimant }) => claimant.isComplainant || claimant.isRepresentative)
    .filter(({ claimant }) => claimant.withdrawnOn === null)
    .map(({ claimant, sealed }) => openClaimant(house.sealer, claimant.id, sealed).phone)
    .filter((phone) => phone !== null);
  const distinct = [...new Set(phones)].slice(0, MOST_MESSAGES);
  const body = noticeOf(one.number, house.publicUrl);
  for (const to of distinct) {
    await sendSms(work, house.post, { to, template: 'rights.progress', body });
  }
  return distinct.length;
};

/** Writes what the worker shall read in his progress, and lets his phone know. */
export const tellWorker = async (
  work: Work,
  house: RightsHouse,
  wish: { readonly caseId: string; readonly text: string },
): Promise<
  Result<
    { readonly messages: number },
    HandlerCaseRefusal | { readonly code: 'invalid'; readonly errors: readonly FactFault[] }
  >
> => {
  const asked = { id: wish.caseId, permission: 'rights.register' };
  const found = await openCaseFor(work, asked);
  if (!found.ok) return found;
  const text = wish.text.trim();
  if (text === '' || [...text].length > 500) {
    const fault = { field: 'text', message: '请写 1 到 500 个字，工友会看到' };
    return refuse({ code: 'invalid', errors: [fault] });
  }
  const one = found.value;
  const messages = await pingWorkers(work, house, one);
  const change = { act: 'rights.worker-told', facts: { messages }, workerText: text };
  await changeCase(work, house, { one, change });
  return done({ messages });
};
