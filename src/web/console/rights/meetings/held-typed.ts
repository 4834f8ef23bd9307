import type { MeetingOutcome, Signature } from '#modules/rights/rules/meetings/meeting-types.ts';
import { whyNotHold } from '#modules/rights/rules/meetings/why-not-meet.ts';
import type { HoldWish, Meeting } from '../../api/rights-meetings.ts';

/** How one guest took part, as typed; '' while nobody has said. */
export interface CameTyped {
  readonly signature: Signature | '';
  readonly represented_by: string;
}

/** What is typed about a meeting held. */
export interface HeldTyped {
  readonly outcome: MeetingOutcome;
  readonly minutes: string;
  readonly reason: string;
  readonly came: Readonly<Record<string, CameTyped>>;
}

export const blankHeld = (): HeldTyped => ({
  ...{ outcome: 'agreed', minutes: '', reason: '', came: {} },
});

/** The record as it would be sent; guests of whom nothing is said yet are left out. */
export const heldOf = (one: Meeting, typed: HeldTyped): HoldWish => ({
  version: one.version,
  outcome: typed.outcome,
  minutes: typed.minutes.trim(),
  reason: typed.outcome === 'failed' ? typed.reason.trim() : '',
  attendance: one.invitations.flatMap(({ id }) => {
    const came = typed.came[id];
    if (!came?.signature) return [];
    const { signature, represented_by } = came;
    return {
      invitation_id: id,
      has_attended: signature !== 'absent',
      represented_by: signature === 'absent' ? null : represented_by.trim() || null,
      signature,
    };
  }),
});

/** Everything the form itself can see is missing in the record; null when it may be sent. */
export const faultInHeld = (one: Meeting, wish: HoldWish): string | null => {
  const attendance = wish.attendance.map((it) => ({
    invitationId: it.invitation_id,
    hasAttended: it.has_attended,
    representedBy: it.represented_by,
    signature: it.signature,
  }));
  const invitationIds = one.invitations.map(({ id }) => id);
  const faults = whyNotHold({ ...wish, attendance }, { kind: one.kind, invitationIds });
  // As long as somebody is not accounted for, that nobody came is not known.
  const isWhole = attendance.length === invitationIds.length;
  const shown = faults.filter((fault) => isWhole || !fault.message.startsWith('没有人到场'));
  return [...new Set(shown.map((fault) => fault.message))].join('；') || null;
};
