import type { BodyFault } from './body.ts';
import type { WhyNotStep } from './steps.ts';

/** Why a deed of this room is refused. */
export type DocumentRefusal =
  | WhyNotStep
  | { readonly code: 'not-found' }
  /** Somebody saved in between; `version` is the newest. */
  | { readonly code: 'version-conflict'; readonly version: number }
  | { readonly code: 'body-not-ready'; readonly faults: readonly BodyFault[] }
  | { readonly code: 'reason-needed' }
  | { readonly code: 'bad-code' };
