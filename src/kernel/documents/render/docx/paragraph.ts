import { type IParagraphOptions, Paragraph } from 'docx';

/** A paragraph in which figures keep no extra distance from Chinese characters, so that 28 still fit a line. */
export const paragraph = (options: IParagraphOptions): Paragraph =>
  new Paragraph({ autoSpaceEastAsianText: false, ...options });
