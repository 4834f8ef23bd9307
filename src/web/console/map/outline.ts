import type { Divisions } from '../api/places.ts';

const isJiaxing = (divisions: Divisions): boolean =>
  divisions.counties.some((county) => county.code.startsWith('3304'));

/** The schematic background of the city, or nothing where none was drawn. */
export const readOutline = async (divisions: Divisions) => {
  if (!isJiaxing(divisions)) return [];
  const drawn = await import('#web/shared/jiaxing-outline.ts');
  return drawn.jiaxingOutline.features;
};
