import { clocksOf } from '#kernel/commitments/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { caseSubject } from '../cases/case-moment.ts';
import { eventsOf } from '../event-store.ts';
import { startClock } from '../joint/joint-clocks.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { RightsCase } from '../types.ts';

/** The day on which mediation was asked for: a request for help, by which limitation begins anew. */
const askedOn = async (work: Work, caseId: string): Promise<string | null> => {
  const events = await eventsOf(work, { caseId });
  const last = events.filter(({ event }) => event.step === 'mediate').at(-1);
  const day = last?.event.facts.applied_on;
  return typeof day === 'string' ? day : null;
};

/** Puts the limitation on the desk after a mediation failed, by the earlier reading: a year from the day mediation was
 *  asked for, not from its end. Whose claim ran out before is not revived by it, so the title asks to check each worker;
 *  a clock of limitation that runs already is left alone.
 *  @source 劳动争议调解仲裁法（2007）第二十七条第二款; domain brief 2.4 note 2 (the earlier reading for the worker) */
export const remindOfLimitation = async (
  work: Work,
  house: RightsHouse,
  { one, leadId }: { readonly one: RightsCase; readonly leadId: string | null },
): Promise<void> => {
  const clocks = await clocksOf(work, caseSubject(one));
  const isKept = clocks.some(
    (clock) =>
      clock.rule.id.startsWith('arbitration.limitation') &&
      (clock.state === 'running' || clock.state === 'paused'),
  );
  const startOn = await askedOn(work, one.id);
  if (isKept || startOn === null) return;
  await startClock(work, house, {
    ...{ one, rule: 'arbitration.limitation', startOn, personId: leadId, waitingFor: null },
    title: '调解未成，提醒工友在仲裁时效内申请（逐人核对起算日）',
  });
};
