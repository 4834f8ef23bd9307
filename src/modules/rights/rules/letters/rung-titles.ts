import type { Rung } from './letter-types.ts';

/** The full titles of the three letters of the ladder, in title marks. */
export const rungTitles = {
  reminder: '《工会劳动法律监督提示函》',
  opinion: '《工会劳动法律监督意见书》',
  proposal: '《工会劳动法律监督建议书》',
} as const satisfies Record<Rung, string>;
