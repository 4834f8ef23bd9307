import { useQuery } from '@tanstack/react-query';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { readClocks } from '../../api/rights-clocks.ts';
import { timelineWords as w } from '../../words/rights-case-words.ts';
import { ClockItem } from './clock-item.tsx';

type Clock = CaseDetail['clocks'][number];

const orderDay = (clock: Clock): string => clock.due_on ?? '9999-12-31';

const isOpen = ({ state }: Clock): boolean => state === 'running' || state === 'paused';

/** The periods that run, the nearest first, and those that ended; each with the way to its day. */
export const ClocksPanel = ({ one }: { readonly one: CaseDetail }) => {
  const traces = useQuery({
    queryKey: ['rights-clocks', one.id],
    queryFn: () => readClocks(one.id),
  });
  const traceOf = (clock: Clock) => traces.data?.items.find((trace) => trace.id === clock.id);
  const byDay = [...one.clocks].sort((a, b) => (orderDay(a) < orderDay(b) ? -1 : 1));
  const open = byDay.filter(isOpen);
  const ended = byDay.filter((clock) => !isOpen(clock));
  return (
    <section className="block" aria-labelledby="clocks-title">
      <h2 id="clocks-title">{w.clocks}</h2>
      {open.length === 0 ? <p className="muted">{w.clocksNone}</p> : null}
      <ul className="clocks">
        {open.map((clock) => (
          <ClockItem key={clock.id} clock={clock} trace={traceOf(clock)} />
        ))}
      </ul>
      {ended.length === 0 ? null : (
        <details>
          <summary>{w.clocksEnded(ended.length)}</summary>
          <ul className="clocks">
            {ended.map((clock) => (
              <ClockItem key={clock.id} clock={clock} trace={traceOf(clock)} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
