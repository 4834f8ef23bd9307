import type { Static } from 'typebox';
import { documentStateWords } from '#kernel/documents/words/refusals.ts';
import type { LetterItem } from '../contract/letter-views.ts';
import { letterCard } from '../rules/letters/letter-kinds.ts';
import type { KeptReply, KeptService } from '../rules/letters/letter-record.ts';
import { periodWords } from '../rules/letters/reply-words.ts';
import { serviceMethodWords } from '../rules/letters/templates/service-certificate.ts';
import { groundLabels } from '../words/letter-words.ts';
import type { StandingLetter } from './load-ladder.ts';
import { numberOf } from './number-of.ts';

/** A letter in a list; `readable` false leaves out to whom it went and why. */
export const letterToWire = (
  { letter, document, replyDueOn }: StandingLetter,
  seen: { readonly today: string; readonly readable: boolean },
): Static<typeof LetterItem> => ({
  id: letter.id,
  kind: letter.kind,
  kind_label: letterCard(letter.kind).word,
  state: document.state,
  state_label: documentStateWords[document.state],
  version: document.version,
  number: numberOf(document),
  recipient: seen.readable ? letter.recipient : null,
  drafted_at: letter.draftedAt,
  signed_on: document.signedOn,
  served_on: letter.servedOn,
  service_label: letter.serviceMethod && serviceMethodWords[letter.serviceMethod],
  reply_period_label: letter.reply && periodWords(letter.reply),
  reply_due_on: replyDueOn,
  overdue: replyDueOn !== null && letter.repliedOn === null && replyDueOn < seen.today,
  replied_on: letter.repliedOn,
  refused_on: letter.refusedOn,
  not_corrected_on: letter.notCorrectedOn,
  skip_reason: seen.readable ? letter.skipReason : null,
  ground_label: letter.ground && groundLabels[letter.ground],
  readable: seen.readable,
});

/** An attempt to deliver, for the letter's page. */
export const serviceToWire = (kept: KeptService) => ({
  id: kept.id,
  method: kept.method,
  method_label: serviceMethodWords[kept.method],
  outcome: kept.outcome,
  on: kept.on,
  servers: [...kept.servers],
  receiver: kept.receiver,
  place: kept.place,
  reason: kept.reason,
  witness: kept.witness,
  has_photo: kept.hasPhoto,
  is_effective: kept.isEffective,
  is_resend: kept.isResend,
  recorded_at: kept.recordedAt,
});

/** What came back, for the letter's page. */
export const replyToWire = (kept: KeptReply) => ({
  id: kept.id,
  kind: kept.kind,
  on: kept.on,
  summary: kept.summary,
  disputed: [...kept.disputed],
  accepted: kept.accepted.map(({ text, dueOn, amount_fen }) => ({
    ...{ text, amount_fen },
    due_on: dueOn,
  })),
  recorded_at: kept.recordedAt,
});
