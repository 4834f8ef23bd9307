import { newId } from '#lib/id.ts';
import type { InviteChannel, MeetingKind } from '#modules/rights/rules/meetings/meeting-types.ts';
import { whyNotMeet } from '#modules/rights/rules/meetings/why-not-meet.ts';
import type { PlanWish } from '../../api/rights-meetings.ts';
import { instantOfLocal, todayInChina } from '../../parts/time-text.ts';
import { meetingFormWords as w } from '../../words/rights-meeting-words.ts';

/** One guest as typed; `target` is 'party:…', 'claimant:…', 'body:…', 'other:' or '' for nobody yet. */
export interface GuestTyped {
  readonly key: string;
  readonly target: string;
  readonly name: string;
  readonly contact_id: string;
  readonly channel: InviteChannel;
}

/** The plain fields of a plan as typed. */
export type PlanTyped = Readonly<
  Record<
    | 'kind'
    | 'mode'
    | 'title'
    | 'starts'
    | 'place'
    | 'chair'
    | 'agenda'
    | 'applied_on'
    | 'mediate_kind'
    | 'form',
    string
  >
>;

/** The boxes of a plan. */
export interface PlanTicks {
  readonly sms: boolean;
  readonly mediate: boolean;
  readonly consent: boolean;
}

export const blankGuest = (): GuestTyped => ({
  ...{ key: newId(), target: '', name: '', contact_id: '', channel: 'telephone' },
});

export const blankPlan = (chair: string): PlanTyped => ({
  ...{ kind: 'mediation', mode: 'on_site', title: '', starts: '', place: '', chair },
  ...{ agenda: '', applied_on: todayInChina(), mediate_kind: 'labour', form: 'written' },
});

const guestOf = (one: GuestTyped): PlanWish['invitees'][number] => {
  const [who = 'other', id = ''] = one.target.split(':');
  return {
    who: who === 'party' || who === 'claimant' || who === 'body' ? who : 'other',
    id: id || null,
    name: one.target === 'other:' ? one.name.trim() || null : null,
    contact_id: who === 'body' ? one.contact_id || null : null,
    channel: one.channel,
  };
};

const mediateOf = (typed: PlanTyped, ticks: PlanTicks): PlanWish['mediate'] => {
  if (typed.kind !== 'mediation' || !ticks.mediate) return null;
  return {
    applied_on: typed.applied_on,
    kind: typed.mediate_kind === 'one_stop' ? 'one_stop' : 'labour',
    form: typed.form === 'oral' ? 'oral' : 'written',
    both_consent: ticks.consent,
  };
};

/** The plan as it would be sent; the moment is '' while it is missing. */
export const planOf = (
  submission: string,
  typed: PlanTyped,
  more: { readonly ticks: PlanTicks; readonly guests: readonly GuestTyped[] },
): PlanWish => ({
  submission,
  kind: typed.kind as MeetingKind,
  mode: typed.mode === 'online' ? 'online' : 'on_site',
  title: typed.title.trim(),
  place: typed.place.trim(),
  chair: typed.chair.trim(),
  agenda: typed.agenda
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 30),
  starts_at: instantOfLocal(typed.starts) ?? '',
  invitees: more.guests.map(guestOf),
  mediate: mediateOf(typed, more.ticks),
  sends_sms: more.ticks.sms,
});

/** Everything the form itself can see is missing in a plan; null when it may be sent. */
export const faultInPlan = (plan: PlanWish): string | null => {
  const invitees = plan.invitees.map(({ contact_id: contactId, ...one }) => ({
    ...one,
    contactId,
  }));
  const faults = whyNotMeet({ ...plan, invitees }).map((fault) => fault.message);
  if (plan.starts_at === '') faults.push(w.lacksTime);
  if (plan.mediate?.applied_on === '') faults.push(w.lacksApplied);
  return [...new Set(faults)].join('；') || null;
};
