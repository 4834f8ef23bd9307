/** Mainland mobile numbers (工信部电信网编号计划: 13 to 19), and the demo's reserved ones, which nobody has. */
const MOBILE = /^(1[3-9]\d{9}|1020000\d{4})$/;

/** A mobile number as people type it (spaces, hyphens, +86, full-width digits), in eleven digits; null when it is none. */
export const mobileIn = (text: string): string | null => {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)86/, '');
  return MOBILE.test(digits) ? digits : null;
};
