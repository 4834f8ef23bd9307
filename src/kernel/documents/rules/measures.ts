/** Measures of a sheet of official paper; lengths in millimetres, sizes in points.
 *  @source GB/T 9704-2012 (paper 5.1, text 5.2, parts 7, letters 10.1); twips and points are derived */
export const measures = {
  paper: { width_mm: 210, height_mm: 297 },
  margin: { top_mm: 37, left_mm: 28, right_mm: 26, bottom_mm: 35 },
  text: { width_mm: 156, height_mm: 225, lines: 22, charactersPerLine: 28 },
  /** The height of a line: 225 mm in 22 lines, 28.95 pt by the usual setting. */
  line_pt: 28.95,
  size: { body_pt: 16, title_pt: 22, small_pt: 14, form_pt: 12 },
  /** 28 characters of 16 pt are wider than 156 mm: each gives way a little. */
  tracking_pt: -0.21,
  mark: { top_mm: 35, letterTop_mm: 30, mostSize_pt: 60, rule_mm: 4 },
  letterRule: { width_mm: 170, fromBottom_mm: 20 },
  pageNumber: { below_mm: 7 },
  /** The place left for a seal; the size is ours. */
  seal_mm: 42,
  red: '#e60000',
} as const;

const POINTS_PER_MM = 72 / 25.4;
const TWIPS_PER_POINT = 20;

/** Millimetres in points. */
export const pointsOf = (mm: number): number => mm * POINTS_PER_MM;

/** Millimetres in twips, whole. */
export const twipsOf = (mm: number): number => Math.round(pointsOf(mm) * TWIPS_PER_POINT);

/** The size of the mark that fits its characters into the width; the standard leaves it to the eye. */
export const markSize = (mark: string): number => {
  const room = pointsOf(measures.text.width_mm) / Math.max([...mark].length, 1);
  return Math.floor(Math.min(measures.mark.mostSize_pt, room * 0.96));
};
