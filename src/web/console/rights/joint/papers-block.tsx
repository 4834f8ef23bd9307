import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { listPapers } from '../../api/rights-bodies.ts';
import { useSession } from '../../frame/session.tsx';
import { Faces } from '../../parts/faces.tsx';
import { paperWords as w } from '../../words/rights-body-words.ts';
import { PaperForm } from './paper-form.tsx';
import { PaperLine } from './paper-line.tsx';

/** The papers a union received, or those of one case, and the form for one more. */
export const PapersBlock = (props: {
  readonly organisationId: string;
  readonly caseId: string | null;
}) => {
  const { organisationId, caseId } = props;
  const { can } = useSession();
  const [isAdding, setAdding] = useState(false);
  const papers = useQuery({
    queryKey: ['rights-papers', organisationId],
    queryFn: () => listPapers(organisationId),
  });
  const mayHandle = can('rights.handle');
  return (
    <section className="block" aria-labelledby="papers-title">
      <div className="block-head">
        <h2 id="papers-title">{w.title}</h2>
        {mayHandle && !isAdding ? (
          <Button size="small" className="no-print" onClick={() => setAdding(true)}>
            {w.add}
          </Button>
        ) : null}
      </div>
      {isAdding ? (
        <PaperForm organisationId={organisationId} caseId={caseId} close={() => setAdding(false)} />
      ) : null}
      <Faces of={papers}>
        {({ items }) => {
          const shown = items.filter((one) => caseId === null || one.case_id === caseId);
          if (shown.length === 0)
            return <p className="muted">{caseId === null ? w.none : w.noneOfCase}</p>;
          return (
            <ul className="plain-list">
              {shown.map((one) => (
                <PaperLine key={one.id} one={one} mayHandle={mayHandle} />
              ))}
            </ul>
          );
        }}
      </Faces>
    </section>
  );
};
