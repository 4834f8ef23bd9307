export { clockHistory, clocksOf, findClock } from './clock-store.ts';
export {
  type ChangeRefused,
  extendClock,
  pauseClock,
  restartClock,
  resumeClock,
  undoExtension,
  undoPause,
} from './clocks/change-clock.ts';
export {
  type ClockEnd,
  cancelClock,
  cancelClocksOf,
  type EndRefused,
  satisfyClock,
} from './clocks/close-clock.ts';
export { type ClockOpening, type NoSuchOrganisation, openClock } from './clocks/open-clock.ts';
export {
  clockChores,
  type MoveHandler,
  type Recomputed,
  type Recomputing,
  recomputeOpenClocks,
} from './clocks/recompute-clocks.ts';
export {
  type DeskOf,
  type DeskPage,
  type DeskPageQuestion,
  type DeskQuestion,
  desk,
  deskCounts,
  MOST_COUNTED,
} from './desk/desk.ts';
export { handOver } from './hand-over.ts';
export { type Agreeing, type CommitmentHouse, WHOLE } from './promises/agree.ts';
export {
  type BreakHandler,
  type BreakHandlers,
  type BrokenPromise,
  breakChores,
  noteBreaks,
} from './promises/break-chores.ts';
export { type CommitmentMaking, makeCommitment } from './promises/make-commitment.ts';
export { commitmentsOf, findCommitment } from './promises/read-commitments.ts';
export {
  type FulfilmentRecord,
  recordFulfilment,
  undoFulfilment,
} from './promises/record-fulfilment.ts';
export { type NotChangeable, renegotiate, withdrawCommitment } from './promises/renegotiate.ts';
