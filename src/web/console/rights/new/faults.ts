import type { FieldError } from '../../api/problem.ts';
import { rightsNewWords as w } from '../../words/rights-words.ts';
import { type NewCaseValues, type PersonTyped, typedParties, typedPeople } from './form-values.ts';

const phone = /^[0-9+\- ]{5,20}$/;
const idNumber = /^[0-9]{14,17}[0-9Xx]$/;

const fault = (field: string, message: string): FieldError => ({ field, message });

const personFaults = (one: PersonTyped, n: number): readonly FieldError[] => [
  ...(one.name.trim() ? [] : [fault('claimants', w.lacksName(n))]),
  ...(one.phone.trim() && !phone.test(one.phone.trim()) ? [fault('claimants', w.badPhone(n))] : []),
  ...(one.id_number.trim() && !idNumber.test(one.id_number.trim())
    ? [fault('claimants', w.badId(n))]
    : []),
];

const isOwnFinding = ({ source }: NewCaseValues): boolean =>
  source === 'inspection' || source === 'media';

const peopleFaults = (values: NewCaseValues): readonly FieldError[] => {
  if (values.is_anonymous) return [];
  const people = typedPeople(values);
  if (people.length === 0) return isOwnFinding(values) ? [] : [fault('claimants', w.lacksPeople)];
  return people.flatMap((one, place) => personFaults(one, place + 1));
};

/** What the form itself can see is missing or wrong, before asking the server. */
export const faultsIn = (values: NewCaseValues): readonly FieldError[] => [
  ...peopleFaults(values),
  ...typedParties(values).flatMap((one, place) =>
    one.name.trim() ? [] : [fault('parties', w.lacksPartyName(place + 1))],
  ),
  ...(values.facts.trim() ? [] : [fault('facts', w.lacksFacts)]),
  ...(values.noticed || isOwnFinding(values) ? [] : [fault('consent_version', w.lacksNotice)]),
];
