import { perform, systemActor } from '#kernel/work/public.ts';
import type { RightsHouse } from '../rights-house.ts';
import { type SilentLetter, silentLetters } from '../silence-store.ts';
import { proposeAfterSilence } from './propose-after-silence.ts';

const BATCH = 100;
const ACTOR = systemActor('答复到期');

/** Every letter whose answer is overdue and not on record, the oldest first. */
async function* silences({ site }: RightsHouse): AsyncGenerator<SilentLetter> {
  const { cityId, database } = site;
  const today = site.clock().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
  let after: SilentLetter | null = null;
  let isMore = true;
  while (isMore) {
    const asked: Parameters<typeof silentLetters>[1] = { today, after, limit: BATCH };
    const found: readonly SilentLetter[] = await database.inCity(cityId, (db) =>
      silentLetters({ db, cityId }, asked),
    );
    yield* found;
    after = found.at(-1) ?? after;
    isMore = found.length === BATCH;
  }
}

/** Puts every silence on record, one transaction each: one that fails holds up no other, and the fault is thrown at the
 *  end. Answers how many were new. */
export const noteSilences = async (house: RightsHouse): Promise<number> => {
  const faults: unknown[] = [];
  let noted = 0;
  for await (const silent of silences(house)) {
    try {
      const outcome = await perform(house.site, ACTOR, (work) =>
        proposeAfterSilence(work, house, silent),
      );
      if (outcome.ok) noted += 1;
    } catch (fault) {
      faults.push(fault); // the letter stays on the list, and the next round tries it again
    }
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} silences were not noted`);
  return noted;
};
