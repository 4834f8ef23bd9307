import { Button, Radio } from 'antd';
import { useState } from 'react';
import { type CommitResult, commitImport, type DryRun } from '../api/imports.ts';
import { DeedProblem } from '../parts/faces.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { importWords as w } from '../words/office-words.ts';
import { Findings } from './findings.tsx';

type Mode = 'all_or_nothing' | 'good_rows';

const names = ['rows', 'new', 'changed', 'unchanged', 'unplaced', 'errors', 'warnings'] as const;

const Figures = ({ run }: { readonly run: DryRun }) => (
  <ul className="figures">
    {names.map((name) => (
      <li key={name} className={name === 'errors' && run.errors > 0 ? 'figure-bad' : ''}>
        <span className="figure-label">{w.figures[name]}</span>
        <strong className="figure-n tabular">{run[name].toLocaleString('zh-CN')}</strong>
      </li>
    ))}
  </ul>
);

const modesFor = (run: DryRun) => [
  { value: 'all_or_nothing', label: `${w.modeAll}（${w.modeAllHint}）`, disabled: run.errors > 0 },
  { value: 'good_rows', label: `${w.modeGood}（${w.modeGoodHint(run.errors)}）` },
];

/** What would happen, what is wrong, and the choice how to write it. */
export const CheckStep = (props: {
  readonly id: string;
  readonly run: DryRun;
  readonly back: () => void;
  readonly onCommitted: (result: CommitResult) => void;
}) => {
  const { run } = props;
  const [mode, setMode] = useState<Mode>(run.errors > 0 ? 'good_rows' : 'all_or_nothing');
  const commit = useDeed(
    (chosen: Mode, key) => commitImport(props.id, { mode: chosen }, key),
    props.onCommitted,
  );
  return (
    <>
      <section className="block">
        <Figures run={run} />
      </section>
      <section className="block" aria-labelledby="findings">
        <div className="block-head">
          <h2 id="findings">{w.findings}</h2>
          {run.findings.length > 0 ? (
            <a className="button-link" href={`/api/imports/${props.id}/report.csv`} download>
              {w.download}
            </a>
          ) : null}
        </div>
        <Findings run={run} />
      </section>
      <section className="block">
        <fieldset className="plain">
          <legend>{w.mode}</legend>
          <Radio.Group
            name="mode"
            className="stacked"
            value={mode}
            options={modesFor(run)}
            onChange={(event) => setMode(event.target.value as Mode)}
          />
        </fieldset>
        <DeedProblem problem={commit.problem} />
        <div className="acts">
          <Button type="primary" aria-disabled={commit.busy} onClick={() => commit.start(mode)}>
            {commit.busy ? w.committing : w.commit}
          </Button>
          <Button onClick={props.back}>{w.backToMap}</Button>
        </div>
      </section>
    </>
  );
};
