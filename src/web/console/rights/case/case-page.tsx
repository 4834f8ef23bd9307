import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { spacedNumber } from '#modules/rights/rules/case-numbers.ts';
import { readCase } from '../../api/rights-cases.ts';
import { Faces } from '../../parts/faces.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { caseWords as w } from '../../words/rights-case-words.ts';
import { rightsWords } from '../../words/rights-words.ts';
import { zh } from '../../words/zh.ts';
import { CaseMarks } from '../case-marks.tsx';
import { LedgerTab } from '../ledger/ledger-tab.tsx';
import { LettersTab } from '../letters/letters-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { ProgressTab } from './progress-tab.tsx';
import { TracksTab } from './tracks-tab.tsx';

const route = getRouteApi('/rights/cases/$id');

type Tab = keyof typeof w.tabs;

const tabs = Object.keys(w.tabs) as readonly Tab[];

const isTab = (name: string | undefined): name is Tab => name !== undefined && name in w.tabs;

const bodies: Readonly<Record<Tab, (props: { readonly one: CaseDetail }) => React.ReactNode>> = {
  progress: ProgressTab,
  people: PeopleTab,
  letters: LettersTab,
  ledger: LedgerTab,
  tracks: TracksTab,
};

const Tabs = (props: { readonly id: string; readonly now: Tab }) => (
  <nav className="tabs" aria-label={rightsWords.case}>
    {tabs.map((tab) => (
      <Link
        key={tab}
        to="/rights/cases/$id"
        params={{ id: props.id }}
        search={tab === 'progress' ? {} : { tab }}
        aria-current={tab === props.now ? 'page' : undefined}
        activeProps={{}}
        activeOptions={{ exact: true, includeSearch: true }}
      >
        {w.tabs[tab]}
      </Link>
    ))}
  </nav>
);

const titleOf = (one: CaseDetail): string => {
  const against = one.parties[0]?.name;
  return `${one.case_number ?? one.matter_label}${against ? ` · ${against}` : ''}`;
};

const OneCase = (props: { readonly one: CaseDetail; readonly tab: string | undefined }) => {
  const { one } = props;
  const now = isTab(props.tab) ? props.tab : 'progress';
  const Body = bodies[now];
  return (
    <>
      <nav className="crumbs" aria-label={zh.crumbs}>
        <Link to="/rights/cases">{rightsWords.cases}</Link> / {one.organisation.name}
      </nav>
      <PageHead title={titleOf(one)} note={w.number(spacedNumber(one.number))}>
        <Button onClick={() => window.print()}>{w.print}</Button>
      </PageHead>
      <p className="open-line">
        <strong className="case-state">{one.state_label}</strong>
        <CaseMarks one={one} />
        {one.suspended ? <span className="mark-soon">{w.suspended}</span> : null}
        <span className="muted">{w.version(one.version)}</span>
      </p>
      <Tabs id={one.id} now={now} />
      <Body one={one} />
    </>
  );
};

/** One case: what can be done and why not, whose turn it is, everything that happened, people, letters, money. */
export const CasePage = () => {
  const { id } = route.useParams();
  const { tab } = route.useSearch();
  const one = useQuery({ queryKey: ['rights-case', id], queryFn: () => readCase(id) });
  return (
    <Faces page of={one}>
      {(data) => <OneCase key={id} one={data} tab={tab} />}
    </Faces>
  );
};
