/** Limits on keepers' links, codes and sayings. */
export const keeperLimits = {
  /** A link nobody has bound to a phone ends after these days. */
  unboundDays: 14,
  codesPerPhoneHour: 5,
  codesPerPhoneMinute: 1,
  codesPerLinkDay: 10,
  codeMinutes: 10,
  /** Wrong codes until a code is void. */
  attempts: 5,
  /** Wrong phone numbers a link hears in an hour: whoever holds a link must not find the keeper's number by trying. */
  wrongPhonesHour: 5,
  sessionDays: 90,
  /** Old codes are deleted after these days. */
  codeDays: 2,
  /** The same tap within these seconds is one saying. */
  sameTapSeconds: 30,
  undoMinutes: 10,
  /** As far as rules/openness believes an end that a keeper names. */
  openAtMostHours: 24,
  closedAtMostDays: 14,
  /** A temporary closure may be announced this far ahead, and last this long. */
  closureAtMostDays: 366,
  reasonLetters: 60,
} as const;
