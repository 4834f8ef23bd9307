import type { Temporal } from 'temporal-polyfill';

/** federation = 总工会, host = a body whose rooms a station uses, partner = a body that works along. */
export type OrganisationKind = 'federation' | 'host' | 'partner';

/** Level of a federation: 市、县（市、区）、乡镇（街道）. */
export type OrganisationLevel = 'city' | 'county' | 'township';

/** One node of a city's tree of organisations. */
export interface Organisation {
  readonly id: string;
  /** Null for the root, the city federation. */
  readonly parentId: string | null;
  /** Ids from the root to itself, each followed by a slash. */
  readonly path: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Null unless a federation. */
  readonly level: OrganisationLevel | null;
  /** GB/T 2260, six digits, townships nine; may be null for hosts and partners. */
  readonly divisionCode: string | null;
}

/** A member of staff, without credentials. */
export interface Person {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly signInName: string;
  /** A first or reset password, or one past its days. */
  readonly mustChangePassword: boolean;
  readonly passwordChangedAt: Temporal.Instant;
  readonly lastSignedInAt: Temporal.Instant | null;
  readonly disabledAt: Temporal.Instant | null;
}

/** What a sign-in compares with. */
export interface Credentials {
  readonly person: Person;
  /** PHC string. */
  readonly passwordHash: string;
}

/** A session as its owner sees it. */
export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly createdAt: Temporal.Instant;
  /** Written at most once a minute. */
  readonly lastSeenAt: Temporal.Instant;
  readonly revokedAt: Temporal.Instant | null;
  /** Browser and system only. */
  readonly userAgent: string;
}

/** A session just opened; the token is told once, to the browser. */
export interface OpenedSession {
  readonly id: string;
  readonly token: string;
}
