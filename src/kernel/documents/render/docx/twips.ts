import { measures, twipsOf } from '../../rules/measures.ts';

const TWIPS_PER_POINT = 20;

/** Measures of the sheet as a word processor counts them: lengths in twips, sizes in half points. */
export const twips = {
  page: {
    width: twipsOf(measures.paper.width_mm),
    height: twipsOf(measures.paper.height_mm),
  },
  margin: {
    top: twipsOf(measures.margin.top_mm),
    right: twipsOf(measures.margin.right_mm),
    bottom: twipsOf(measures.margin.bottom_mm),
    left: twipsOf(measures.margin.left_mm),
  },
  textWidth: twipsOf(measures.text.width_mm),
  line: Math.round(measures.line_pt * TWIPS_PER_POINT),
  /** 28 to a line of 156 mm. */
  character: twipsOf(measures.text.width_mm) / measures.text.charactersPerLine,
  tracking: Math.round(measures.tracking_pt * TWIPS_PER_POINT),
} as const;

/** Half points, the unit of font sizes. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** So many characters of the body, in twips. */
export const charactersWide = (count: number): number => Math.round(count * twips.character);

/** Word wants colours without their sign. */
export const redHex = measures.red.slice(1);
