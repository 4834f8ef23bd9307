import type { Station } from '../api/station-types.ts';
import { LoadingFace } from '../parts/faces.tsx';
import { useDivisions, useOrganisations } from '../parts/use-places.ts';
import { StationForm } from './form/station-form.tsx';

/** The form of an existing station, once the lists it chooses from are there. */
export const EditTab = ({ station }: { readonly station: Station }) => {
  const divisions = useDivisions();
  const organisations = useOrganisations();
  if (divisions.isPending || organisations.isPending) return <LoadingFace />;
  return <StationForm station={station} />;
};
