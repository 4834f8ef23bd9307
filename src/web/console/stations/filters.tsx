import { Checkbox } from 'antd';
import { useState } from 'react';
import { Choice, optionsOf } from '../parts/choice.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { useCountyOptions } from '../parts/use-places.ts';
import { registerWords as w } from '../words/register-words.ts';
import { lifeCycleWords, openStateWords } from '../words/station-words.ts';
import { zh } from '../words/zh.ts';
import { isFiltered, type StationSearch } from './list-search.ts';
import { NeedChoice } from './need-choice.tsx';

interface Filtering {
  readonly search: StationSearch;
  readonly change: (next: StationSearch) => void;
}

const years = [2026, 2025, 2024, 2023, 2022].map((year) => ({
  value: String(year),
  label: w.livelihoodYear(year),
}));

const hours = [
  { value: 'known', label: w.hoursKnown },
  { value: 'unknown', label: w.hoursUnknown },
];

/** The blank search that clears every filter but keeps order and columns. */
const noFilters: StationSearch = {
  q: undefined,
  division_code: undefined,
  life_cycle: undefined,
  state: undefined,
  need: undefined,
  unplaced: undefined,
  hours: undefined,
  livelihood_year: undefined,
  unconfirmed: undefined,
};

const quick: readonly { label: string; search: StationSearch }[] = [
  { label: w.quickAll, search: {} },
  { label: w.quickOpen, search: { state: 'open' } },
  { label: w.quickUnknown, search: { state: 'unknown' } },
  { label: w.quickUnconfirmed, search: { unconfirmed: 'true' } },
  { label: w.quickNoHours, search: { hours: 'unknown' } },
  { label: w.quickNoPlace, search: { unplaced: 'true' } },
];

const isNow = (search: StationSearch, wanted: StationSearch): boolean =>
  (Object.keys(noFilters) as (keyof StationSearch)[]).every((k) => search[k] === wanted[k]);

const QuickViews = ({ search, change }: Filtering) => (
  <fieldset className="quick">
    <legend className="hidden">{w.quick}</legend>
    {quick.map((view) => (
      <button
        type="button"
        key={view.label}
        aria-pressed={isNow(search, view.search)}
        onClick={() => change({ ...noFilters, ...view.search })}
      >
        {view.label}
      </button>
    ))}
  </fieldset>
);

const Choices = ({ search, change }: Filtering) => {
  const counties = useCountyOptions();
  const set = (name: keyof StationSearch) => (value: string | null) =>
    change({ [name]: value ?? undefined });
  const lists = [
    ['division_code', w.division, w.anyDivision, counties],
    ['state', w.state, w.anyState, optionsOf(openStateWords)],
    ['life_cycle', w.lifeCycle, w.anyLifeCycle, optionsOf(lifeCycleWords)],
    ['hours', w.hours, `${w.hours}：${w.anyHours}`, hours],
    ['livelihood_year', w.livelihood, `${w.livelihood}：${w.anyLivelihood}`, years],
  ] as const;
  return (
    <>
      {lists.map(([name, label, empty, options]) => (
        <Choice
          key={name}
          aria-label={label}
          empty={empty}
          value={search[name]}
          options={options}
          onChange={set(name)}
        />
      ))}
      <NeedChoice value={search.need} onChange={set('need')} />
      <Checkbox
        checked={search.unplaced === 'true'}
        onChange={(event) => set('unplaced')(event.target.checked ? 'true' : null)}
      >
        {w.unplaced}
      </Checkbox>
    </>
  );
};

/** Search box, ready-made views and filters; on a phone the filters fold away. */
export const Filters = ({ search, change }: Filtering) => {
  const [open, setOpen] = useState(false);
  return (
    <div className={open ? 'filters filters-open' : 'filters'}>
      <div className="filters-line">
        <SearchBox value={search.q} placeholder={w.q} onSearch={(q) => change({ q })} />
        <QuickViews search={search} change={change} />
        <button
          type="button"
          className="filters-fold"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {w.filters}
        </button>
      </div>
      <div className="filters-line filters-more">
        <Choices search={search} change={change} />
        {isFiltered(search) ? (
          <button type="button" className="text-button" onClick={() => change(noFilters)}>
            {zh.reset}
          </button>
        ) : null}
      </div>
    </div>
  );
};
