import type { Temporal } from 'temporal-polyfill';
import type { Result } from '#lib/result.ts';
import type { RightsHouse } from '#modules/rights/public.ts';
import type { StationReadings } from '#modules/stations/readings.ts';
import type { FacilityCode } from '#modules/stations/rules/facilities.ts';
import type { StationId } from '#modules/stations/types.ts';
import type { City, KeeperDesk, ReportKind, ReportProgress } from '#web/worker/types.ts';

/** A report as the form hands it over: checked for shape, not yet for abuse. */
export interface ReportGiven {
  readonly stationId: StationId;
  readonly kind: ReportKind;
  /** Present exactly when the kind is `broken`. */
  readonly facilityCode: FacilityCode | null;
  /** At most 500 characters, trimmed. */
  readonly note: string;
  /** At most three, each at most 8 MB, with the first bytes of a JPEG, PNG or WebP. */
  readonly photos: readonly Uint8Array[];
  /** A UUID chosen by the sender: the same one again must answer the same number. */
  readonly submission: string;
  /** The caller's network address, to limit abuse only; not to be stored in clear. */
  readonly peer: string;
  /** What the browser calls itself: parts phones behind one carrier address; not to be stored in clear. */
  readonly userAgent: string;
}

export type ReportRefusal =
  | { readonly code: 'no-such-station' }
  | { readonly code: 'too-many' }
  | { readonly code: 'photo-not-image' };

/** What a keeper link opens before anybody has signed in. */
interface KeeperInvitation {
  readonly stationName: string;
  /** The bound phone, masked; null before the first binding. */
  readonly phoneMasked: string | null;
}

export type KeeperRefusal =
  | { readonly code: 'no-such-link' }
  | { readonly code: 'bad-phone' }
  | { readonly code: 'wrong-phone' }
  | { readonly code: 'too-many' }
  | { readonly code: 'wrong-code' }
  | { readonly code: 'code-expired' }
  | { readonly code: 'signed-out' }
  | { readonly code: 'too-late' }
  | { readonly code: 'bad-until' };

type Said = Promise<Result<unknown, KeeperRefusal>>;

/** What the keeper's pages need. A `session` is the value of the cookie that `confirmCode` gave. */
export interface KeeperHouse {
  /** Null when the link is unknown or revoked. */
  start(token: string): Promise<KeeperInvitation | null>;
  /** Sends a one-time code; the challenge stands for it without naming the phone. */
  sendCode(
    token: string,
    phone: string,
    peer: string,
  ): Promise<Result<{ challenge: string; phoneMasked: string }, KeeperRefusal>>;
  /** A right code binds the phone on first use and answers a session. */
  confirmCode(
    token: string,
    challenge: string,
    code: string,
  ): Promise<Result<{ session: string; expiresAt: Temporal.Instant }, KeeperRefusal>>;
  /** The desk of this session at this link; null = not signed in here. */
  desk(token: string, session: string): Promise<KeeperDesk | null>;
  /** Bound to the session; carried by every form of the desk as `form_token`. */
  formToken(session: string): string;
  /** `open` until a moment or, with null, for as long as the rules believe it; `closed` for today. */
  say(
    session: string,
    saying: { sighting: 'open' | 'closed'; until: Temporal.Instant | null },
  ): Said;
  /** A temporary closure from now; until null = until further notice. */
  close(session: string, closure: { until: Temporal.Instant | null; reason: string }): Said;
  /** Takes the last saying back. */
  undo(session: string, sayingId: string): Said;
  markFacility(
    session: string,
    mark: { code: FacilityCode; condition: 'working' | 'faulty' },
  ): Said;
  leave(session: string): Promise<void>;
}

/** All that the worker's pages need of the rest of the house. */
export interface WorkerHouse {
  readonly readings: StationReadings;
  now(): Temporal.Instant;
  readonly city: City;
  /** Invented stations: every page says so. */
  readonly demo: boolean;
  /** Served behind TLS: cookies are marked Secure. */
  readonly https: boolean;
  /** Where `npm run build:worker` put the scripts; without a manifest the pages go without scripts. */
  readonly assetsDir: string;
  receiveReport(report: ReportGiven): Promise<Result<{ number: string }, ReportRefusal>>;
  /** Null when there is no such number. */
  findReport(number: string): Promise<ReportProgress | null>;
  readonly keeper: KeeperHouse;
  /** Telling a case and following it; without it there are no such pages. */
  readonly rights?: RightsHouse;
}
