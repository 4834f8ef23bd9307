import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import {
  type DeskFilter,
  type RightsDesk,
  type RightsDeskLine,
  readRightsDesk,
} from '../../api/rights-clocks.ts';
import { Faces } from '../../parts/faces.tsx';
import { rightsDeskWords as w } from '../../words/rights-words.ts';
import { shortDay } from '../day-text.ts';
import { DueText } from '../due-text.tsx';

/** Whose desk, as the address says. */
export interface DeskOf {
  readonly whose: 'mine' | 'all';
  readonly organisationId: string | undefined;
}

/** One group of the desk, read fifty lines at a time. */
const useDeskGroup = (filter: DeskFilter, of: DeskOf) =>
  useInfiniteQuery({
    queryKey: ['rights-desk', filter, of.whose, of.organisationId],
    queryFn: ({ pageParam }) =>
      readRightsDesk({
        filter,
        whose: of.whose,
        ...(of.organisationId ? { organisation_id: of.organisationId } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: 300_000,
  });

const Due = (props: { readonly line: RightsDeskLine; readonly today: string }) => {
  const { line, today } = props;
  if (line.due_on === null)
    return (
      <span className="mark-soon">{line.undated === 'paused' ? w.paused : w.notAnnounced}</span>
    );
  return (
    <>
      <span className="tabular">{shortDay(line.due_on, today)}</span> <DueText on={line.due_on} />
    </>
  );
};

const Line = (props: { readonly line: RightsDeskLine; readonly today: string }) => {
  const { line } = props;
  return (
    <li>
      <Link className="desk-line" to="/rights/cases/$id" params={{ id: line.case_id }}>
        <span>
          <span className="mark-calm">{w[line.kind]}</span> {line.title}
        </span>
        <span className="desk-line-due">
          <Due line={line} today={props.today} />
        </span>
        {line.waiting_for ? <span className="muted">{w.waitingFor(line.waiting_for)}</span> : null}
      </Link>
    </li>
  );
};

const Lines = (props: { readonly filter: DeskFilter; readonly data: InfiniteData<RightsDesk> }) => {
  const lines = props.data.pages.flatMap((page) => page.items);
  const today = props.data.pages[0]?.today ?? '';
  if (lines.length === 0) return <p className="muted">{w.empty[props.filter]}</p>;
  return (
    <>
      <p className="muted no-print">{w.hints[props.filter]}</p>
      <ul className="desk-list">
        {lines.map((line) => (
          <Line key={line.id} line={line} today={today} />
        ))}
      </ul>
    </>
  );
};

/** One group of the desk: its count, its lines by day, and the rest on request. */
export const DeskGroup = (props: { readonly filter: DeskFilter; readonly of: DeskOf }) => {
  const { filter } = props;
  const group = useDeskGroup(filter, props.of);
  const count = group.data?.pages[0]?.counts[filter];
  return (
    <section className={`block desk-group-${filter}`} aria-labelledby={`desk-${filter}`}>
      <h2 id={`desk-${filter}`}>
        {w.groups[filter]}{' '}
        {count === undefined ? null : <span className="muted tabular">{w.count(count)}</span>}
      </h2>
      <Faces of={group}>{(data) => <Lines filter={filter} data={data} />}</Faces>
      {group.hasNextPage ? (
        <Button
          className="no-print"
          aria-disabled={group.isFetchingNextPage}
          onClick={() => void group.fetchNextPage()}
        >
          {group.isFetchingNextPage ? w.reading : w.more}
        </Button>
      ) : null}
    </section>
  );
};
