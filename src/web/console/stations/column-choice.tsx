import { useState } from 'react';
import { registerWords as w } from '../words/register-words.ts';
import { chosenColumns, stationColumns } from './columns.tsx';
import type { StationSearch } from './list-search.ts';

/** Which columns to show; the choice stands in the address and is remembered with it. */
export const ColumnChoice = (props: {
  readonly search: StationSearch;
  readonly change: (next: StationSearch) => void;
}) => {
  const [open, setOpen] = useState(false);
  const chosen = chosenColumns(props.search.cols);
  const set = (keys: readonly string[] | undefined): void =>
    props.change({
      cols: keys?.filter((key) => key !== 'name').join(','),
      page: props.search.page,
    });
  const toggle = (key: string): void =>
    set(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <div className="fold fold-right">
      <button
        type="button"
        className="text-button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {w.columns}
      </button>
      {open ? (
        <fieldset className="fold-body fold-narrow">
          <legend className="hidden">{w.columns}</legend>
          {stationColumns
            .filter((column) => column.key !== 'name')
            .map((column) => (
              <label key={column.key}>
                <input
                  type="checkbox"
                  checked={chosen.includes(column.key)}
                  onChange={() => toggle(column.key)}
                />
                {column.title}
              </label>
            ))}
          <button type="button" className="text-button" onClick={() => set(undefined)}>
            {w.columnsReset}
          </button>
        </fieldset>
      ) : null}
    </div>
  );
};
