import type { Static } from 'typebox';
import type { DraftLetterBody, ReplyBody, ServiceBody } from '../contract/letters.ts';
import type { ServiceAttempt } from '../rules/letters/letter-record.ts';
import type { SittingFacts } from '../rules/letters/letter-types.ts';
import type { DraftInput } from './draft-input.ts';
import type { ReplyInput } from './reply-input.ts';

type DraftWire = Static<typeof DraftLetterBody>;

const sittingOf = (wire: DraftWire['sitting']): SittingFacts | null => {
  if (!wire) return null;
  const { exchanges = [], attending = [], matters = [] } = wire;
  return {
    title: wire.title ?? null,
    on: wire.on ?? null,
    from: wire.from ?? null,
    until: wire.until ?? null,
    place: wire.place ?? null,
    chair: wire.chair ?? null,
    recorder: wire.recorder ?? null,
    outcome: wire.outcome ?? null,
    exchanges: exchanges.map(({ question, answer = null }) => ({ question, answer })),
    attending,
    matters,
  };
};

const listsOf = (wire: DraftWire) => ({
  findings: (wire.findings ?? []).map(({ text, evidence = null }) => ({ text, evidence })),
  demands: (wire.demands ?? []).map(({ text, due_on = null }) => ({ text, dueOn: due_on })),
  terms: (wire.terms ?? []).map(({ by = null, text, amount_fen = null, due_on = null }) => ({
    ...{ by, text, amount_fen },
    dueOn: due_on,
  })),
  papers: (wire.papers ?? []).map((paper) => ({
    title: paper.title,
    on: paper.on ?? null,
    pages: paper.pages ?? null,
    origin: paper.origin ?? null,
    proves: paper.proves ?? null,
  })),
  attachments: wire.attachments ?? [],
  copies: wire.copies ?? [],
});

/** A letter to be drafted, from the wire. */
export const draftFromWire = (caseId: string, wire: DraftWire): DraftInput => ({
  id: wire.id,
  caseId,
  kind: wire.kind,
  recipientPartyId: wire.recipient_party_id ?? null,
  recipientName: wire.recipient_name ?? null,
  skipReason: wire.skip_reason ?? null,
  reply: wire.reply ?? null,
  ...listsOf(wire),
  sitting: sittingOf(wire.sitting),
  refusalGround: wire.refusal_ground ?? null,
  guidance: wire.guidance ?? null,
  closing: wire.closing ?? null,
  serviceOf: wire.service_of ?? null,
  cause: wire.proposal_id ?? null,
});

/** An attempt to deliver, from the wire. */
export const attemptFromWire = (wire: Static<typeof ServiceBody>): ServiceAttempt => ({
  method: wire.method,
  outcome: wire.outcome,
  on: wire.on,
  arrivedAt: wire.arrived_at ?? null,
  servers: wire.servers ?? [],
  receiver: wire.receiver ?? null,
  place: wire.place ?? null,
  reason: wire.reason ?? null,
  witness: wire.witness ?? null,
  hasPhoto: wire.has_photo ?? false,
  mailNumber: wire.mail_number ?? null,
  consent: wire.consent ?? null,
  proofFileIds: wire.proof_file_ids ?? [],
});

/** An answer, from the wire. */
export const replyFromWire = (
  asked: { readonly caseId: string; readonly letterId: string },
  wire: Static<typeof ReplyBody>,
): ReplyInput => ({
  ...asked,
  id: wire.id,
  on: wire.on,
  attitude: wire.attitude,
  summary: wire.summary,
  disputed: wire.disputed ?? [],
  accepted: (wire.accepted ?? []).map(({ text, due_on, amount_fen = null }) => ({
    ...{ text, amount_fen },
    dueOn: due_on,
  })),
  fileIds: wire.file_ids ?? [],
});
