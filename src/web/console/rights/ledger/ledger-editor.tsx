import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { LedgerSchema } from '#modules/rights/contract/ledger.ts';
import { yuan } from '#modules/rights/rules/ledger/money.ts';
import { LEDGER_PAGE, ledgerFileUrl } from '../../api/rights-ledger.ts';
import { DeedProblem, Faces } from '../../parts/faces.tsx';
import { movedBy } from './blocks.ts';
import { ImportPanel } from './import-panel.tsx';
import './ledger.css';
import { ledgerWords as w } from './ledger-words.ts';
import { RosterGrid } from './roster-grid.tsx';
import { type LedgerForm, useLedger, useLedgerPage } from './use-ledger.ts';

const Sums = (props: { readonly ledger: LedgerSchema; readonly form: LedgerForm }) => {
  const { roster } = props.ledger;
  const moved = movedBy(props.form.rows, props.form.unsaved.edits);
  const rows = [
    [w.total, roster.claimed_fen + moved.claimedFen],
    [w.paidTotal, roster.paid_fen + moved.paidFen],
    [w.owedTotal, roster.owed_fen + moved.claimedFen - moved.paidFen],
    [w.disputedTotal, roster.disputed_fen],
  ] as const;
  return (
    <ul className="figures">
      {rows.map(([label, fen]) => (
        <li key={label}>
          <span className="figure-label">{label}</span>
          <strong className="figure-n tabular">{yuan(fen)}</strong>
        </li>
      ))}
    </ul>
  );
};

const Differences = ({ ledger }: { readonly ledger: LedgerSchema }) => (
  <section className="block" aria-labelledby="ledger-differences">
    <h2 id="ledger-differences">{w.differences}</h2>
    {ledger.differences.length === 0 ? <p className="muted">{w.agree}</p> : null}
    <ul>
      {ledger.differences.map((one) => (
        <li key={one.code + one.text}>{one.text}</li>
      ))}
    </ul>
  </section>
);

const SaveBar = ({ form, caseId }: { readonly form: LedgerForm; readonly caseId: string }) => {
  const rows = Object.keys(form.unsaved.edits).length;
  return (
    <div className="save-bar">
      <Button type="primary" onClick={form.save} aria-disabled={form.busy || rows === 0}>
        {form.busy ? w.saving : w.save}
      </Button>
      <Button onClick={form.add}>{w.add}</Button>
      {rows > 0 ? <Button onClick={form.drop}>{w.drop}</Button> : null}
      <a className="button-link" href={ledgerFileUrl(caseId)}>
        {w.download}
      </a>
      <span className="muted" role="status">
        {rows > 0 ? w.unsaved(rows) : w.allSaved}
      </span>
    </div>
  );
};

const Editor = (props: { readonly caseId: string; readonly ledger: LedgerSchema }) => {
  const { caseId, ledger } = props;
  const form = useLedger(caseId, ledger);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.save();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one key for all cells, beside its button
    <div onKeyDown={onKeyDown}>
      <Sums ledger={ledger} form={form} />
      {ledger.why_not_edit === null ? (
        <p className="muted">{w.hint}</p>
      ) : (
        <p className="note-line">{ledger.why_not_edit}</p>
      )}
      {form.faults.length > 0 ? (
        <p className="field-error" role="alert">
          {w.fault(form.faults.length)}
        </p>
      ) : null}
      <DeedProblem problem={form.problem} />
      {form.rows.length === 0 ? <p className="muted">{w.empty}</p> : null}
      <RosterGrid form={form} readOnly={ledger.why_not_edit !== null} />
      {ledger.why_not_edit === null ? <SaveBar form={form} caseId={caseId} /> : null}
      {ledger.why_not_edit === null ? <ImportPanel caseId={caseId} /> : null}
      <Differences ledger={ledger} />
    </div>
  );
};

/** The wage ledger of a case: the roster to type and paste in, sums that follow as one types, and what does not agree. */
export const LedgerEditor = ({ caseId }: { readonly caseId: string }) => {
  const [page, setPage] = useState(1);
  const reading = useLedgerPage(caseId, page);
  return (
    <Faces of={reading}>
      {(ledger) => {
        const pages = Math.max(1, Math.ceil(ledger.total / LEDGER_PAGE));
        return (
          <>
            {/* what is typed on one page stays unsaved until that page is saved */}
            <Editor key={`${caseId}-${ledger.page}`} caseId={caseId} ledger={ledger} />
            {pages > 1 ? (
              <nav className="acts" aria-label={w.title}>
                <Button disabled={page <= 1} onClick={() => setPage(page - 1)}>
                  {w.previous}
                </Button>
                <span className="tabular">{w.page(page, pages)}</span>
                <Button disabled={page >= pages} onClick={() => setPage(page + 1)}>
                  {w.next}
                </Button>
              </nav>
            ) : null}
          </>
        );
      }}
    </Faces>
  );
};
