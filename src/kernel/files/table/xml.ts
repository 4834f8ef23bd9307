/** One piece of an XML text; names come without their namespace prefix. */
export type XmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: string;
      readonly isEmpty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Thrown inside the reader of a workbook, and turned into a refusal by it. */
export class BrokenXml extends Error {}

const LONGEST_TAG = 65_536;

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const entity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return entities[name] ?? whole;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** XML text with its five entities and numeric characters resolved; no other entity exists here. */
export const xmlText = (raw: string): string =>
  raw.includes('&') ? raw.replace(/&(#x[\da-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, entity) : raw;

const attributePatterns = new Map<string, RegExp>();

const patternOf = (name: string): RegExp => {
  const known = attributePatterns.get(name);
  if (known) return known;
  const value = `(?:"([^"]*)"|'([^']*)')`;
  const made = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*${value}`);
  attributePatterns.set(name, made);
  return made;
};

/** The value of an attribute by its name without prefix; null if absent. */
export const attribute = (attributes: string, name: string): string | null => {
  const found = patternOf(name).exec(attributes);
  return found ? xmlText(found[1] ?? found[2] ?? '') : null;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const DOUBLE = 0x22;
const SINGLE = 0x27;
const CLOSE = 0x3e;

/** Where the tag that begins at `at` ends; a `>` inside quotes does not end it. */
const tagEnd = (xml: string, at: number): number => {
  let quote = 0;
  for (let index = at; index < Math.min(xml.length, at + LONGEST_TAG); index += 1) {
    const sign = xml.charCodeAt(index);
    if (quote !== 0) quote = sign === quote ? 0 : quote;
    else if (sign === CLOSE) return index;
    else if (sign === DOUBLE || sign === SINGLE) quote = sign;
  }
  throw new BrokenXml('tag without end');
};

const tag = (inner: string): XmlToken => {
  if (inner.startsWith('/')) return { kind: 'close', name: localName(inner.slice(1).trim()) };
  const isEmpty = inner.endsWith('/');
  const body = isEmpty ? inner.slice(0, -1) : inner;
  const space = body.search(/\s/);
  const name = localName(space < 0 ? body : body.slice(0, space));
  return { kind: 'open', name, attributes: space < 0 ? '' : body.slice(space), isEmpty };
};

/** Comments, instructions and CDATA: where they begin, how they end. */
const passages = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;

/** What begins at a `<`, and where the text goes on after it. */
const markupAt = (xml: string, at: number): { token: XmlToken | null; next: number } => {
  const passage = passages.find(([start]) => xml.startsWith(start, at));
  if (!passage) {
    const end = tagEnd(xml, at);
    return { token: tag(xml.slice(at + 1, end)), next: end + 1 };
  }
  const [start, close] = passage;
  const end = xml.indexOf(close, at + start.length);
  if (end < 0) throw new BrokenXml('passage without end');
  const text = xml.slice(at + start.length, end);
  return {
    token: start === '<![CDATA[' ? { kind: 'text', text } : null,
    next: end + close.length,
  };
};

/** The pieces of an XML text in order. Linear in its length; knows no document types. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const mark = xml.indexOf('<', at);
    const textEnd = mark < 0 ? xml.length : mark;
    if (textEnd > at) yield { kind: 'text', text: xmlText(xml.slice(at, textEnd)) };
    if (mark < 0) return;
    const { token, next } = markupAt(xml, mark);
    if (token) yield token;
    at = next;
  }
}
