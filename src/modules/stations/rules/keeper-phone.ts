import { narrowAll } from '#lib/text/narrow.ts';

/** Mainland mobile numbers (工信部电信网编号计划: 13 to 19). */
const MOBILE = /^1[3-9]\d{9}$/;

/** Numbers of the demo city: none begins with 10, so nobody is ever called. */
const DEMO = /^1020000\d{4}$/;

/** A mobile number as people type it (spaces, hyphens, +86, full-width digits), in eleven digits; null when it is none.
 *  The demo's reserved numbers count only at invented stations. */
export const mobileIn = (text: string, isInvented: boolean): string | null => {
  const digits = narrowAll(text)
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)86/, '');
  if (MOBILE.test(digits)) return digits;
  return isInvented && DEMO.test(digits) ? digits : null;
};
