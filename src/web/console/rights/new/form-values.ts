import type { Channel, Matter, PartyRole, Source, WorkerClass } from '#modules/rights/types.ts';
import type { NewClaimant, NewParty, Registration } from '../../api/rights-cases.ts';
import { instantOfLocal } from '../../parts/time-text.ts';

/** One worker as typed; `key` only tells the rows apart. */
export interface PersonTyped {
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly id_number: string;
  readonly is_representative: boolean;
}

/** One body or person on the other side as typed. */
export interface PartyTyped {
  readonly key: string;
  readonly role: PartyRole;
  readonly name: string;
  readonly credit_code: string;
  readonly contact: string;
}

/** Everything of the form; `submission` stays the same until it is registered, so a repeat is one case. */
export interface NewCaseValues {
  readonly submission: string;
  readonly channel: Channel;
  readonly source: Source;
  readonly received: string;
  readonly organisation_id: string;
  readonly is_anonymous: boolean;
  readonly people: readonly PersonTyped[];
  readonly parties: readonly PartyTyped[];
  readonly matter: Matter;
  readonly worker_class: WorkerClass;
  readonly facts: string;
  readonly danger: string;
  readonly noticed: boolean;
}

export const blankPerson = (key: string): PersonTyped => ({
  ...{ key, name: '', phone: '', id_number: '', is_representative: false },
});

export const blankParty = (key: string): PartyTyped => ({
  ...{ key, role: 'employer', name: '', credit_code: '', contact: '' },
});

/** A form nobody has typed in yet. */
export const blankValues = (ids: () => string, organisationId: string): NewCaseValues => ({
  submission: ids(),
  channel: 'telephone',
  source: 'complaint',
  received: '',
  organisation_id: organisationId,
  is_anonymous: false,
  people: [blankPerson(ids())],
  parties: [blankParty(ids())],
  matter: 'wages',
  worker_class: 'unknown',
  facts: '',
  danger: '',
  noticed: false,
});

const orNull = (text: string): string | null => text.trim() || null;

const isTyped = (one: PersonTyped): boolean =>
  [one.name, one.phone, one.id_number].some((text) => text.trim() !== '');

/** The rows in which something was typed. */
export const typedPeople = (values: NewCaseValues): readonly PersonTyped[] =>
  values.people.filter(isTyped);

export const typedParties = (values: NewCaseValues): readonly PartyTyped[] =>
  values.parties.filter((one) => one.name.trim() !== '' || one.contact.trim() !== '');

/** A worker as sent. */
export const personOf = (one: PersonTyped): NewClaimant => ({
  name: orNull(one.name),
  phone: orNull(one.phone),
  id_number: orNull(one.id_number.toUpperCase()),
  is_complainant: true,
  is_representative: one.is_representative,
});

/** A party as sent. */
export const partyOf = (one: PartyTyped): NewParty => ({
  role: one.role,
  is_person: one.role === 'foreman',
  name: one.name.trim(),
  credit_code: orNull(one.credit_code.toUpperCase()),
  contact: orNull(one.contact),
});

/** What is sent; `notice` is the version of the privacy notice that was read to the worker. */
export const registrationOf = (
  values: NewCaseValues,
  { notice, dangers }: { readonly notice: string; readonly dangers: readonly string[] },
): Registration => {
  const receivedAt = instantOfLocal(values.received);
  return {
    submission: values.submission,
    organisation_id: values.organisation_id,
    matter: values.matter,
    worker_class: values.worker_class,
    channel: values.channel,
    source: values.source,
    is_anonymous: values.is_anonymous,
    ...(receivedAt ? { received_at: receivedAt } : {}),
    facts: values.facts.trim(),
    consent_version: values.noticed ? notice : null,
    claimants: typedPeople(values).map(personOf),
    parties: typedParties(values).map(partyOf),
    dangers: [...dangers],
  };
};

/** Rows pasted from a spreadsheet: name, phone, ID number; a heading row is left out. */
export const peopleFromPaste = (text: string, ids: () => string): readonly PersonTyped[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter(([name]) => name !== undefined && name !== '' && !/^(姓名|名字)$/.test(name))
    .map(([name = '', phone = '', id = '']) => ({
      ...blankPerson(ids()),
      ...{ name, phone, id_number: id },
    }));
