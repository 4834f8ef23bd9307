import type { Work } from '#kernel/work/public.ts';
import { demandLinesOf } from '../event-store.ts';
import type { Demand, DemandKind } from '../rules/limitation/limitation-facts.ts';
import { trackCards } from '../rules/tracks.ts';
import type { TrackKind } from '../types.ts';
import { eventLabel } from '../words/act-label.ts';

const isTrack = (kind: unknown): kind is TrackKind =>
  typeof kind === 'string' && Object.hasOwn(trackCards, kind);

const wordsOf = (act: string, facts: Readonly<Record<string, unknown>>): string => {
  const { kind, letter_number: number } = facts;
  const title = isTrack(kind) ? trackCards[kind].title : eventLabel(act);
  return typeof number === 'string' ? `${title}（${number}）` : title;
};

/** Every dated demand that the timeline of a case proves, oldest first: what may have let the limitation begin anew.
 *  Demands the worker made before he came to the union are not here.
 *  @source 劳动争议调解仲裁法 art. 27 para. 2 */
export const demandsOf = async (
  work: Pick<Work, 'db' | 'cityId'>,
  caseId: string,
): Promise<Demand[]> =>
  (await demandLinesOf(work, caseId)).map(({ id, act, facts }) => ({
    id,
    on: String(facts.demand_on),
    kind: facts.demand as DemandKind,
    words: wordsOf(act, facts),
    proven: true,
  }));
