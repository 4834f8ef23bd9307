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
