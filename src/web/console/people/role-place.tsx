import { useQuery } from '@tanstack/react-query';
import { listRoles } from '../api/people.ts';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { useOrganisationOptions } from '../parts/use-places.ts';
import { formWords } from '../words/detail-words.ts';
import { peopleWords as w } from '../words/manage-words.ts';

export interface RolePlaceValue {
  readonly role: string;
  readonly organisation_id: string;
}

/** A role and the organisation it is for. */
export const RolePlace = (props: {
  readonly value: RolePlaceValue;
  readonly onChange: (value: RolePlaceValue) => void;
}) => {
  const roles = useQuery({ queryKey: ['roles'], queryFn: listRoles, staleTime: 3_600_000 });
  const organisations = useOrganisationOptions();
  const { value, onChange } = props;
  return (
    <>
      <Field label={w.role}>
        {(id) => (
          <Choice
            id={id}
            value={value.role}
            empty={formWords.choose}
            options={(roles.data?.items ?? []).map((role) => ({
              value: role.role,
              label: role.label,
            }))}
            onChange={(role) => onChange({ ...value, role: role ?? '' })}
          />
        )}
      </Field>
      <Field label={w.organisation}>
        {(id) => (
          <Choice
            id={id}
            value={value.organisation_id}
            empty={formWords.choose}
            options={organisations}
            onChange={(place) => onChange({ ...value, organisation_id: place ?? '' })}
          />
        )}
      </Field>
    </>
  );
};
