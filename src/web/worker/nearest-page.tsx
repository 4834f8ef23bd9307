import type { Temporal } from 'temporal-polyfill';
import { Card } from './card.tsx';
import { cardView } from './card-view.ts';
import { FilterBar, MoreNeeds } from './filter-bar.tsx';
import { listAddress } from './filters.ts';
import { Frame, type Setting } from './frame.tsx';
import { SketchMap } from './sketch-map.tsx';
import type { Filters, Found, Place } from './types.ts';
import { needName } from './words/facilities.ts';
import { agoWords, spaced } from './words/time.ts';

/** What the list answers, besides the list itself. */
export interface NearestView {
  readonly setting: Setting;
  readonly now: Temporal.Instant;
  readonly filters: Filters;
  readonly place: Place;
  readonly found: readonly Found[];
  /** Whether more would be found by asking for more. */
  readonly more: boolean;
  /** Nearer ones left out because they are shut or nobody knows. */
  readonly nearerNotOpen: number;
  /** Shown only when nothing is open. */
  readonly roundTheClock: readonly Found[];
  /** Shown only when nothing is open: soonest first. */
  readonly openingNext: readonly Found[];
  /** Divisions whose name matches the text searched for. */
  readonly divisions: readonly { readonly code: string; readonly name: string }[];
}

const placeWords = ({ place, now }: NearestView): string => {
  if (place.kind === 'centre') return `按离${place.name}的直线距离排`;
  if (place.kind === 'division') return `按离${place.name}中心的直线距离排`;
  const ago = place.takenAt ? agoWords(place.takenAt, now) : '';
  return `${spaced('按你', ago, '的位置排')}，直线距离`;
};

const PlaceRow = ({ view }: { view: NearestView }) => (
  <div className="place">
    <p>{placeWords(view)}</p>
    <button
      type="button"
      id="here"
      hidden
      className={view.place.kind === 'here' ? undefined : 'go'}
    >
      {view.place.kind === 'here' ? '更新位置' : '用我的位置'}
    </button>
    <a className="act" href="/places">
      换地方/搜
    </a>
    {view.setting.large ? null : <MoreNeeds filters={view.filters} />}
    <p id="here-says" role="status" />
  </div>
);

const Cards = ({ view, found }: { view: NearestView; found: readonly Found[] }) => (
  <ol className="cards">
    {found.map((one, index) => (
      <Card
        key={one.station.id}
        card={cardView(one, view.filters.need, view.now)}
        {...(view.filters.view === 'map' ? { number: index + 1 } : {})}
      />
    ))}
  </ol>
);

const heading = ({ filters }: NearestView): string => {
  if (filters.text) return `找“${filters.text}”`;
  if (filters.allDay) return '附近 24 小时的驿站';
  return filters.open === 'now' ? '附近现在开着的驿站' : '附近的驿站';
};

const NothingFound = ({ view }: { view: NearestView }) => {
  const { filters } = view;
  const narrowed = filters.need.length > 0 || filters.allDay;
  if (filters.text) {
    return (
      <div className="empty">
        <p>没有找到叫这个名字或在这个地址的驿站。</p>
        <p>换个短一点的词再试，也可以打拼音，如“nanhu”。</p>
        <a className="act" href="/places">
          重新找
        </a>
      </div>
    );
  }
  return (
    <div className="empty">
      <p>
        {filters.open === 'now' ? '现在没有开着的驿站' : '没有驿站'}
        {narrowed ? '符合这些条件。' : '。'}
      </p>
      {narrowed ? (
        <a className="act" href={listAddress({ ...filters, need: [], allDay: false })}>
          清除条件
        </a>
      ) : null}
    </div>
  );
};

const Instead = ({ view }: { view: NearestView }) => (
  <>
    {view.roundTheClock.length > 0 ? (
      <section>
        <h2>最近的 24 小时驿站</h2>
        <Cards view={view} found={view.roundTheClock} />
      </section>
    ) : null}
    {view.openingNext.length > 0 ? (
      <section>
        <h2>最早要开的</h2>
        <Cards view={view} found={view.openingNext} />
      </section>
    ) : null}
  </>
);

const Below = ({ view }: { view: NearestView }) => {
  const { filters } = view;
  const other = filters.view === 'map' ? 'list' : 'map';
  return (
    <div className="below">
      {view.more ? (
        <a
          className="act"
          href={listAddress({ ...filters, show: Math.min(100, filters.show + 20) })}
        >
          再看 20 个
        </a>
      ) : null}
      {view.found.length > 0 && !filters.text ? (
        <a className="act" href={listAddress({ ...filters, view: other })}>
          {other === 'map' ? '看示意图' : '只看列表'}
        </a>
      ) : null}
    </div>
  );
};

const Nearer = ({ view }: { view: NearestView }) =>
  view.nearerNotOpen === 0 ? null : (
    <p className="nearer">
      另有 {view.nearerNotOpen} 个更近，但关着或时间不详。
      <a href={listAddress({ ...view.filters, open: 'any' })}>也看看</a>
    </p>
  );

/** The first page: the nearest stations, honest about their doors. */
export const NearestPage = ({ view }: { view: NearestView }) => (
  <Frame setting={view.setting} tab="stations">
    <h1>{heading(view)}</h1>
    {view.filters.text ? null : <PlaceRow view={view} />}
    {view.filters.text ? null : <FilterBar filters={view.filters} large={view.setting.large} />}
    {view.divisions.map((division) => (
      <p key={division.code}>
        <a className="act" href={listAddress({ ...view.filters, text: '', near: division.code })}>
          看{division.name}附近的驿站
        </a>
      </p>
    ))}
    <Nearer view={view} />
    {view.filters.view === 'map' && view.found.length > 0 ? (
      <SketchMap place={view.place} found={view.found} now={view.now} />
    ) : null}
    <div id="list">
      {view.found.length === 0 ? <NothingFound view={view} /> : null}
      <Cards view={view} found={view.found} />
      {view.found.length === 0 ? <Instead view={view} /> : null}
    </div>
    <Below view={view} />
  </Frame>
);

/** What the window is called. */
export const nearestTitle = (view: NearestView): string => {
  const needs = view.filters.need.map(needName).join('、');
  return needs ? `${heading(view)}，有${needs}` : heading(view);
};
