import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { listPromises } from '../../api/rights-promises.ts';
import { useSession } from '../../frame/session.tsx';
import { Faces } from '../../parts/faces.tsx';
import { promiseWords as w } from '../../words/rights-promise-words.ts';
import { PromiseForm } from './promise-form.tsx';
import { PromiseLine } from './promise-line.tsx';

/** What the other side promised, the newest first, and the form for one more. */
export const PromisesPanel = ({ caseId }: { readonly caseId: string }) => {
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const promises = useQuery({
    queryKey: ['rights-promises', caseId],
    queryFn: () => listPromises(caseId),
  });
  return (
    <section className="block" aria-labelledby="promises-title">
      <div className="block-head">
        <h2 id="promises-title">{w.title}</h2>
        {can('rights.handle') && !adding ? (
          <Button size="small" className="no-print" onClick={() => setAdding(true)}>
            {w.add}
          </Button>
        ) : null}
      </div>
      {adding ? <PromiseForm caseId={caseId} close={() => setAdding(false)} /> : null}
      <Faces of={promises}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">
              {w.none}
              <br />
              {w.hint}
            </p>
          ) : (
            <ul className="clocks">
              {[...items].reverse().map((promise) => (
                <PromiseLine key={promise.id} caseId={caseId} promise={promise} />
              ))}
            </ul>
          )
        }
      </Faces>
    </section>
  );
};
