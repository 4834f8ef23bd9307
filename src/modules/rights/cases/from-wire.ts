import { Temporal } from 'temporal-polyfill';
import type { Static } from 'typebox';
import type { Work } from '#kernel/work/public.ts';
import type { ClaimantBody, PartyBody, RegisterBody } from '../contract/case-bodies.ts';
import type { CaseRegistration, ClaimantInput } from './register-case.ts';
import type { PartyInput } from './seal-party.ts';

const orNull = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

/** A worker as sent; whoever is not said to be a complainant by a clerk is one. */
export const claimantFrom = (body: Static<typeof ClaimantBody>): ClaimantInput => ({
  name: orNull(body.name),
  phone: orNull(body.phone)?.replaceAll(/[ -]/g, '') ?? null,
  idNumber: orNull(body.id_number)?.toUpperCase() ?? null,
  isComplainant: body.is_complainant ?? true,
  isRepresentative: body.is_representative ?? false,
});

/** A party as sent. */
export const partyFrom = (body: Static<typeof PartyBody>): PartyInput => ({
  role: body.role,
  isPerson: body.is_person,
  name: body.name.trim(),
  creditCode: orNull(body.credit_code)?.toUpperCase() ?? null,
  address: orNull(body.address),
  legalRepresentative: orNull(body.legal_representative),
  contact: orNull(body.contact),
});

/** A registration as a clerk sends it; a complaint without a moment came now. */
export const registrationFrom = (
  work: Work,
  body: Static<typeof RegisterBody>,
): CaseRegistration => {
  const version = orNull(body.consent_version);
  return {
    submission: body.submission,
    organisationId: body.organisation_id,
    matter: body.matter,
    workerClass: body.worker_class ?? 'unknown',
    channel: body.channel,
    source: body.source,
    isAnonymous: body.is_anonymous,
    receivedAt: body.received_at ? Temporal.Instant.from(body.received_at) : work.now,
    facts: body.facts,
    consent: version === null ? null : { version, at: work.now },
    claimants: body.claimants.map(claimantFrom),
    parties: body.parties.map(partyFrom),
    dangers: body.dangers ?? [],
  };
};
