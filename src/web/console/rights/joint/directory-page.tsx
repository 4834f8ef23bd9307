import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { type Directory, readDirectory } from '../../api/rights-bodies.ts';
import { useSession } from '../../frame/session.tsx';
import { Choice } from '../../parts/choice.tsx';
import { EmptyFace, Faces } from '../../parts/faces.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useOrganisationOptions } from '../../parts/use-places.ts';
import { bodyWords as w } from '../../words/rights-body-words.ts';
import { BodyForm } from './body-form.tsx';
import { BodyLine } from './body-line.tsx';
import { PapersBlock } from './papers-block.tsx';

const Bodies = (props: {
  readonly items: Directory['items'];
  readonly organisationId: string;
  readonly mayKeep: boolean;
}) => {
  const { items, organisationId, mayKeep } = props;
  const [showsRetired, setShowsRetired] = useState(false);
  const retired = items.filter((one) => one.retired_on !== null).length;
  if (items.length === 0) return <EmptyFace title={w.none} hint={w.noneHint} />;
  return (
    <>
      {retired > 0 ? (
        <p className="no-print">
          <Checkbox
            checked={showsRetired}
            onChange={(event) => setShowsRetired(event.target.checked)}
          >
            {w.showRetired(retired)}
          </Checkbox>
        </p>
      ) : null}
      <ul className="plain-list">
        {items
          .filter((one) => showsRetired || one.retired_on === null)
          .map((one) => (
            <BodyLine key={one.id} one={one} organisationId={organisationId} mayKeep={mayKeep} />
          ))}
      </ul>
    </>
  );
};

/** The bodies a union works with, whom to call there, and the papers they sent. */
export const DirectoryPage = () => {
  const { session, can } = useSession();
  const [organisationId, setOrganisationId] = useState(session.organisation.id);
  const [isAdding, setAdding] = useState(false);
  const organisations = useOrganisationOptions();
  const directory = useQuery({
    queryKey: ['rights-bodies', organisationId],
    queryFn: () => readDirectory(organisationId),
  });
  const mayKeep = can('rights.contacts');
  return (
    <>
      <PageHead title={w.title}>
        {mayKeep && !isAdding ? (
          <Button type="primary" onClick={() => setAdding(true)}>
            {w.add}
          </Button>
        ) : null}
      </PageHead>
      <p className="muted">{w.intro}</p>
      {organisations.length > 1 ? (
        <div className="filters-line">
          <Choice
            aria-label={w.organisation}
            value={organisationId}
            options={organisations}
            onChange={(value) => {
              setOrganisationId(value ?? session.organisation.id);
              setAdding(false);
            }}
          />
        </div>
      ) : null}
      <section className="block" aria-label={w.title}>
        {isAdding ? (
          <BodyForm
            key={organisationId}
            organisationId={organisationId}
            one={null}
            close={() => setAdding(false)}
          />
        ) : null}
        <Faces of={directory}>
          {(data) => (
            <Bodies items={data.items} organisationId={organisationId} mayKeep={mayKeep} />
          )}
        </Faces>
      </section>
      <PapersBlock key={organisationId} organisationId={organisationId} caseId={null} />
    </>
  );
};
