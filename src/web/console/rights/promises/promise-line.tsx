import { Button } from 'antd';
import { useState } from 'react';
import { yuan } from '#modules/rights/rules/ledger/money.ts';
import type { PromiseLine as Line } from '../../api/rights-promises.ts';
import { useSession } from '../../frame/session.tsx';
import { todayInChina } from '../../parts/time-text.ts';
import { promiseWords as w } from '../../words/rights-promise-words.ts';
import { longDay, shortDay } from '../day-text.ts';
import { DueText } from '../due-text.tsx';
import { AnewForm } from './anew-form.tsx';
import { KeptForm } from './kept-form.tsx';

const isOpen = ({ status }: Line): boolean =>
  status === 'open' || status === 'due_today' || status === 'overdue';

const Acts = (props: { readonly caseId: string; readonly promise: Line }) => {
  const { caseId, promise } = props;
  const [form, setForm] = useState<'kept' | 'anew' | null>(null);
  const close = () => setForm(null);
  if (form === 'kept') return <KeptForm caseId={caseId} promise={promise} close={close} />;
  if (form === 'anew') return <AnewForm caseId={caseId} promise={promise} close={close} />;
  return (
    <div className="acts no-print">
      <Button size="small" onClick={() => setForm('kept')}>
        {w.keep}
      </Button>
      <Button size="small" onClick={() => setForm('anew')}>
        {w.anew}
      </Button>
    </div>
  );
};

const History = ({ promise }: { readonly promise: Line }) => (
  <>
    {promise.fulfilments.map((entry) => (
      <p key={entry.id} className="muted">
        {w.fulfilled(
          longDay(entry.on),
          entry.amount_fen === null ? w.acted : w.yuan(yuan(entry.amount_fen)),
        )}{' '}
        {entry.note}
      </p>
    ))}
    {promise.before.map((it) => (
      <p key={it.version} className="muted">
        {w.before(it.version, longDay(it.due_on))}
        {it.broken_on ? `，${w.broken(longDay(it.broken_on))}` : ''}
      </p>
    ))}
  </>
);

/** One promise: who, what, until when, how far it is kept, and what it replaced. */
export const PromiseLine = (props: { readonly caseId: string; readonly promise: Line }) => {
  const { promise } = props;
  const { can } = useSession();
  return (
    <li className={promise.status === 'overdue' ? 'clock clock-late' : 'clock'}>
      <p className="time-head">
        <span>{w.by(promise.promiser, promise.source_label, longDay(promise.made_on))}</span>
        <span className="mark-calm">{promise.status_label}</span>
      </p>
      <p>
        {promise.amount_fen === null ? null : (
          <strong className="tabular">{w.yuan(yuan(promise.amount_fen))} </strong>
        )}
        {promise.act}
      </p>
      <p>
        <strong className="tabular">{shortDay(promise.due_on, todayInChina())}</strong>{' '}
        {isOpen(promise) ? <DueText on={promise.due_on} /> : null}{' '}
        {promise.left_fen ? <span>{w.left(yuan(promise.left_fen))}</span> : null}
      </p>
      {promise.broken_on ? <p className="muted">{w.broken(longDay(promise.broken_on))}</p> : null}
      {promise.parts.length > 1 ? (
        <details>
          <summary>{w.parts}</summary>
          <ul className="plain-list">
            {promise.parts.map((part) => (
              <li key={part.ref}>
                {part.name}{' '}
                {part.amount_fen === null ? null : (
                  <span className="tabular">
                    {w.yuan(yuan(part.amount_fen))}
                    {part.left_fen > 0 ? `，${w.left(yuan(part.left_fen))}` : ''}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <History promise={promise} />
      {isOpen(promise) && can('rights.handle') ? (
        <Acts caseId={props.caseId} promise={promise} />
      ) : null}
    </li>
  );
};
