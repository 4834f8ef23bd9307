import { Temporal } from 'temporal-polyfill';
import type { Sighting, TemporaryClosure } from '../../types.ts';
import { type HsdsSource, momentInChina } from './source.ts';
import { coversMoment } from './status.ts';

const DAYS_AHEAD = 14;

const closureText = ({ from, until, reason }: TemporaryClosure): string => {
  const end = until === null ? '恢复时间另行通知' : `至 ${momentInChina(until)}`;
  const why = reason === '' ? '' : `，${reason}`;
  return `临时关闭：${momentInChina(from)} 起，${end}${why}`;
};

const closureTexts = ({ station, now }: HsdsSource): string[] => {
  const horizon = now.add({ hours: DAYS_AHEAD * 24 });
  return station.closures
    .filter(
      (one) =>
        coversMoment(one, now) ||
        (Temporal.Instant.compare(now, one.from) < 0 &&
          Temporal.Instant.compare(one.from, horizon) <= 0),
    )
    .map(closureText);
};

const workersWords = {
  open: null,
  closed: '有劳动者反映关着门',
  door_locked: '有劳动者反映门锁着',
  occupied: '有劳动者反映被占用',
  no_such_place: '有劳动者反映找不到这个地方',
} as const satisfies Record<Sighting, string | null>;

/** What the last worker at the door said, when it speaks against the posted hours. */
const workersText = ({ station }: HsdsSource): string | null => {
  const [last] = station.evidence
    .filter((seen) => seen.by === 'worker')
    .sort((a, b) => Temporal.Instant.compare(b.at, a.at));
  const words = last ? workersWords[last.sighting] : null;
  return last && words ? `${words}，尚待核实（${momentInChina(last.at)}）` : null;
};

const doorText = (source: HsdsSource): string | null => {
  const { state, basis, confirmedAt } = source.openness;
  if (state === 'open') return null;
  if (basis === 'worker_report') return workersText(source);
  if (basis !== 'keeper' && basis !== 'inspection') return null;
  const at = confirmedAt === null ? '' : `（${momentInChina(confirmedAt)}）`;
  return `${basis === 'keeper' ? '站长说明未开放' : '巡查时未开放'}${at}`;
};

/** What a reader should know at short notice: closures that run or begin within 14 days, and a door found shut against
 *  the posted hours. Each carries its time, for records are kept for days. Null = nothing.
 *  @source HSDS 3.0 service.alert */
export const alertOf = (source: HsdsSource): string | null => {
  const paused = source.station.lifeCycle === 'paused' ? ['暂停服务'] : [];
  const door = doorText(source);
  const texts = [...paused, ...closureTexts(source), ...(door === null ? [] : [door])];
  return texts.length === 0 ? null : texts.join('；');
};
