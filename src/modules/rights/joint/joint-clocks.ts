import { clocksOf, openClock, satisfyClock } from '#kernel/commitments/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { clockRule } from '../cases/case-clocks.ts';
import { caseSubject } from '../cases/case-moment.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { RuleId } from '../rules/rule-ids.ts';
import type { RightsCase } from '../types.ts';

/** Ends clocks of a case that a test picks, where they still run; a step may have ended them before. */
export const endClocks = async (
  work: Work,
  one: Pick<RightsCase, 'id'>,
  given: {
    readonly picks: (clock: {
      readonly id: string;
      readonly rule: { readonly id: string };
    }) => boolean;
    readonly note: string;
  },
): Promise<void> => {
  for (const clock of await clocksOf(work, caseSubject(one))) {
    const isOpen = clock.state === 'running' || clock.state === 'paused';
    if (!isOpen || !given.picks(clock)) continue;
    const on = work.today.toString();
    const ended = await satisfyClock(work, clock.id, { on, note: given.note });
    if (!ended.ok) throw new Error(`a clock refused: ${ended.refusal.code}`);
  }
};

/** Sets a clock of a rule going from a day, where the pack gives it a length; answers its id. */
export const startClock = async (
  work: Work,
  house: RightsHouse,
  given: {
    readonly one: RightsCase;
    readonly rule: RuleId;
    readonly startOn: string;
    readonly personId: string | null;
    readonly waitingFor: string | null;
    readonly title?: string;
  },
): Promise<string | null> => {
  const { one, startOn, waitingFor } = given;
  const rule = clockRule(house, given.rule, startOn);
  if (rule.period === null) return null;
  const opened = await openClock(work, house.known(), {
    subject: caseSubject(one),
    rule: { ...rule, period: rule.period },
    startOn,
    owner: { organisationId: one.organisationId, personId: given.personId },
    title: `${one.caseNumber ?? one.number}：${given.title ?? rule.title}`,
    waitingFor,
  });
  if (!opened.ok) throw new Error(`a clock refused: ${opened.refusal.code}`);
  return opened.value.id;
};
