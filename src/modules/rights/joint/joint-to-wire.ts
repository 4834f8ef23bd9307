import type { Static } from 'typebox';
import { maskPhone } from '#kernel/notices/rules/mask-phone.ts';
import type {
  AidSentSchema,
  BodySchema,
  DisclosureListSchema,
  LinkSchema,
  PaperSchema,
  ReferralListSchema,
} from '../contract/joint.ts';
import { bodyKindWords } from '../rules/joint/bodies.ts';
import { type Disclosure, disclosureActs } from '../rules/joint/disclosure-log.ts';
import { paperKindWords, type ReceivedPaper } from '../rules/joint/papers.ts';
import { referralCards } from '../rules/joint/referral-kinds.ts';
import { type PartnerAnswer, referralStateWords } from '../rules/joint/referral-types.ts';
import type { ListedBody } from './keep-body.ts';
import type { MadeLink } from './make-link.ts';
import type { JointLines, ReferralLine } from './read-joint.ts';
import type { AidSent } from './request-aid.ts';

/** A body as the console shows it; phones of contacts whole only to those who may call. */
export const bodyToWire = (body: ListedBody, mayCall: boolean): Static<typeof BodySchema> => ({
  id: body.id,
  organisation_id: body.organisationId,
  kind: body.kind,
  kind_label: bodyKindWords[body.kind],
  name: body.name,
  address: body.address,
  phone: body.phone,
  retired_on: body.retiredOn,
  version: body.version,
  contacts: body.contacts.map((one) => ({
    id: one.id,
    name: one.name,
    phone: one.phone === null || mayCall ? one.phone : maskPhone(one.phone),
    post: one.post,
    left_on: one.leftOn,
  })),
});

/** A link as it is told once. */
export const linkToWire = (link: MadeLink): Static<typeof LinkSchema> => ({
  url: link.url,
  expires_at: link.expiresAt,
  is_sent: link.isSent,
});

/** A request for legal aid that was sent. */
export const aidToWire = ({ id, trackId, link, lane }: AidSent): Static<typeof AidSentSchema> => ({
  id,
  track_id: trackId,
  link: link && linkToWire(link),
  no_means_check: lane.noMeansCheck,
  is_urgent: lane.isUrgent,
  reasons: [...lane.reasons],
});

const answerToWire = (answer: PartnerAnswer | null, isOpen: boolean) =>
  answer && isOpen ? { by: answer.by, text: answer.text, file_id: answer.fileId } : null;

const sharedToWire = ({ referral, materials }: ReferralLine) => ({
  summary: referral.shared.summary,
  people: referral.shared.people.length,
  parties: [...referral.shared.parties],
  materials: materials.map(({ title, copies, fileId }) => ({
    ...{ title, copies, has_file: fileId !== null },
  })),
});

const referralToWire = (line: ReferralLine, isOpen: boolean) => {
  const { referral, links } = line;
  return {
    id: referral.id,
    kind: referral.kind,
    kind_label: referralCards[referral.kind].title,
    body_id: referral.bodyId,
    body_name: referral.bodyName,
    basis: referral.basis,
    legal_basis: referral.legalBasis,
    consented_on: referral.consentedOn,
    state: referral.state,
    state_label: stateLabel(referral),
    sent_on: referral.sentOn,
    answered_on: referral.answeredOn,
    reference: referral.reference,
    finished_on: referral.finishedOn,
    letter_id: referral.letterId,
    track_id: referral.trackId,
    shared: isOpen ? sharedToWire(line) : null,
    answer: answerToWire(referral.answer, isOpen),
    result: answerToWire(referral.result, isOpen),
    withdrawn_reason: isOpen ? referral.withdrawnReason : null,
    links: links.map(({ link, state }) => ({
      made_at: link.madeAt.toString(),
      expires_at: link.expiresAt.toString(),
      state,
    })),
  };
};

// A copy asks for no answer, so nobody waits for one.
const stateLabel = ({ kind, state }: ReferralLine['referral']): string =>
  state === 'sent' && !referralCards[kind].answers ? '已发出' : referralStateWords[state];

/** The referrals of a case. */
export const jointToWire = (lines: JointLines): Static<typeof ReferralListSchema> => ({
  items: lines.items.map((line) => referralToWire(line, lines.isOpen)),
  aid: lines.aid.map((one) => ({
    referral_id: one.referralId,
    no_means_check: one.noMeansCheck,
    is_urgent: one.isUrgent,
    requested_on: one.requestedOn,
    decided_on: one.decidedOn,
    is_granted: one.isGranted,
    appointed_on: one.appointedOn,
  })),
});

/** The log of disclosures. */
export const disclosuresToWire = (
  all: readonly Disclosure[],
): Static<typeof DisclosureListSchema> => ({
  items: all.map((one) => ({
    ...{ at: one.at, act: one.act, act_label: disclosureActs[one.act], by: one.by },
    ...{ body_name: one.bodyName, basis: one.basis, legal_basis: one.legalBasis },
    ...{ items: [...one.items], kept_until: one.keptUntil },
  })),
});

/** A received paper. */
export const paperToWire = (paper: ReceivedPaper): Static<typeof PaperSchema> => ({
  id: paper.id,
  case_id: paper.caseId,
  kind: paper.kind,
  kind_label: paperKindWords[paper.kind],
  body_name: paper.bodyName,
  number: paper.number,
  title: paper.title,
  content: paper.content,
  dated_on: paper.datedOn,
  received_on: paper.receivedOn,
  feedback_by_on: paper.feedbackByOn,
  file_id: paper.fileId,
  feedback: paper.feedback.map(({ id, on, text }) => ({ id, on, text })),
});
