import { Button } from 'antd';
import { useState } from 'react';
import type { Organisation } from '../api/organisations.ts';
import { organisationWords as w } from '../words/manage-words.ts';

export interface Wish {
  readonly deed: 'add' | 'rename';
  readonly organisation: Organisation;
}

interface BranchProps {
  readonly all: readonly Organisation[];
  readonly organisation: Organisation;
  readonly wish: (wish: Wish) => void;
  readonly mayManage: boolean;
  readonly depth: number;
}

const Acts = ({ organisation, wish }: BranchProps) => (
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
);

const about = (organisation: Organisation): string =>
  [
    w.kinds[organisation.kind],
    w.levels[organisation.level ?? ''] ?? '',
    organisation.division_code ?? '',
  ]
    .filter(Boolean)
    .join(' · ');

/** One organisation with what is below it, folded until asked. */
export const Branch = (props: BranchProps) => {
  const { all, organisation } = props;
  const [open, setOpen] = useState(props.depth === 0);
  const children = all.filter((one) => one.parent_id === organisation.id);
  return (
    <li>
      <div className="tree-line">
        {children.length > 0 ? (
          <button
            type="button"
            className="tree-fold"
            aria-expanded={open}
            aria-label={`${w.open} ${organisation.name}`}
            onClick={() => setOpen(!open)}
          >
            {open ? '▾' : '▸'}
          </button>
        ) : (
          <span className="tree-fold" />
        )}
        <span className="tree-name">
          {organisation.name}{' '}
          <span className="muted">
            {about(organisation)}
            {children.length > 0 ? ` · ${w.below(children.length)}` : ''}
          </span>
        </span>
        {props.mayManage ? <Acts {...props} /> : null}
      </div>
      {open && children.length > 0 ? (
        <ul>
          {children.map((child) => (
            <Branch key={child.id} {...props} organisation={child} depth={props.depth + 1} />
          ))}
        </ul>
      ) : null}
    </li>
  );
};
