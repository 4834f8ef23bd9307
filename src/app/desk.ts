import { mayAnywhere, pathsFor } from '#kernel/access/public.ts';
import { listNotices } from '#kernel/notices/public.ts';
import type { Actor } from '#kernel/work/public.ts';
import { countImportsUnfinished, countReports, stationsFor } from '#modules/stations/public.ts';
import type { House } from './house.ts';

/** One thing that waits, and where it is done. */
export interface DeskItem {
  readonly kind: string;
  readonly label: string;
  readonly count: number;
  readonly url: string;
  readonly urgent: boolean;
}

const TIME_ZONE = 'Asia/Shanghai';

// Notices for the next year come out in November: from then on a missing year is a job for somebody.
const MONTH_OF_NOTICE = 11;

const missingYears = (house: House): number => {
  const today = house.site.clock().toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  const wanted = today.month >= MONTH_OF_NOTICE ? [today.year, today.year + 1] : [today.year];
  return wanted.filter((year) => !house.stations.calendar.years.has(year)).length;
};

const stationItems = (house: House): DeskItem[] => {
  const count = (query: Parameters<typeof stationsFor>[1]) =>
    stationsFor(house.stations, query).length;
  return [
    {
      kind: 'stations_unconfirmed',
      label: '30 天以上没有人确认是否开门的驿站',
      count: count({ unconfirmed: true }),
      url: '/console/stations?unconfirmed=true',
      urgent: false,
    },
    {
      kind: 'stations_hours_unknown',
      label: '开放时间不详的驿站',
      count: count({ hours: 'unknown', life_cycle: 'open' }),
      url: '/console/stations?hours=unknown',
      urgent: false,
    },
    {
      kind: 'stations_unplaced',
      label: '没有坐标、地图上找不到的驿站',
      count: count({ unplaced: true }),
      url: '/console/stations?unplaced=true',
      urgent: false,
    },
  ];
};

const reportItems = async (
  house: House,
  actor: Actor,
): Promise<{ items: DeskItem[]; open: number }> => {
  const { cityId, database } = house.site;
  const now = house.site.clock();
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  const reports = await database.inCity(cityId, (db) =>
    countReports(db, cityId, { paths: pathsFor(actor, 'reports.handle'), today }),
  );
  return {
    open: reports.open,
    items: [
      {
        kind: 'reports_overdue',
        label: '超期未办结的工友反映',
        count: reports.overdue,
        url: '/console/reports?overdue=true',
        urgent: true,
      },
      {
        kind: 'reports_open',
        label: '待处理的工友反映',
        count: reports.open,
        url: '/console/reports?state=open',
        urgent: false,
      },
    ],
  };
};

const houseItems = async (house: House, actor: Actor): Promise<DeskItem[]> => {
  const { cityId, database } = house.site;
  const items: DeskItem[] = [];
  if (mayAnywhere(actor, 'stations.import')) {
    const count = await database.inCity(cityId, (db) => countImportsUnfinished(db, cityId));
    const url = '/console/imports';
    items.push({ kind: 'imports_unfinished', label: '未完成的导入', count, url, urgent: false });
  }
  if (mayAnywhere(actor, 'notices.read')) {
    const failed = await database.inCity(cityId, (db) =>
      listNotices(db, cityId, { state: 'failed', limit: 100 }),
    );
    const url = '/console/notices';
    const count = failed.length;
    items.push({ kind: 'notices_failed', label: '没有发出的短信', count, url, urgent: true });
  }
  return items;
};

/** What waits for this person today, and the honest numbers of this moment. */
export const deskOf = async (house: House, actor: Actor) => {
  const now = house.site.clock();
  const reports = await reportItems(house, actor);
  const missing = missingYears(house);
  const items = [
    ...(mayAnywhere(actor, 'reports.handle') ? reports.items : []),
    ...(mayAnywhere(actor, 'stations.read') ? stationItems(house) : []),
    ...(await houseItems(house, actor)),
    {
      kind: 'calendar_year_missing',
      label: '节假日安排尚未载入的年份（不猜，开放状态会显示“不详”）',
      count: missing,
      url: '/console/help#calendar',
      urgent: false,
    },
  ].filter((item) => item.count > 0);
  const states = { open: 0, closed: 0, unknown: 0 };
  for (const station of house.stations.register.all()) {
    states[house.stations.register.opennessOf(station, now).state] += 1;
  }
  return {
    items,
    figures: {
      stations: house.stations.register.size,
      open_now: states.open,
      unknown_now: states.unknown,
      closed_now: states.closed,
      reports_open: reports.open,
    },
    calendar_years: [...house.stations.calendar.years.keys()].sort((a, b) => a - b),
    as_of: now.toString({ smallestUnit: 'second' }),
  };
};
