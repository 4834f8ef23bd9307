import type { Metres } from '#lib/lng-lat.ts';

/** A straight-line distance to say aloud: 不到 50 米, 80 米, 1.2 公里, 27 公里. */
export const distanceWords = (distance: Metres): string => {
  if (distance < 50) return '不到 50 米';
  if (distance < 995) return `${Math.round(distance / 10) * 10} 米`;
  const kilometres = distance / 1000;
  return kilometres < 9.95 ? `${kilometres.toFixed(1)} 公里` : `${Math.round(kilometres)} 公里`;
};
