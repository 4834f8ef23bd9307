import type { DocumentBody } from '#kernel/documents/types.ts';
import { letterCard } from './letter-kinds.ts';
import type { LetterText } from './letter-text.ts';
import type { LetterFacts, LetterKind } from './letter-types.ts';
import { employerName } from './phrases.ts';
import { acceptanceNotice, refusalNotice } from './templates/acceptance.ts';
import {
  closingReport,
  followUpRecord,
  representativesChosen,
  volumeIndex,
} from './templates/closing.ts';
import { evidenceList, interviewRecord, investigationNotice } from './templates/investigation.ts';
import { mediationAgreement, mediationApplication } from './templates/mediation.ts';
import { opinion } from './templates/opinion.ts';
import { proposal } from './templates/proposal.ts';
import {
  referralToCourt,
  referralToLabour,
  referralToProcuratorate,
  requestToCounty,
} from './templates/referral.ts';
import { registration } from './templates/registration.ts';
import { reminder } from './templates/reminder.ts';
import { serviceCertificate } from './templates/service-certificate.ts';
import { meetingMinutes, negotiationRecord } from './templates/sittings.ts';

const templates = {
  reminder,
  opinion,
  proposal,
  registration,
  acceptance_notice: acceptanceNotice,
  refusal_notice: refusalNotice,
  representatives: representativesChosen,
  investigation_notice: investigationNotice,
  interview_record: interviewRecord,
  evidence_list: evidenceList,
  negotiation_record: negotiationRecord,
  mediation_application: mediationApplication,
  mediation_agreement: mediationAgreement,
  meeting_minutes: meetingMinutes,
  service_certificate: serviceCertificate,
  referral_procuratorate: referralToProcuratorate,
  referral_labour: referralToLabour,
  referral_court: referralToCourt,
  request_to_county: requestToCounty,
  follow_up_record: followUpRecord,
  closing_report: closingReport,
  volume_index: volumeIndex,
} as const satisfies Record<LetterKind, (facts: LetterFacts) => LetterText>;

/** Without names, numbers and phones of the workers: what letters to the other side are drafted from. */
const withoutNames = (facts: LetterFacts): LetterFacts => ({
  ...facts,
  claimants: [],
  representatives: [],
});

const namingKinds: ReadonlySet<LetterKind> = new Set([
  'registration',
  'acceptance_notice',
  'refusal_notice',
  'representatives',
  'mediation_application',
  'mediation_agreement',
  'follow_up_record',
  'closing_report',
]);

/** Whether a paper names workers: it stays in the file or goes to them. */
export const namesWorkers = (kind: LetterKind): boolean => namingKinds.has(kind);

/** The first text of a paper, drafted from the facts of its case. What is missing is a 【gap】, which the documents
 *  room does not let through. The complainant is not named to anybody outside unless the worker agreed.
 *  @source 劳动保障监察条例（2004）第九条（confidentiality of the complainant） */
export const composeLetter = (kind: LetterKind, given: LetterFacts): DocumentBody => {
  const facts = namesWorkers(kind) || given.consentToName ? given : withoutNames(given);
  const card = letterCard(kind);
  const text = templates[kind](facts);
  return {
    layout: card.layout,
    mark:
      card.layout === 'form'
        ? facts.union.name
        : card.layout === 'official'
          ? `${facts.union.name}文件`
          : facts.union.name,
    title: card.title.replace('{employer}', () => employerName(facts)),
    addressee: text.addressee,
    blocks: text.blocks,
    attachments: text.attachments,
    signatories: card.isIssued ? [facts.union.name] : [],
    notes: text.notes,
    copies: text.copies,
    issuer: card.layout === 'official' ? facts.union.name : null,
  };
};
