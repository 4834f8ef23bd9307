import type { OpenBasis, OpenState } from '#modules/stations/types.ts';
import { openStateWords, postedOpenWord } from '../words/station-words.ts';

const paths: Readonly<Record<OpenState, string>> = {
  open: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
  closed: 'M2.5 2.5h11v11h-11z',
  unknown: 'M8 1.5 15 14H1z',
};

/** The little shape of an open state: circle open, square closed, triangle unknown. */
export const OpenShape = ({ state }: { readonly state: OpenState }) => (
  <svg
    className={`shape shape-${state}`}
    width="12"
    height="12"
    viewBox="0 0 16 16"
    aria-hidden="true"
  >
    <path d={paths[state]} />
  </svg>
);

const isPosted = (basis: OpenBasis | undefined): boolean =>
  basis === 'posted_hours' || basis === 'date_exception';

/** Open state in colour, shape and words. Open by the posted hours alone is never shown as a plain "open". */
export const OpenMark = ({
  state,
  basis,
}: {
  readonly state: OpenState;
  readonly basis?: OpenBasis;
}) => {
  const posted = state === 'open' && isPosted(basis);
  return (
    <span className={`open-mark open-${posted ? 'posted' : state}`}>
      <OpenShape state={state} />
      {posted ? postedOpenWord : openStateWords[state]}
    </span>
  );
};
