import { Temporal } from 'temporal-polyfill';
import { pauseClock, resumeClock, satisfyClock } from '#kernel/commitments/public.ts';
import type { Clock } from '#kernel/commitments/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Refusal, type Result, refuse } from '#lib/result.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { FactFault } from '../rules/fact-rules.ts';
import type { RuleId } from '../rules/rule-ids.ts';
import { trackCards, trackRules, whyNotTrack } from '../rules/tracks.ts';
import { endTrack, insertTrack, tracksOf } from '../track-store.ts';
import type { CaseId, RightsCase, Track, TrackKind } from '../types.ts';
import { openClocksOf, turnClocks } from './case-clocks.ts';
import { caseMoment } from './case-moment.ts';
import { changeCase } from './change-case.ts';
import { type NoSuchCase, seeCaseToChange } from './see-case.ts';

/** A proceeding that has begun beside the supervision. Days are ISO text. */
export interface TrackInput {
  readonly caseId: CaseId;
  readonly kind: TrackKind;
  /** The commission, court, office. */
  readonly body: string;
  readonly reference: string | null;
  /** Applied for, sent. */
  readonly openedOn: string;
  /** Taken up by that body; null while unknown. */
  readonly acceptedOn: string | null;
  /** On what ground personal data went there. */
  readonly basis: 'consent' | 'duty' | null;
}

export type TrackRefusal =
  | NoSuchCase
  | { readonly code: 'step-not-yours'; readonly why: string; readonly rule: RuleId | null }
  | { readonly code: 'no-such-track' }
  | { readonly code: 'invalid'; readonly errors: readonly FactFault[] };

const trackFaults = (given: TrackInput, one: RightsCase, today: string): FactFault[] => {
  const faults: FactFault[] = [];
  const say = (field: string, message: string) => faults.push({ field, message });
  const { openedOn, acceptedOn, basis } = given;
  if (given.body.trim() === '') say('body', '请填写受理单位');
  if (openedOn > today) say('opened_on', '不能是将来的日期');
  if (acceptedOn !== null && (acceptedOn > today || acceptedOn < openedOn)) {
    say('accepted_on', '受理日期应在申请之后、今天以前');
  }
  if (trackCards[given.kind].sharesData && basis === null) say('basis', '请写明提供个人信息的依据');
  if (one.isAnonymous && basis === 'consent') say('basis', '匿名反映没有本人同意，请选其他依据');
  return faults;
};

const must = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(`a clock refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

// Only clocks of the union's own supervision stand still, and only where their rule lets them.
const isOurs = ({ rule, waitingFor }: Clock): boolean =>
  rule.pausable && waitingFor === null && /^(supervision|letter)\./.test(rule.id);

const pauseOurs = async (
  work: Work,
  house: RightsHouse,
  { one, on, reason }: { one: RightsCase; on: string; reason: string },
): Promise<void> => {
  for (const clock of await openClocksOf(work, one)) {
    if (!isOurs(clock) || clock.state !== 'running') continue;
    const fromOn = on < clock.startOn ? clock.startOn : on;
    must(await pauseClock(work, house.known(), { clockId: clock.id, fromOn, reason }));
  }
};

const resumeOurs = async (
  work: Work,
  house: RightsHouse,
  { one, on }: { one: RightsCase; on: string },
): Promise<void> => {
  for (const clock of await openClocksOf(work, one)) {
    if (!isOurs(clock) || clock.state !== 'paused') continue;
    const since = clock.pauses.at(-1)?.fromOn ?? on;
    const untilOn = on < since ? since : on;
    must(await resumeClock(work, house.known(), { clockId: clock.id, untilOn }));
  }
};

/** Opens a track: T18 to T20. One that suspends lets the union's own clocks stand still.
 *  @source 浙江省工会劳动法律监督条例（2016）第十七条; 工会法 art. 22 para. 3 */
export const openTrack = async (
  work: Work,
  house: RightsHouse,
  given: TrackInput,
): Promise<Result<Track, TrackRefusal>> => {
  const seen = await seeCaseToChange(work, given.caseId);
  if (!seen.ok) return seen;
  const { one } = seen.value;
  const shut = whyNotTrack(given.kind, await caseMoment(work, seen.value));
  if (shut) return refuse({ code: 'step-not-yours', ...shut });
  const errors = trackFaults(given, one, work.today.toString());
  if (errors.length > 0) return refuse({ code: 'invalid', errors });

  const card = trackCards[given.kind];
  const { kind, reference, openedOn: on } = given;
  const track: Track = {
    ...{ id: newId(), caseId: one.id, kind, reference, body: given.body.trim() },
    ...{ openedOn: Temporal.PlainDate.from(on), closedOn: null, result: null },
    suspends: card.suspends,
  };
  await insertTrack(work, track);
  const facts = { opened_on: on, accepted_on: given.acceptedOn };
  const turn = { one, clocks: { starts: card.clocks }, facts, on, title: card.title };
  await turnClocks(work, house, {
    ...turn,
    personId: work.actor.kind === 'person' ? work.actor.id : null,
  });
  if (card.suspends) await pauseOurs(work, house, { one, on, reason: card.title });
  const told = {
    ...{ kind, body: track.body, reference, basis: given.basis, ...facts },
    ...(card.demand ? { demand: card.demand, demand_on: on } : {}),
  };
  const change = { act: 'rights.track-opened', facts: told, workerText: card.tells };
  await changeCase(work, house, { one, change });
  return done(track);
};

/** How a track ended. */
export interface TrackEnd {
  readonly caseId: CaseId;
  readonly trackId: string;
  readonly closedOn: string;
  readonly result: string;
}

const endFaults = (end: TrackEnd, track: Track, today: string): FactFault[] => [
  ...(end.result.trim() === '' ? [{ field: 'result', message: '请写明结果' }] : []),
  ...(end.closedOn > today || end.closedOn < track.openedOn.toString()
    ? [{ field: 'closed_on', message: '结束日期应在开始之后、今天以前' }]
    : []),
];

const endItsClocks = async (
  work: Work,
  one: RightsCase,
  { track, on }: { track: Track; on: string },
): Promise<void> => {
  const rules: readonly string[] = trackRules(track.kind);
  for (const clock of await openClocksOf(work, one)) {
    if (!rules.includes(clock.rule.id)) continue;
    must(await satisfyClock(work, clock.id, { on, note: trackCards[track.kind].title }));
  }
};

/** Ends a track; when none is left that suspends, the supervision goes on and its clocks run again. */
export const closeTrack = async (
  work: Work,
  house: RightsHouse,
  end: TrackEnd,
): Promise<Result<Track, TrackRefusal>> => {
  const seen = await seeCaseToChange(work, end.caseId);
  if (!seen.ok) return seen;
  const { one } = seen.value;
  const tracks = await tracksOf(work, one.id);
  const track = tracks.find((it) => it.id === end.trackId && it.closedOn === null);
  if (!track) return refuse({ code: 'no-such-track' });
  const shut = whyNotTrack(track.kind, await caseMoment(work, seen.value));
  if (shut) return refuse({ code: 'step-not-yours', ...shut });
  const errors = endFaults(end, track, work.today.toString());
  if (errors.length > 0) return refuse({ code: 'invalid', errors });

  const { closedOn: on, result } = end;
  await endTrack(work, { caseId: one.id, id: track.id, on, result: result.trim() });
  const others = tracks.filter((it) => it.closedOn === null && it.id !== track.id);
  if (!others.some((it) => it.kind === track.kind)) await endItsClocks(work, one, { track, on });
  if (!others.some((it) => it.suspends)) await resumeOurs(work, house, { one, on });
  const { title } = trackCards[track.kind];
  const facts = { kind: track.kind, body: track.body, closed_on: on };
  const workerText = `${title}已结束，工会会和您说明结果和下一步。`;
  const change = { act: 'rights.track-closed', facts, closed: { result }, workerText };
  await changeCase(work, house, { one, change });
  return done({ ...track, closedOn: Temporal.PlainDate.from(on), result: result.trim() });
};
