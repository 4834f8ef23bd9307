import { useQuery } from '@tanstack/react-query';
import { type Desk, readDesk } from '../api/desk.ts';
import { ConsoleLink } from '../parts/console-link.tsx';
import { EmptyFace, Faces } from '../parts/faces.tsx';
import { OpenShape } from '../parts/open-mark.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { momentText } from '../parts/time-text.ts';
import { deskWords as w } from '../words/office-words.ts';
import { zh } from '../words/zh.ts';

const ToDoList = ({ items }: { readonly items: Desk['items'] }) => {
  const open = items.filter((item) => item.count > 0);
  if (open.length === 0) return <EmptyFace title={w.empty} hint={w.emptyHint} />;
  return (
    <ul className="todo" aria-label={w.list}>
      {open.map((item) => (
        <li key={item.kind} className={item.urgent ? 'todo-urgent' : ''}>
          <ConsoleLink url={item.url} className="todo-link">
            <span className="todo-label">
              {item.urgent ? <span className="mark-late">{w.urgent}</span> : null}
              {item.label}
            </span>
            <span className="todo-count tabular">{w.count(item.count)}</span>
            <span className="todo-go">{w.go}</span>
          </ConsoleLink>
        </li>
      ))}
    </ul>
  );
};

const Figures = ({ desk }: { readonly desk: Desk }) => {
  const f = desk.figures;
  const lines = [
    { label: w.stations, n: f.stations, url: '/console/stations', shape: null },
    { label: w.openNow, n: f.open_now, url: '/console/stations?state=open', shape: 'open' },
    { label: w.closedNow, n: f.closed_now, url: '/console/stations?state=closed', shape: 'closed' },
    {
      label: w.unknownNow,
      n: f.unknown_now,
      url: '/console/stations?state=unknown',
      shape: 'unknown',
    },
    { label: w.reportsOpen, n: f.reports_open, url: '/console/reports?state=open', shape: null },
  ] as const;
  return (
    <ul className="figures">
      {lines.map((line) => (
        <li key={line.label}>
          <ConsoleLink url={line.url}>
            <span className="figure-label">
              {line.shape ? <OpenShape state={line.shape} /> : null}
              {line.label}
            </span>
            <strong className="figure-n tabular">{line.n.toLocaleString('zh-CN')}</strong>
          </ConsoleLink>
        </li>
      ))}
    </ul>
  );
};

/** What needs doing today; every line leads to the list that shows exactly that. */
export const DeskPage = () => {
  const desk = useQuery({ queryKey: ['desk'], queryFn: readDesk, refetchInterval: 120_000 });
  return (
    <>
      <PageHead
        title={w.title}
        note={desk.data ? zh.asOf(momentText(desk.data.as_of)) : undefined}
      />
      <Faces of={desk}>
        {(data) => (
          <div className="desk">
            <section className="block">
              <ToDoList items={data.items} />
            </section>
            <section className="block">
              <h2>{w.figures}</h2>
              <Figures desk={data} />
              <p className="muted">{w.unknownNote}</p>
              <h2>{w.calendar}</h2>
              <p className="muted">{w.calendarLoaded(data.calendar_years.join('、'))}</p>
            </section>
          </div>
        )}
      </Faces>
    </>
  );
};
