import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Station } from '../api/station-types.ts';
import { readStation } from '../api/stations.ts';
import { useSession } from '../frame/session.tsx';
import { Faces } from '../parts/faces.tsx';
import { OpenMark } from '../parts/open-mark.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { shortMoment } from '../parts/time-text.ts';
import { detailWords as w } from '../words/detail-words.ts';
import { basisWords, witnessWord } from '../words/station-words.ts';
import { menuWords, zh } from '../words/zh.ts';
import { EditTab } from './edit-tab.tsx';
import { FactsTab } from './facts-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { KeeperTab } from './keeper-tab.tsx';

const route = getRouteApi('/stations/$id');

type Tab = keyof typeof w.tabs;

const isTab = (name: string | undefined): name is Tab => name !== undefined && name in w.tabs;

const OpenLine = ({ station }: { readonly station: Station }) => {
  const open = station.open;
  return (
    <p className="open-line">
      <OpenMark state={open.state} basis={open.basis} />
      <span>
        {w.basis}：{basisWords[open.basis]}
      </span>
      {open.confirmed_at ? (
        <span>{w.confirmedBy(witnessWord(open.confirmed_by), shortMoment(open.confirmed_at))}</span>
      ) : null}
      {open.until ? <span>{w.until(shortMoment(open.until))}</span> : null}
      {open.next_opening ? <span>{w.nextOpening(shortMoment(open.next_opening))}</span> : null}
      {station.invented ? <span className="mark-invented">{w.invented}</span> : null}
    </p>
  );
};

const Tabs = (props: { readonly id: string; readonly tabs: readonly Tab[]; readonly now: Tab }) => (
  <nav className="tabs" aria-label={menuWords.stations}>
    {props.tabs.map((tab) => (
      <Link
        key={tab}
        to="/stations/$id"
        params={{ id: props.id }}
        search={tab === 'facts' ? {} : { tab }}
        aria-current={tab === props.now ? 'page' : undefined}
        activeProps={{}}
        activeOptions={{ exact: true, includeSearch: true }}
      >
        {w.tabs[tab]}
      </Link>
    ))}
  </nav>
);

const bodies: Readonly<Record<Tab, (props: { readonly station: Station }) => React.ReactNode>> = {
  facts: FactsTab,
  edit: EditTab,
  history: HistoryTab,
  keeper: KeeperTab,
};

const OneStation = (props: { readonly station: Station; readonly tab: string | undefined }) => {
  const { station } = props;
  const { can } = useSession();
  const mayEdit = station.editable === true && can('stations.edit');
  const tabs: readonly Tab[] = mayEdit
    ? ['facts', 'edit', 'history', 'keeper']
    : ['facts', 'history'];
  const now = isTab(props.tab) && tabs.includes(props.tab) ? props.tab : 'facts';
  const Body = bodies[now];
  return (
    <>
      <nav className="crumbs" aria-label={zh.crumbs}>
        <Link to="/stations">{menuWords.stations}</Link> / {station.division_name}
      </nav>
      <PageHead title={station.name} note={station.code ?? undefined}>
        <a
          className="button-link"
          href={`/stations/${station.id}`}
          target="_blank"
          rel="noreferrer"
        >
          {w.publicPage}
        </a>
        <Button onClick={() => window.print()}>{w.print}</Button>
      </PageHead>
      <OpenLine station={station} />
      {station.editable === false ? <p className="muted">{w.readOnly}</p> : null}
      <Tabs id={station.id} tabs={tabs} now={now} />
      <Body station={station} />
    </>
  );
};

/** One station: what is known, its form, what happened to it, and its keeper. */
export const DetailPage = () => {
  const { id } = route.useParams();
  const { tab } = route.useSearch();
  const station = useQuery({ queryKey: ['station', id], queryFn: () => readStation(id) });
  return (
    <Faces page of={station}>
      {(data) => <OneStation key={id} station={data} tab={tab} />}
    </Faces>
  );
};
