import { useState } from 'react';
import { monthlyUrl } from '../../api/rights-figures.ts';
import { todayInChina } from '../../parts/time-text.ts';
import { figureWords as w } from '../../words/rights-figure-words.ts';
import { monthBefore } from './presets.ts';

/** The monthly report for the upper union, as workbook and as PDF. */
export const MonthlyBlock = ({ organisation }: { readonly organisation: string | undefined }) => {
  const today = todayInChina();
  const [month, setMonth] = useState(monthBefore(today));
  return (
    <section className="block">
      <h2>{w.monthly}</h2>
      <div className="filters-line">
        <label>
          {w.month}{' '}
          <input
            type="month"
            className="choice"
            value={month}
            max={today.slice(0, 7)}
            onChange={({ target }) => setMonth(target.value || monthBefore(today))}
          />
        </label>
        {(['xlsx', 'pdf'] as const).map((format) => (
          <a
            key={format}
            className="button-link"
            href={monthlyUrl(format, { month, organisation })}
            download
          >
            {w[format]}
          </a>
        ))}
      </div>
      <p className="muted">{w.monthlyNote}</p>
    </section>
  );
};
