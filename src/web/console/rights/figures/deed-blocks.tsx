import { yuan } from '#modules/rights/rules/ledger/money.ts';
import type { RightsFigures } from '../../api/rights-figures.ts';
import { figureWords as w } from '../../words/rights-figure-words.ts';
import { BarTable } from './bar-table.tsx';

type Props = { readonly figures: RightsFigures };

const bad = ['promise_broken', 'answer_overdue', 'with_union'];

/** Where cases stood still: the longest bar says whom to press. */
export const IdleBlock = ({ figures }: Props) => (
  <section className="block">
    <h2>{w.idle}</h2>
    <p className="muted">{w.idleNote}</p>
    <BarTable
      label={w.idle}
      heads={[w.cause, w.idleDays]}
      rows={figures.idle.map(({ cause, label, days }) => ({
        ...{ key: cause, label, count: days, isBad: bad.includes(cause) },
      }))}
    />
  </section>
);

const outcomes = ['kept', 'kept_late', 'broken', 'replaced', 'open'] as const;

/** What became of what was promised. */
export const PromiseBlock = ({ figures: { promises } }: Props) => (
  <section className="block">
    <h2>{w.promises}</h2>
    <p className="muted">{w.promiseNote(promises.due)}</p>
    <BarTable
      label={w.promises}
      heads={[w.outcome, w.count]}
      rows={outcomes.map((key) => ({
        ...{ key, label: w.promiseRows[key], count: promises[key], isBad: key === 'broken' },
      }))}
    />
  </section>
);

/** What became of the letters of the ladder, and the money that came. */
export const LetterBlock = ({ figures }: Props) => (
  <section className="block">
    <h2>{w.letters}</h2>
    <table className="plain-table figure-table" aria-label={w.letters}>
      <thead>
        <tr>
          {w.letterHeads.map((head, index) => (
            <th key={head} scope="col" className={index === 0 ? '' : 'number'}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.letters.map((one) => (
          <tr key={one.kind}>
            <th scope="row">{one.label}</th>
            <td className="number tabular">{one.issued}</td>
            <td className="number tabular">{one.served}</td>
            <td className="number tabular">{one.answered}</td>
            <td className="number tabular">{one.obeyed}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <h2>{w.money}</h2>
    <p className="muted">
      {figures.money.median_fen === null
        ? w.noMoney
        : w.moneyNote(figures.money.workers, yuan(Math.round(figures.money.median_fen)))}
    </p>
  </section>
);

/** What cases were about, how they came, and where they are now. */
export const CountBlocks = ({ figures }: Props) => (
  <>
    {(['matters', 'channels', 'states'] as const).map((name) => (
      <section key={name} className="block">
        <h2>{w[name]}</h2>
        <BarTable label={w[name]} heads={[w[name], w.count]} rows={figures[name]} />
      </section>
    ))}
  </>
);

/** How many cases each federation had; others' small counts are hidden. */
export const FederationBlock = (props: {
  readonly federations: RightsFigures['federations'];
  readonly quarter: string;
}) => {
  const { rows, total, threshold } = props.federations;
  return (
    <section className="block">
      <h2>{w.federations}</h2>
      <p className="muted">{w.federationNote(props.quarter, threshold)}</p>
      <table className="plain-table figure-table" aria-label={w.federations}>
        <tbody>
          {rows.map(({ name, own, cases }, index) => (
            <tr key={`${name}-${String(index)}`} className={own ? 'figure-total' : ''}>
              <th scope="row">{name}</th>
              <td className="number tabular">{cases ?? w.hidden}</td>
            </tr>
          ))}
          <tr className="figure-total">
            <th scope="row">{w.total}</th>
            <td className="number tabular">{total ?? w.hidden}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
};
