import { Button } from 'antd';
import { useState } from 'react';
import type { Organisation } from '../api/organisations.ts';
import { useSession } from '../frame/session.tsx';
import { EmptyFace, Faces } from '../parts/faces.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useOrganisations } from '../parts/use-places.ts';
import { organisationWords as w } from '../words/manage-words.ts';
import { zh } from '../words/zh.ts';
import { OrganisationForm } from './organisation-form.tsx';

interface Wish {
  readonly deed: 'add' | 'rename';
  readonly organisation: Organisation;
}

interface BranchProps {
  readonly all: readonly Organisation[];
  readonly parent: Organisation;
  readonly wish: (wish: Wish) => void;
  readonly mayManage: boolean;
}

const Line = ({ parent: organisation, wish, mayManage }: BranchProps) => (
  <span className="tree-line">
    <span>
      {organisation.name}{' '}
      <span className="muted">
        {[
          w.kinds[organisation.kind],
          w.levels[organisation.level ?? ''] ?? '',
          organisation.division_code ?? '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
    {mayManage ? (
      <span className="tree-acts">
        <Button
          size="small"
          aria-label={w.addUnder(organisation.name)}
          onClick={() => wish({ deed: 'add', organisation })}
        >
          {w.add}
        </Button>
        <Button
          size="small"
          aria-label={w.renameOf(organisation.name)}
          onClick={() => wish({ deed: 'rename', organisation })}
        >
          {w.rename}
        </Button>
      </span>
    ) : null}
  </span>
);

const Branch = (props: BranchProps & { readonly depth: number }) => {
  const children = props.all.filter((one) => one.parent_id === props.parent.id);
  if (children.length === 0)
    return (
      <li className="tree-leaf">
        <Line {...props} />
      </li>
    );
  return (
    <li>
      <details open={props.depth === 0}>
        <summary>
          {props.parent.name} <span className="muted tabular">{children.length}</span>
        </summary>
        <Line {...props} />
        <ul>
          {children.map((child) => (
            <Branch key={child.id} {...props} parent={child} depth={props.depth + 1} />
          ))}
        </ul>
      </details>
    </li>
  );
};

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
            parent={top}
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
