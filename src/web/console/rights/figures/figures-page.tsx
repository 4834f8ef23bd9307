import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { yuan } from '#modules/rights/rules/ledger/money.ts';
import { type FiguresQuestion, type RightsFigures, readFigures } from '../../api/rights-figures.ts';
import { Faces } from '../../parts/faces.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { todayInChina } from '../../parts/time-text.ts';
import { quarterWords, figureWords as w } from '../../words/rights-figure-words.ts';
import { zh } from '../../words/zh.ts';
import {
  CountBlocks,
  FederationBlock,
  IdleBlock,
  LetterBlock,
  PromiseBlock,
} from './deed-blocks.tsx';
import { MonthlyBlock } from './monthly-block.tsx';
import { PeriodFilters } from './period-filters.tsx';
import { TimeBlock } from './time-block.tsx';
import './figures.css';

const route = getRouteApi('/rights/figures');

const HeadFigures = ({ figures }: { readonly figures: RightsFigures }) => {
  const { time, money } = figures;
  const lines = [
    [w.heads.registered, figures.registered.toLocaleString('zh-CN')],
    [w.heads.workers, figures.workers.toLocaleString('zh-CN')],
    [w.heads.closed, figures.closed.toLocaleString('zh-CN')],
    [w.heads.in_hand, figures.in_hand.toLocaleString('zh-CN')],
    [w.heads.recovered, yuan(money.recovered_fen)],
    [w.heads.median, time.median_days === null ? w.none : w.days(time.median_days)],
  ] as const;
  return (
    <ul className="figures figure-head">
      {lines.map(([label, text]) => (
        <li key={label}>
          <span className="figure-label">{label}</span>
          <strong className="figure-n tabular">{text}</strong>
        </li>
      ))}
    </ul>
  );
};

const Content = (props: {
  readonly figures: RightsFigures;
  readonly organisation: string | undefined;
}) => {
  const { figures, organisation } = props;
  const { federations } = figures;
  return (
    <>
      <HeadFigures figures={figures} />
      <div className="figure-grid">
        <TimeBlock figures={figures} />
        <IdleBlock figures={figures} />
        <PromiseBlock figures={figures} />
        <LetterBlock figures={figures} />
        <CountBlocks figures={figures} />
        <FederationBlock federations={federations} quarter={quarterWords(federations.quarter)} />
        <MonthlyBlock organisation={organisation} />
      </div>
      <section className="block">
        <h2>{w.methods}</h2>
        <ol className="figure-notes">
          {figures.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ol>
      </section>
    </>
  );
};

/** Time to money, letters, promises, idle days: what the union did in a period, with the monthly report to take away. */
export const FiguresPage = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/rights/figures' });
  const until = search.until ?? todayInChina();
  const shown = { from: search.from ?? `${until.slice(0, 4)}-01-01`, until };
  const isPeriod = shown.from <= shown.until;
  const question: FiguresQuestion = { ...shown, organisation: search.organisation };
  const figures = useQuery({
    queryKey: ['rights-figures', question],
    queryFn: () => readFigures(question),
    enabled: isPeriod,
    placeholderData: keepPreviousData,
  });
  const change = (next: FiguresQuestion) =>
    void navigate({ search: (now) => ({ ...now, ...next }) });
  return (
    <>
      <PageHead title={w.title} note={figures.data ? zh.asOf(figures.data.as_of) : undefined}>
        <Button onClick={() => window.print()}>{w.print}</Button>
      </PageHead>
      <PeriodFilters shown={shown} organisation={search.organisation} change={change} />
      <Faces of={figures}>
        {(data) => <Content figures={data} organisation={search.organisation} />}
      </Faces>
    </>
  );
};
