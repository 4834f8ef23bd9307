import { spanOfMonth } from '#modules/rights/rules/figures/monthly.ts';
import { lastQuarterBefore, spanOfQuarter } from '#modules/rights/rules/figures/quarters.ts';

/** A ready-made period. */
export type Preset = 'year' | 'quarter' | 'month' | 'lastMonth';

/** The month before the one of a day: 2026-01-05 gives `2025-12`. */
export const monthBefore = (today: string): string => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
};

/** From when until when a ready-made period goes; this year and this month go up to today. */
export const spanOfPreset = (preset: Preset, today: string): { from: string; until: string } => {
  switch (preset) {
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, until: today };
    case 'quarter':
      return spanOfQuarter(lastQuarterBefore(today));
    case 'month':
      return { from: `${today.slice(0, 7)}-01`, until: today };
    case 'lastMonth':
      return spanOfMonth(monthBefore(today));
  }
};
