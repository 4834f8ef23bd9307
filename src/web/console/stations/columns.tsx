import { Link } from '@tanstack/react-router';
import type { TableColumnType } from 'antd';
import type { StationSummary } from '../api/station-types.ts';
import { OpenMark } from '../parts/open-mark.tsx';
import { momentText } from '../parts/time-text.ts';
import { registerWords as w } from '../words/register-words.ts';
import { basisWords, builderWords, lifeCycleWords, witnessWord } from '../words/station-words.ts';
import { zh } from '../words/zh.ts';

export interface StationColumn extends TableColumnType<StationSummary> {
  readonly key: string;
  readonly title: string;
  /** The server's name of this order. */
  readonly sort?: string;
}

const name: StationColumn = {
  key: 'name',
  title: w.name,
  sort: 'name',
  width: 270,
  className: 'nowrap',
  render: (_, station) => (
    <>
      <Link to="/stations/$id" params={{ id: station.id }}>
        {station.name}
      </Link>
      {station.invented ? <span className="mark-invented">{zh.invented}</span> : null}
    </>
  ),
};

/** Every column the register can show, in order; the name is always there. */
export const stationColumns: readonly StationColumn[] = [
  name,
  { key: 'code', title: w.code, width: 110, render: (_, s) => s.code ?? '' },
  {
    key: 'place',
    title: w.place,
    sort: 'division',
    width: 170,
    render: (_, s) => [s.division_name, s.township_name].filter(Boolean).join(' · '),
  },
  { key: 'address', title: w.address, width: 240, render: (_, s) => s.address },
  {
    key: 'open',
    title: w.open,
    width: 110,
    render: (_, s) => (
      <span title={basisWords[s.open.basis]}>
        <OpenMark state={s.open.state} basis={s.open.basis} />
      </span>
    ),
  },
  {
    key: 'hours',
    title: w.hoursText,
    width: 300,
    render: (_, s) =>
      s.opening_hours === null ? <span className="mark-lack">{w.hoursUnknown}</span> : s.hours_text,
  },
  {
    key: 'confirmed',
    title: w.confirmed,
    sort: 'confirmed',
    width: 190,
    className: 'tabular',
    render: (_, s) =>
      s.last_confirmed_at
        ? `${momentText(s.last_confirmed_at)} ${witnessWord(s.last_confirmed_by)}`
        : witnessWord(null),
  },
  {
    key: 'life_cycle',
    title: w.lifeCycle,
    width: 70,
    render: (_, s) => lifeCycleWords[s.life_cycle],
  },
  {
    key: 'builder',
    title: w.builder,
    width: 120,
    render: (_, s) => (s.builder ? builderWords[s.builder] : zh.notRecorded),
  },
  {
    key: 'reports',
    title: w.reports,
    width: 90,
    align: 'right',
    render: (_, s) =>
      s.open_reports > 0 ? (
        <Link to="/reports" search={{ station_id: s.id, state: 'open' }} className="tabular">
          {s.open_reports}
        </Link>
      ) : (
        <span className="tabular">0</span>
      ),
  },
  {
    key: 'facilities',
    title: w.facilities,
    width: 80,
    align: 'right',
    className: 'tabular',
    render: (_, s) => s.facilities_yes.length,
  },
  {
    key: 'livelihood',
    title: w.livelihood,
    width: 130,
    align: 'right',
    className: 'tabular',
    render: (_, s) => s.livelihood_year ?? '',
  },
  {
    key: 'position',
    title: w.position,
    width: 80,
    render: (_, s) => (s.position ? w.placed : <span className="mark-lack">{w.notPlaced}</span>),
  },
  {
    key: 'changed',
    title: w.changed,
    sort: 'changed',
    width: 150,
    className: 'tabular',
    render: (_, s) => momentText(s.changed_at),
  },
];

const usual = ['name', 'place', 'open', 'hours', 'confirmed', 'reports', 'life_cycle'];

/** The keys of the columns to show; the name always among them. */
export const chosenColumns = (cols: string | undefined): readonly string[] =>
  cols ? ['name', ...cols.split(',')] : usual;
