import type { RightsFigures } from '../../api/rights-figures.ts';
import { quarterWords, figureWords as w } from '../../words/rights-figure-words.ts';
import { Bar } from './bar.tsx';

const days = (number: number | null): string => (number === null ? w.none : String(number));

/** How long it took from telling it to money in hand, quarter by quarter. */
export const TimeBlock = ({ figures }: { readonly figures: RightsFigures }) => {
  const { time, quarters } = figures;
  const most = Math.max(0, ...quarters.map((one) => one.ninetieth_days ?? 0));
  return (
    <section className="block">
      <h2>{w.time}</h2>
      {time.workers === 0 ? (
        <p className="muted">{w.noTime}</p>
      ) : (
        <>
          <p className="muted">{w.timeNote(time.workers)}</p>
          <table className="plain-table figure-table figure-time" aria-label={w.time}>
            <thead>
              <tr>
                <th scope="col">{w.quarter}</th>
                <th scope="col" className="number">
                  {w.people}
                </th>
                <th scope="col" className="number">
                  {w.median}
                </th>
                <th scope="col" className="number">
                  {w.ninetieth}
                </th>
                <th scope="col">{w.share}</th>
              </tr>
            </thead>
            <tbody>
              {quarters.map((one) => (
                <tr key={one.quarter}>
                  <th scope="row">{quarterWords(one.quarter)}</th>
                  <td className="number tabular">{one.workers}</td>
                  <td className="number tabular">{days(one.median_days)}</td>
                  <td className="number tabular">{days(one.ninetieth_days)}</td>
                  <td className="figure-bar">
                    <Bar value={one.median_days ?? 0} far={one.ninetieth_days ?? 0} most={most} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
};
