import type { ReactNode } from 'react';
import { facilityTable } from '#modules/stations/rules/facilities.ts';
import { listAddress, withNeed } from './filters.ts';
import { Icon } from './icons.tsx';
import type { Filters } from './types.ts';
import { firstNeeds, needName } from './words/facilities.ts';

const Chip = (props: { to: Filters; on: boolean; children: ReactNode }) => (
  <li>
    <a href={listAddress(props.to)} aria-current={props.on ? 'true' : undefined}>
      {props.on ? <Icon name="open" /> : null}
      {props.children}
    </a>
  </li>
);

const Chips = ({ filters }: { filters: Filters }) => {
  const chosen = filters.need.filter((code) => !firstNeeds.includes(code));
  const openNow = filters.open === 'now';
  return (
    <ul className="chips">
      <Chip to={{ ...filters, show: 20, open: openNow ? 'any' : 'now' }} on={openNow}>
        现在开着
      </Chip>
      <Chip to={{ ...filters, show: 20, allDay: !filters.allDay }} on={filters.allDay}>
        24小时
      </Chip>
      {[...firstNeeds, ...chosen].map((code) => (
        <Chip key={code} to={withNeed(filters, code)} on={filters.need.includes(code)}>
          {needName(code)}
        </Chip>
      ))}
    </ul>
  );
};

/** Every other facility, in a form that needs no JavaScript. */
export const MoreNeeds = ({ filters }: { filters: Filters }) => (
  <details>
    <summary>更多条件</summary>
    <form action="/">
      {filters.open === 'any' ? <input type="hidden" name="open" value="any" /> : null}
      {filters.allDay ? <input type="hidden" name="all_day" value="1" /> : null}
      {filters.near ? <input type="hidden" name="near" value={filters.near} /> : null}
      <fieldset className="picks">
        <legend>要有这些</legend>
        {facilityTable.map(({ code }) => (
          <label key={code}>
            <input
              type="checkbox"
              name="need"
              value={code}
              defaultChecked={filters.need.includes(code)}
            />
            {needName(code)}
          </label>
        ))}
      </fieldset>
      <button type="submit">看结果</button>
    </form>
  </details>
);

const chosenWords = (filters: Filters): string =>
  [
    ...(filters.open === 'now' ? ['现在开着'] : []),
    ...(filters.allDay ? ['24小时'] : []),
    ...filters.need.map(needName),
  ].join('、');

/** The filters: links, so that they work without JavaScript; folded away in large text to leave room for cards. */
export const FilterBar = ({ filters, large }: { filters: Filters; large: boolean }) => {
  if (!large) {
    return (
      <nav aria-label="筛选">
        <Chips filters={filters} />
      </nav>
    );
  }
  return (
    <nav aria-label="筛选">
      <details>
        <summary>筛选：{chosenWords(filters) || '没有'}</summary>
        <Chips filters={filters} />
        <MoreNeeds filters={filters} />
      </details>
    </nav>
  );
};
