import { Button } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { useSession } from '../../frame/session.tsx';
import { caseWords as w } from '../../words/rights-case-words.ts';
import { HandlerLine } from './handler-line.tsx';
import { HandlersForm } from './handlers-form.tsx';

const endWord = (reason: string | null): string =>
  reason !== null && reason in w.ended ? w.ended[reason as keyof typeof w.ended] : '';

/** Who works on the case, who stepped back, and the naming of others. */
export const HandlersPanel = ({ one }: { readonly one: CaseDetail }) => {
  const { can } = useSession();
  const [naming, setNaming] = useState(false);
  const now = one.handlers.filter((handler) => handler.ended_at === null);
  const before = one.handlers.filter((handler) => handler.ended_at !== null);
  return (
    <section className="block" aria-labelledby="handlers-title">
      <div className="block-head">
        <h2 id="handlers-title">{w.handlers}</h2>
        {can('rights.decide') && !naming ? (
          <Button size="small" className="no-print" onClick={() => setNaming(true)}>
            {now.length === 0 ? w.handlersName : w.handlersChange}
          </Button>
        ) : null}
      </div>
      {naming ? <HandlersForm one={one} close={() => setNaming(false)} /> : null}
      {now.length === 0 && !naming ? <p className="note-line">{w.handlersNone}</p> : null}
      <ul className="plain-list handlers">
        {now.map((handler) => (
          <HandlerLine key={handler.id} id={one.id} handler={handler} />
        ))}
      </ul>
      {before.length === 0 ? null : (
        <p className="muted">
          {before.map((handler) => `${handler.name}（${endWord(handler.end_reason)}）`).join('、')}
        </p>
      )}
    </section>
  );
};
