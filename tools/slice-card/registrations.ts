import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CardFile } from './card-file.ts';
import type { SliceNames } from './names.ts';

/** A slice and the slices it may call, as `tools/doors.cjs` says. */
export type Doors = Readonly<Record<string, readonly string[]>>;

interface Block {
  readonly before: readonly string[];
  readonly lines: readonly string[];
  readonly after: readonly string[];
}

const lost = (file: string, what: string): Error =>
  new Error(
    `${file}: ${what} not found; add the line by hand and mend tools/slice-card/registrations.ts`,
  );

/** The lines between the one that opens a list and the one that closes it. */
const blockIn = (file: string, text: string, [opens, closes]: readonly [string, string]): Block => {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith(opens));
  if (first < 0) throw lost(file, `a line that begins with "${opens}"`);
  const length = lines.slice(first).findIndex((line, index) => index > 0 && line === closes);
  if (length < 0) throw lost(file, `a line "${closes}" after "${opens}"`);
  const end = first + length;
  return {
    before: lines.slice(0, first + 1),
    lines: lines.slice(first + 1, end),
    after: lines.slice(end),
  };
};

const joined = ({ before, lines, after }: Block): string =>
  [...before, ...lines, ...after].join('\n');

const inserted = (block: Block, place: number, line: string): Block => ({
  ...block,
  lines: [...block.lines.slice(0, place), line, ...block.lines.slice(place)],
});

const keyOf = (line: string): string | null =>
  /^ {2}(?:'([^']+)'|([a-z][\w-]*)): ?/.exec(line)?.slice(1).find(Boolean) ?? null;

/** Where a key belongs among `key: …` lines that are in alphabetical order. */
const placeOfKey = (lines: readonly string[], key: string): number => {
  const place = lines.findIndex((line) => (keyOf(line) ?? '') > key);
  return place < 0 ? lines.length : place;
};

const withDoor = (file: string, text: string, names: SliceNames): string => {
  const block = blockIn(file, text, ['const doors = {', '};']);
  if (block.lines.some((line) => keyOf(line) === names.slice)) return text;
  const key = names.slice.includes('-') ? `'${names.slice}'` : names.slice;
  return joined(inserted(block, placeOfKey(block.lines, names.slice), `  ${key}: [],`));
};

/** After every slice it may call, before every slice that may call it, and alphabetical in between. */
const withMigrations = (file: string, text: string, asked: Asked): string => {
  const { names, doors } = asked;
  const block = blockIn(file, text, ['const folders = [', '];']);
  const listed = block.lines.map((line) => /^ {2}'modules\/([^']+)',$/.exec(line)?.[1] ?? null);
  const first = listed.findIndex((slice) => slice !== null);
  const start = first < 0 ? block.lines.length : first;
  const isCalled = (slice: string | null) => (doors[names.slice] ?? []).includes(slice ?? '');
  const isCaller = (slice: string | null) => (doors[slice ?? ''] ?? []).includes(names.slice);
  const lowest = Math.max(start, listed.findLastIndex(isCalled) + 1);
  const caller = listed.findIndex(isCaller);
  const alphabetical = listed.findIndex((slice) => slice !== null && slice > names.slice);
  const wanted = alphabetical < 0 ? listed.length : alphabetical;
  const highest = caller < 0 ? listed.length : caller;
  const place = Math.min(Math.max(wanted, lowest), highest);
  return joined(inserted(block, place, `  'modules/${names.slice}',`));
};

const withImport = (file: string, text: string, line: string): string => {
  const lines = text.split('\n');
  const last = lines.findLastIndex((one) => one.includes(" from '#modules/"));
  if (last < 0) throw lost(file, 'an import from #modules');
  return [...lines.slice(0, last + 1), line, ...lines.slice(last + 1)].join('\n');
};

interface Spread {
  readonly file: string;
  readonly list: readonly [string, string];
  readonly name: string;
  readonly call: string;
}

/** An import, and a `...name` line among those of the other slices, by the slices' names. */
const withSpread = (text: string, names: SliceNames, spread: Spread): string => {
  const { file, list, name, call } = spread;
  const sliceOf = new Map(
    [...text.matchAll(/import \{ (\w+)[^}]*\} from '#modules\/([^/']+)\/public\.ts';/g)].map(
      (match) => [match[1], match[2]] as const,
    ),
  );
  const block = blockIn(file, text, list);
  const slices = block.lines.map((line) => sliceOf.get(/^ {2}\.\.\.(\w+)/.exec(line)?.[1] ?? ''));
  const after = slices.findIndex((slice) => slice !== undefined && slice > names.slice);
  const line = `  ...${name}${call},`;
  const listed = joined(inserted(block, after < 0 ? slices.length : after, line));
  return withImport(file, listed, `import { ${name} } from '#modules/${names.slice}/public.ts';`);
};

const withActWords = (file: string, text: string, names: SliceNames): string => {
  const { slice, noun, label } = names;
  let block = blockIn(file, text, ['const words: ', '};']);
  for (const [act, word] of [
    [`${slice}.${noun}-added`, `新增${label}`],
    [`${slice}.${noun}-moved`, `办理${label}`],
  ] as const) {
    block = inserted(block, placeOfKey(block.lines, act), `  '${act}': '${word}',`);
  }
  return joined(block);
};

interface Asked {
  readonly names: SliceNames;
  readonly doors: Doors;
}

/** The shared files as they read once the slice is registered; throws, and nothing is written, when one has another
 *  shape than expected. */
export const registrations = (root: string, asked: Asked): readonly CardFile[] => {
  const { names } = asked;
  const { camel } = names;
  const changed = (file: string, change: (text: string) => string): CardFile => ({
    path: file,
    text: change(readFileSync(path.join(root, file), 'utf8')),
  });
  const permissions = 'src/app/slices.ts';
  const serve = 'src/app/serve.ts';
  const acts = 'src/app/staff-routes/act-words.ts';
  return [
    changed('tools/doors.cjs', (text) => withDoor('tools/doors.cjs', text, names)),
    changed('src/app/migration-sets.ts', (text) =>
      withMigrations('src/app/migration-sets.ts', text, asked),
    ),
    changed(permissions, (text) =>
      withSpread(text, names, {
        file: permissions,
        list: ['export const permissionCards', '];'],
        name: `${camel}Permissions`,
        call: '',
      }),
    ),
    changed(serve, (text) =>
      withSpread(text, names, {
        file: serve,
        list: ['export const routeCards', '];'],
        name: `${camel}Routes`,
        call: '(house.site)',
      }),
    ),
    changed(acts, (text) => withActWords(acts, text, names)),
  ];
};
