import { figureWords as w } from '../../words/rights-figure-words.ts';
import { Bar } from './bar.tsx';

interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly isBad?: boolean;
}

/** Counts as a table with a bar in each row: read by eye and by screen reader alike. */
export const BarTable = (props: {
  readonly label: string;
  readonly heads: readonly [string, string];
  readonly rows: readonly BarRow[];
}) => {
  const { label, heads, rows } = props;
  const most = Math.max(0, ...rows.map(({ count }) => count));
  return (
    <table className="plain-table figure-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col" className="number">
            {heads[1]}
          </th>
          <th scope="col">{w.share}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label: name, count, isBad = false }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="number tabular">{count.toLocaleString('zh-CN')}</td>
            <td className="figure-bar">
              <Bar value={count} most={most} isBad={isBad} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
