export { type HttpHouse, SESSION_COOKIE, strangerVisit } from './add-route.ts';
export { isCrossSite, whyNotEnter } from './doorkeeper.ts';
export { statusOfError } from './faults.ts';
export type { Reading } from './metrics.ts';
export { forgetOldAnswers } from './once.ts';
export { openServer, type Served, type ServerSettings } from './open-server.ts';
export { type Problem, problemOf, sendProblem } from './problem.ts';
export {
  defineRoute,
  type KeyReused,
  type RouteCard,
  type RouteContext,
  type RouteSchema,
  sent,
  type Visit,
} from './route-card.ts';
export { sendJsonText } from './send-json-text.ts';
export type { RefusalWords } from './words/refusal-words.ts';
