import { Button } from 'antd';
import { useState } from 'react';
import { type BodyOnWire, type BodyWish, keepBody } from '../../api/rights-bodies.ts';
import { DeedProblem } from '../../parts/faces.tsx';
import { todayInChina } from '../../parts/time-text.ts';
import { bodyWords as w } from '../../words/rights-body-words.ts';
import { longDay } from '../day-text.ts';
import { BodyForm } from './body-form.tsx';
import { ContactLines } from './contact-lines.tsx';
import { useDirectoryDeed } from './use-directory-deed.ts';

const wishOf = (one: BodyOnWire, retired_on: string | null): BodyWish => ({
  ...{ id: one.id, organisation_id: one.organisation_id, kind: one.kind, name: one.name },
  ...{ address: one.address, phone: one.phone, version: one.version, retired_on },
});

const Acts = (props: { readonly one: BodyOnWire; readonly edit: () => void }) => {
  const { one, edit } = props;
  const isRetired = one.retired_on !== null;
  const turn = useDirectoryDeed((body: BodyWish, key) => keepBody(body, key), {
    said: isRetired ? w.restored : w.retired,
  });
  return (
    <div className="no-print">
      <DeedProblem problem={turn.problem} />
      <div className="acts">
        {isRetired ? null : (
          <Button size="small" onClick={edit}>
            {w.edit}
          </Button>
        )}
        <Button
          size="small"
          title={isRetired ? undefined : w.retireWhy}
          aria-disabled={turn.busy}
          onClick={() => turn.start(wishOf(one, isRetired ? null : todayInChina()))}
        >
          {isRetired ? w.restore : w.retire}
        </Button>
      </div>
    </div>
  );
};

/** One body of the directory with whom to call there. Bodies of a union above are kept by it alone. */
export const BodyLine = (props: {
  readonly one: BodyOnWire;
  readonly organisationId: string;
  readonly mayKeep: boolean;
}) => {
  const { one, organisationId } = props;
  const [isEditing, setEditing] = useState(false);
  const isOwn = one.organisation_id === organisationId;
  const mayKeep = props.mayKeep && isOwn;
  return (
    <li>
      <p>
        <strong>{one.name}</strong> {one.kind_label}{' '}
        {one.retired_on ? (
          <span className="mark-calm">{w.retiredOn(longDay(one.retired_on))}</span>
        ) : null}
        {isOwn ? null : <span className="muted">{w.above}</span>}
      </p>
      <p className="muted">
        {one.address ?? ''} <span className="tabular">{one.phone ?? ''}</span>
      </p>
      <ContactLines body={one} mayKeep={mayKeep} />
      {isEditing ? (
        <BodyForm organisationId={organisationId} one={one} close={() => setEditing(false)} />
      ) : null}
      {mayKeep && !isEditing ? <Acts one={one} edit={() => setEditing(true)} /> : null}
    </li>
  );
};
