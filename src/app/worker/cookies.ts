import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Site } from './site.ts';

const DAY = 86_400;

/** Names of the cookies of the worker's pages: what the phone remembers, never who its owner is. */
export const cookieNames = {
  large: 'large',
  place: 'place',
  reports: 'reports',
  keeper: 'yijia_keeper',
} as const;

/** A choice the page's own script may read and write: text size, place. */
export const choiceCookie = (site: Site): CookieSerializeOptions => ({
  path: '/',
  maxAge: 365 * DAY,
  sameSite: 'lax',
  secure: site.house.https,
});

/** The numbers of reports sent from this phone; read by the server only. */
export const reportsCookie = (site: Site): CookieSerializeOptions => ({
  path: '/',
  maxAge: 60 * DAY,
  sameSite: 'lax',
  httpOnly: true,
  secure: site.house.https,
});

const REPORTS_KEPT = 8;
const numberShape = /^[A-Za-z0-9-]{4,30}$/;

/** A report number as people type it: spaces out, capitals. Null when it cannot be one. */
export const reportNumberIn = (text: string): string | null => {
  const number = text.replace(/\s/g, '').toUpperCase();
  return numberShape.test(number) ? number : null;
};

/** The numbers in the cookie, latest first. */
export const reportNumbersIn = (cookie: string | undefined): readonly string[] =>
  (cookie ?? '')
    .split('.')
    .filter((number) => numberShape.test(number))
    .slice(0, REPORTS_KEPT);

/** The cookie after one more report. */
export const withReportNumber = (cookie: string | undefined, number: string): string =>
  [number, ...reportNumbersIn(cookie).filter((other) => other !== number)]
    .slice(0, REPORTS_KEPT)
    .join('.');

/** The keeper's session: strict, out of reach of scripts, only on the keeper's pages. */
export const keeperCookie = (site: Site): CookieSerializeOptions => ({
  path: '/keeper',
  sameSite: 'strict',
  httpOnly: true,
  secure: site.house.https,
});
