import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { changeCase } from '../../cases/change-case.ts';
import { seeCaseToChange } from '../../cases/see-case.ts';
import type { RightsHouse } from '../../rights-house.ts';
import { intakeLimits } from '../../rules/intake/intake-limits.ts';
import { mayRateIn } from '../../rules/intake/may-rate.ts';
import { isSatisfaction, satisfactionWords } from '../../rules/intake/satisfaction.ts';
import type { DoorSession } from '../door-store.ts';
import { saveRating } from '../voice-store.ts';
import { sealVoice } from './seal-voice.ts';

/** What a worker says of the result; said again, it replaces what he said before. */
export const rateResult = async (
  work: Work,
  house: RightsHouse,
  wish: { readonly session: DoorSession; readonly satisfaction: string; readonly words: string },
): Promise<Result<null, { readonly code: 'not-now' } | { readonly code: 'choice-missing' }>> => {
  const { session, satisfaction } = wish;
  if (!isSatisfaction(satisfaction)) return refuse({ code: 'choice-missing' });
  const seen = await seeCaseToChange(work, session.caseId);
  if (!seen.ok || !mayRateIn(seen.value.one.state)) return refuse({ code: 'not-now' });
  const text = [...wish.words.trim()].slice(0, intakeLimits.complaintLetters).join('');
  const id = newId();
  const wordsSealed = text === '' ? null : sealVoice(house.sealer, 'rights.ratings', { id, text });
  await saveRating(work, { id, ...session, satisfaction, wordsSealed });
  const change = {
    ...{ act: 'rights.result-rated', facts: { satisfaction } },
    closed: text === '' ? {} : { text },
    workerText: `您的评价：${satisfactionWords[satisfaction]}。`,
  };
  await changeCase(work, house, { one: seen.value.one, change });
  return done(null);
};
