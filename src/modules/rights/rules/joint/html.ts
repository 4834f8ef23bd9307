/** Text that is markup already: only `html` makes it. */
export interface Html {
  readonly markup: string;
}

type Piece = Html | string | number | null | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one);

const isList = (piece: Piece): piece is readonly Html[] => Array.isArray(piece);

const markupOf = (piece: Piece): string => {
  if (piece === null) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece));
  return isList(piece) ? piece.map((one) => one.markup).join('') : piece.markup;
};

/** Markup with every value escaped; null is nothing. */
export const html = (texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  markup: texts.reduce((all, text, place) => all + markupOf(pieces[place - 1] ?? null) + text),
});
