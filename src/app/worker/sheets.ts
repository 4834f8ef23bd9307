import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { colourProperties } from '#web/shared/tokens.ts';

/** A page's style sheet, and the policy source that lets exactly this text in. */
export interface Sheet {
  readonly css: string;
  readonly source: string;
}

/** Which of the style sheets a page needs beside the base. */
export type SheetName = 'list' | 'station' | 'form' | 'desk' | 'rights';

const folder = new URL('../../web/worker/css/', import.meta.url);

/** White space and comments out; our own sheets hold no strings that this could hurt. */
const minified = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();

const sheetOf = (...names: readonly string[]): Sheet => {
  const files = ['base', 'parts', ...names, 'print'].map((name) =>
    readFileSync(new URL(`${name}.css`, folder), 'utf8'),
  );
  const css = minified([colourProperties(), ...files].join('\n'));
  return { css, source: `'sha256-${createHash('sha256').update(css).digest('base64')}'` };
};

/** Reads and minifies the sheets, once at boot. */
export const loadSheets = (): Readonly<Record<SheetName, Sheet>> => ({
  list: sheetOf('list'),
  station: sheetOf('station'),
  form: sheetOf('form'),
  desk: sheetOf('station', 'form'),
  rights: sheetOf('station', 'form', 'rights'),
});
