import type { HoursNotUnderstood } from './hours-rules.ts';

type TokenKind = 'always' | 'time' | 'year' | 'number' | 'word' | 'comment' | 'mark' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Characters from the start of the text, from 0. */
  readonly position: number;
}

/** The reader's place in the text; the first problem met stays. */
export interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
  problem: HoursNotUnderstood | null;
}

const shapes: readonly (readonly [TokenKind | 'space', RegExp])[] = [
  ['space', /\s+/y],
  ['always', /24\/7(?!\d)/y],
  ['time', /\d{1,2}:\d{2}(?!\d)/y],
  ['year', /\d{4}(?!\d)/y],
  ['number', /\d{1,2}(?![\d:])/y],
  ['word', /[A-Za-z]+/y],
  ['comment', /"[^"]*"/y],
  ['mark', /[-,;:+]/y],
];

const tokenAt = (text: string, position: number): readonly [TokenKind | 'space', string] | null => {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = position;
    const found = shape.exec(text);
    if (found) return [kind, found[0]];
  }
  return null;
};

/** Cuts an opening_hours text into tokens; a character that belongs to none becomes the cursor's problem. */
export const cursorOver = (text: string): Cursor => {
  const tokens: Token[] = [];
  let position = 0;
  let problem: HoursNotUnderstood | null = null;
  while (position < text.length) {
    const found = tokenAt(text, position);
    if (!found) {
      problem = strange(text, position);
      break;
    }
    if (found[0] !== 'space') tokens.push({ kind: found[0], text: found[1], position });
    position += found[1].length;
  }
  tokens.push({ kind: 'end', text: '', position });
  return { tokens, at: 0, problem };
};

const strange = (text: string, position: number): HoursNotUnderstood => ({
  code: 'hours-not-understood',
  position,
  why:
    text[position] === '"'
      ? '引号没有成对'
      : `第 ${position + 1} 个字符“${[...text.slice(position)][0] ?? ''}”看不懂`,
});

const END: Token = { kind: 'end', text: '', position: 0 };

/** The token under the cursor, or `ahead` tokens further. */
export const peek = (cursor: Cursor, ahead = 0): Token =>
  cursor.tokens[cursor.at + ahead] ?? cursor.tokens.at(-1) ?? END;

/** Steps over the mark if it is next; says whether it was. */
export const skipMark = (cursor: Cursor, mark: string): boolean => {
  const token = peek(cursor);
  if (token.kind !== 'mark' || token.text !== mark) return false;
  cursor.at += 1;
  return true;
};

/** Notes a problem at the present token, unless one is noted already; gives null so that a reader can return it. */
export const stuck = (cursor: Cursor, why: string): null => {
  cursor.problem ??= { code: 'hours-not-understood', position: peek(cursor).position, why };
  return null;
};

/** How a token is quoted back to the person. */
export const quoted = (token: Token): string =>
  token.kind === 'end' ? '文字到此结束' : `这里是“${token.text}”`;
