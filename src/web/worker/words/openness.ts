import { Temporal } from 'temporal-polyfill';
import type {
  DoorEvidence,
  OpenBasis,
  Openness,
  OpenState,
  Sighting,
  Station,
  Witness,
} from '#modules/stations/types.ts';
import { agoWords, comingWords, endWords, spaced } from './time.ts';

/** How a state is drawn: only `open` is green, and only when a person has confirmed it. */
type Tone = 'open' | 'posted' | 'reported' | 'closed' | 'unknown';

/** The honest answer in words: the state, what it rests on, and when it changes. */
export interface OpenWords {
  readonly tone: Tone;
  readonly tag: string;
  readonly proof: string;
  /** Until when, or when next; empty when nothing can be said. */
  readonly when: string;
}

const witnesses: Record<Witness, string> = {
  keeper: '站长',
  inspector: '巡查员',
  worker: '有人',
  import: '登记表',
  register: '工会登记',
};

const seen: Record<Sighting, string> = {
  open: '开着',
  closed: '关着',
  door_locked: '门锁着',
  occupied: '被占用',
  no_such_place: '找不到这个地方',
};

const contraryTags: Record<Sighting, string> = {
  open: '说不准',
  closed: '关着',
  door_locked: '门锁着',
  occupied: '被占用',
  no_such_place: '可能已不在',
};

/** The observation an answer rests on: the one made at `confirmedAt`, else the witness's latest. */
export const evidenceBehind = (station: Station, openness: Openness): DoorEvidence | null => {
  const { confirmedAt, confirmedBy } = openness;
  if (!confirmedAt) return null;
  const same = station.evidence.filter((e) => e.by === confirmedBy);
  const exact = same.find((e) => e.at.equals(confirmedAt));
  return exact ?? same.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))[0] ?? null;
};

interface Telling {
  readonly openness: Openness;
  readonly sighting: Sighting | null;
  readonly now: Temporal.Instant;
}

const isPersonal = (basis: OpenBasis): boolean =>
  basis === 'keeper' || basis === 'inspection' || basis === 'worker_report';

/** What a witness did: 确认, 说关着, 反映门锁着, 核实, 开着. */
const deedWords = (by: Witness, state: Sighting): string => {
  if (by === 'keeper') return state === 'open' ? '确认' : `说${seen[state]}`;
  if (by === 'worker') return state === 'open' ? '去过，开着' : `反映${seen[state]}`;
  return `核实，${seen[state]}`;
};

/** Who saw what and when: 站长 10 分钟前确认, 有人 20 分钟前反映门锁着. */
const testimony = ({ openness, sighting, now }: Telling): string => {
  if (!openness.confirmedAt) return '';
  const by = openness.confirmedBy ?? 'register';
  const state = sighting ?? (openness.state === 'open' ? 'open' : 'closed');
  return spaced(witnesses[by], agoWords(openness.confirmedAt, now), deedWords(by, state));
};

/** An old sighting that no longer decides: 站长 3 天前确认过, 有人昨天 18:20 去过，当时开着. */
const oldTestimony = (telling: Telling): string => {
  const told = testimony(telling);
  return told.endsWith('确认') ? `${told}过` : told.replace(/，开着$/, '，当时开着');
};

const openSide = (telling: Telling): Pick<OpenWords, 'tone' | 'tag' | 'proof'> => {
  const { basis, confirmedAt } = telling.openness;
  if (isPersonal(basis) && confirmedAt) {
    return { tone: 'open', tag: '开放中', proof: testimony(telling) };
  }
  const posted = basis === 'date_exception' ? '按今天的特别安排开放' : '按公示时间开放';
  const proof = confirmedAt ? oldTestimony(telling) : '还没有人核实';
  return { tone: 'posted', tag: '应该开着', proof: `${posted}，${proof}` };
};

const closedBases: Record<OpenBasis, readonly [tag: string, proof: string]> = {
  life_cycle: ['没开放', '这个站现在不对外开放'],
  temporary_closure: ['临时关闭', '已登记临时关闭'],
  keeper: ['关着', '站长说关着'],
  inspection: ['关着', '巡查时关着'],
  worker_report: ['关着', '有人反映关着'],
  date_exception: ['关着', '今天有特别安排'],
  posted_hours: ['关着', '按公示时间现在不开'],
  hours_unknown: ['关着', '没有公示时间'],
  calendar_unknown: ['关着', '放假安排还没有登记'],
};

const closedSide = (telling: Telling): Pick<OpenWords, 'tone' | 'tag' | 'proof'> => {
  const { basis, confirmedAt } = telling.openness;
  const [tag, proof] = closedBases[basis];
  if (!isPersonal(basis) || !confirmedAt) return { tone: 'closed', tag, proof };
  const contrary = telling.sighting ? contraryTags[telling.sighting] : tag;
  const tone = basis === 'keeper' ? 'closed' : 'reported';
  return { tone, tag: contrary, proof: testimony(telling) };
};

const unknownSide = (telling: Telling): Pick<OpenWords, 'tone' | 'tag' | 'proof'> => {
  const { basis, confirmedAt } = telling.openness;
  const told = confirmedAt ? testimony(telling) : '';
  if (basis === 'calendar_unknown') {
    return { tone: 'unknown', tag: '说不准', proof: '放假安排还没有登记，公示时间算不准' };
  }
  if (basis === 'hours_unknown') {
    const since = told ? `${told}，之后没有消息` : '没有公示时间，也没有人核实';
    return { tone: 'unknown', tag: '时间不详', proof: since };
  }
  return { tone: 'unknown', tag: '说不准', proof: told || '说法不一，还没有人核实' };
};

const sides: Record<OpenState, (telling: Telling) => Pick<OpenWords, 'tone' | 'tag' | 'proof'>> = {
  open: openSide,
  closed: closedSide,
  unknown: unknownSide,
};

const whenWords = (openness: Openness, allDay: boolean, now: Temporal.Instant): string => {
  const { state, until, nextOpening, basis } = openness;
  if (state === 'open') {
    if (until) return `${endWords(until, now)} 关`;
    return allDay ? '24 小时开放' : '';
  }
  if (basis === 'life_cycle') return '';
  if (nextOpening) return `${comingWords(nextOpening, now)} 开`;
  if (basis === 'temporary_closure' && until) return `${endWords(until, now)} 结束`;
  return state === 'closed' ? '下次几点开不详' : '';
};

/** Whether the posted hours are round the clock. */
const isAllDay = (station: Station): boolean => station.openingHours?.trim() === '24/7';

/** The honest answer for one station at one moment, in words a rider reads at a glance. */
export const openWords = (
  station: Station,
  openness: Openness,
  now: Temporal.Instant,
): OpenWords => {
  const sighting = evidenceBehind(station, openness)?.sighting ?? null;
  return {
    ...sides[openness.state]({ openness, sighting, now }),
    when: whenWords(openness, isAllDay(station), now),
  };
};
