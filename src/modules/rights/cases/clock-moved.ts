import type { ClockMove } from '#kernel/commitments/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { lockCase } from '../case-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { isOpenState } from '../rules/states.ts';
import { changeCase } from './change-case.ts';
import { pingWorkers } from './tell-worker.ts';

const dayWords = (on: string | null): string => on ?? '暂时算不出';

// The title begins with the case's number, which the reader of the timeline knows.
const ruleTitle = (title: string): string => title.slice(title.indexOf('：') + 1);

/** A new notice of days off moved a due day of a case: old and new stand on the timeline, and the worker is told. Who has
 *  to act meanwhile (`waiting_for`) is told by the handlers, who see it on their desk.
 *  Answers whether the case was touched. */
export const tellClockMove = async (
  work: Work,
  house: RightsHouse,
  move: ClockMove,
): Promise<boolean> => {
  if (move.subject.kind !== 'case') return false;
  const one = await lockCase(work, move.subject.id);
  if (!one || !isOpenState(one.state)) return false;
  const [before, after] = [dayWords(move.before.dueOn), dayWords(move.after.dueOn)];
  const facts = {
    ...{ clock: move.clockId, before, after, calendar: move.calendarVersion },
    waiting_for: move.waitingFor,
  };
  const workerText = `国务院放假安排有变，“${ruleTitle(move.title)}”的期限由${before}改为${after}。`;
  await pingWorkers(work, house, one);
  await changeCase(work, house, { one, change: { act: 'rights.clock-moved', facts, workerText } });
  return true;
};
