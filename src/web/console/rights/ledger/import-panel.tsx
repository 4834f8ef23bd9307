import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import type { RosterResult } from '#modules/rights/contract/ledger-orders.ts';
import {
  type GivenList,
  type ImportMode,
  importRoster,
  tryRoster,
} from '../../api/rights-ledger.ts';
import { DeedProblem } from '../../parts/faces.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import { importWords as w } from './ledger-words.ts';

const Findings = ({ tried }: { readonly tried: RosterResult }) =>
  tried.findings.length === 0 ? null : (
    <section className="table-region" aria-label={w.findings}>
      <table className="plain-table">
        <thead>
          <tr>
            {w.heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tried.findings.map((one) => (
            <tr key={`${one.row}-${one.column}-${one.code}`}>
              <td className="tabular">{one.row}</td>
              <td>{one.column || w.wholeRow}</td>
              <td>{one.value}</td>
              <td>{one.severity === 'error' ? w.error : w.warning}</td>
              <td>{one.why}</td>
              <td>{one.mend}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

const Checked = (props: {
  readonly tried: RosterResult;
  readonly busy: boolean;
  readonly take: (mode: ImportMode) => void;
}) => {
  const { tried } = props;
  const good = tried.created + tried.changed;
  return (
    <>
      <p role="status">{tried.summary}</p>
      {tried.warnings.map((text) => (
        <p className="muted" key={text}>
          {text}
        </p>
      ))}
      <Findings tried={tried} />
      <div className="acts">
        <Button
          type="primary"
          aria-disabled={props.busy}
          disabled={tried.skipped > 0}
          onClick={() => props.take('all_or_nothing')}
        >
          {w.takeAll(tried.created, tried.changed)}
        </Button>
        {tried.skipped > 0 && good > 0 ? (
          <Button onClick={() => props.take('good_rows')}>{w.takeGood(good, tried.skipped)}</Button>
        ) : null}
      </div>
    </>
  );
};

const useImport = (caseId: string) => {
  const client = useQueryClient();
  const [list, setList] = useState<GivenList | null>(null);
  const trial = useDeed((given: GivenList, key) => tryRoster(caseId, given, key));
  const taking = useDeed(
    (order: { list: GivenList; mode: ImportMode }, key) => importRoster(caseId, order, key),
    () => {
      trial.clear();
      setList(null);
      void client.invalidateQueries({ queryKey: ['rights-ledger', caseId] });
    },
  );
  const check = (given: GivenList): void => {
    setList(given);
    taking.clear();
    trial.start(given);
  };
  const take = (mode: ImportMode): void => {
    if (list !== null) taking.start({ list, mode });
  };
  return { trial, taking, check, take };
};

/** A list into the roster: a file or a paste is checked row by row first, then taken whole or without its bad rows. */
export const ImportPanel = ({ caseId }: { readonly caseId: string }) => {
  const { trial, taking, check, take } = useImport(caseId);
  const [text, setText] = useState('');
  const ids = { file: useId(), text: useId() };
  return (
    <details className="block">
      <summary>{w.title}</summary>
      <p className="muted">{w.hint}</p>
      <div className="field">
        <label htmlFor={ids.file}>{w.file}</label>
        <input
          id={ids.file}
          type="file"
          accept=".xlsx,.csv,.txt,.tsv"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) check(file);
          }}
        />
      </div>
      <div className="field">
        <label htmlFor={ids.text}>{w.paste}</label>
        <textarea
          id={ids.text}
          rows={4}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button disabled={text.trim() === ''} onClick={() => check(text)}>
          {w.check}
        </Button>
      </div>
      <DeedProblem problem={trial.problem ?? taking.problem} />
      {trial.value ? <Checked tried={trial.value} busy={taking.busy} take={take} /> : null}
      {taking.value ? (
        <p role="status">{w.done(taking.value.created, taking.value.changed)}</p>
      ) : null}
    </details>
  );
};
