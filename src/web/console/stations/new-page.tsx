import { PageHead } from '../parts/page-head.tsx';
import { detailWords as w } from '../words/detail-words.ts';
import { StationForm } from './form/station-form.tsx';

/** A station that is not in the register yet. */
export const NewPage = () => (
  <>
    <PageHead title={w.newTitle} />
    <StationForm station={null} />
  </>
);
