import type { Work } from '#kernel/work/public.ts';
import { changeCase } from '../cases/change-case.ts';
import { saveInvitation } from '../meeting-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { PartnerSaid } from '../rules/joint/why-not-partner-answer.ts';
import type { Invitation } from '../rules/meetings/meeting-types.ts';
import type { RightsCase } from '../types.ts';

/** Records whether somebody invited will come; his case is locked. A meeting held or cancelled meanwhile keeps what it
 *  has: the answer then only stands on the timeline. */
export const answerInvitation = async (
  work: Work,
  house: RightsHouse,
  given: {
    readonly one: RightsCase;
    readonly subject: { readonly invitation: Invitation };
    readonly said: PartnerSaid;
  },
): Promise<void> => {
  const { one, said } = given;
  const { invitation } = given.subject;
  const reply = said.answer === 'accept' ? 'will_come' : 'will_not_come';
  const replyText = [said.by, said.text].filter((text) => text !== '').join('：');
  const next = { ...invitation, reply, replyText } as const;
  await saveInvitation(work, house.sealer, { one: next, caseId: one.id });
  const facts = { meeting: invitation.meetingId, invitation: invitation.id, reply };
  const change = { act: 'rights.invitation-answered', facts, closed: { who: invitation.name } };
  await changeCase(work, house, { one, change });
};
