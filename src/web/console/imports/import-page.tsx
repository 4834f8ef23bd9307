import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import { type CommitResult, type DryRun, type ImportJob, readImport } from '../api/imports.ts';
import { Faces } from '../parts/faces.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { importWords as w } from '../words/office-words.ts';
import { zh } from '../words/zh.ts';
import { CheckStep } from './check-step.tsx';
import { MatchStep } from './match-step.tsx';
import { WizardSteps } from './wizard-steps.tsx';

const route = getRouteApi('/imports/$id');

const Result = ({ result }: { readonly result: CommitResult }) => (
  <section className="block" aria-labelledby="import-done">
    <h2 id="import-done">{w.doneTitle}</h2>
    <ul className="figures">
      {(['created', 'changed', 'unchanged', 'skipped'] as const).map((name) => (
        <li key={name}>
          <span className="figure-label">{w.result[name]}</span>
          <strong className="figure-n tabular">{result[name].toLocaleString('zh-CN')}</strong>
        </li>
      ))}
    </ul>
    <div className="acts">
      <Link to="/stations/placing" className="button-link button-main">
        {w.toPlacing}
      </Link>
      <Link to="/stations" className="button-link">
        {w.toRegister}
      </Link>
    </div>
  </section>
);

const Warnings = ({ warnings }: { readonly warnings: ImportJob['warnings'] }) =>
  warnings.length === 0 ? null : (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={w.warnings}
      description={warnings.map((warning) => {
        const text = typeof warning === 'string' ? warning : warning.why;
        return <div key={text}>{text}</div>;
      })}
    />
  );

const Wizard = ({ job }: { readonly job: ImportJob }) => {
  const client = useQueryClient();
  const [checked, setChecked] = useState<DryRun | null>(job.dry_run ?? null);
  const [result, setResult] = useState<CommitResult | null>(job.result ?? null);
  const step = result ? 3 : checked ? 2 : 1;
  return (
    <>
      <WizardSteps now={step} />
      <Warnings warnings={job.warnings} />
      {result ? <Result result={result} /> : null}
      {!result && checked ? (
        <CheckStep
          id={job.id}
          run={checked}
          back={() => setChecked(null)}
          onCommitted={(done) => {
            setResult(done);
            void client.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'session' });
          }}
        />
      ) : null}
      {!result && !checked ? <MatchStep job={job} onChecked={setChecked} /> : null}
    </>
  );
};

/** One import, from matching its columns to its result. */
export const ImportPage = () => {
  const { id } = route.useParams();
  const job = useQuery({
    queryKey: ['import', id],
    queryFn: () => readImport(id),
    staleTime: Infinity,
  });
  return (
    <>
      <nav className="crumbs" aria-label={zh.crumbs}>
        <Link to="/imports">{w.title}</Link>
      </nav>
      <PageHead
        title={job.data?.file_name ?? w.title}
        note={job.data ? zh.total(job.data.rows) : undefined}
      />
      <Faces of={job}>{(data) => <Wizard key={id} job={data} />}</Faces>
    </>
  );
};
