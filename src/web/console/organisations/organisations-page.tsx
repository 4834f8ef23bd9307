import { useState } from 'react';
import type { Organisation } from '../api/organisations.ts';
import { useSession } from '../frame/session.tsx';
import { EmptyFace, Faces } from '../parts/faces.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useOrganisations } from '../parts/use-places.ts';
import { organisationWords as w } from '../words/manage-words.ts';
import { zh } from '../words/zh.ts';
import { Branch, type Wish } from './branch.tsx';
import { OrganisationForm } from './organisation-form.tsx';

const Tree = ({ all }: { readonly all: readonly Organisation[] }) => {
  const { can } = useSession();
  const [wish, setWish] = useState<Wish | null>(null);
  const ids = new Set(all.map((one) => one.id));
  const tops = all.filter((one) => one.parent_id === null || !ids.has(one.parent_id));
  if (tops.length === 0) return <EmptyFace title={w.empty} hint={w.emptyHint} />;
  return (
    <>
      <ul className="tree" aria-label={w.tree}>
        {tops.map((top) => (
          <Branch
            key={top.id}
            all={all}
            organisation={top}
            wish={setWish}
            mayManage={can('organisations.manage')}
            depth={0}
          />
        ))}
      </ul>
      {wish ? <OrganisationForm {...wish} close={() => setWish(null)} /> : null}
    </>
  );
};

/** The tree of federations, hosts and partners. */
export const OrganisationsPage = () => {
  const organisations = useOrganisations();
  return (
    <>
      <PageHead
        title={w.title}
        note={organisations.data ? zh.total(organisations.data.items.length) : undefined}
      />
      <Faces of={organisations}>{(data) => <Tree all={data.items} />}</Faces>
    </>
  );
};
