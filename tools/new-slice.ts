import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { CardFile } from './slice-card/card-file.ts';
import { doingFiles } from './slice-card/doing-files.ts';
import { doorFiles } from './slice-card/door-files.ts';
import { knowingFiles } from './slice-card/knowing-files.ts';
import { namesOf, type SliceNames } from './slice-card/names.ts';
import { type Doors, registrations } from './slice-card/registrations.ts';

const USAGE = `usage: npm run new:slice -- <name> [noun] [中文名]
  name  the folder under src/modules, e.g. tools-lending
  noun  what the slice keeps, one of them, e.g. loan (item)
  中文名 for labels, e.g. 工具借用 (the name)`;

const write = (folder: string, { path: file, text }: CardFile): void => {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
};

const tidy = (root: string, files: readonly string[]): void => {
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  const words = [biome, 'check', '--write', '--error-on-warnings', ...files];
  execFileSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};

/** Writes the card of a new slice and its lines in the shared files; nothing at all when one of them will not take it. */
const makeSlice = (root: string, names: SliceNames): void => {
  const folder = path.join('src/modules', names.slice);
  if (existsSync(path.join(root, folder))) throw new Error(`${folder} is there already`);
  const { doors, rooms } = createRequire(path.join(root, 'package.json'))('./tools/doors.cjs') as {
    readonly doors: Doors;
    readonly rooms: readonly string[];
  };
  if (rooms.includes(names.slice)) throw new Error(`${names.slice} is a room of the kernel`);
  const shared = registrations(root, { names, doors });
  const card = [...doorFiles(names), ...knowingFiles(names), ...doingFiles(names)];

  for (const file of card) write(path.join(root, folder), file);
  for (const file of shared) write(root, file);
  const sources = shared.map((file) => file.path).filter((file) => file.endsWith('.ts'));
  tidy(root, [folder, ...sources]);

  for (const { path: file } of card) console.log(`  new      ${path.join(folder, file)}`);
  for (const { path: file } of shared) console.log(`  one line ${file}`);
  console.log('Write README.md first, then run npm run check.');
};

const [name, noun = 'item', label = name, ...rest] = process.argv.slice(2);
if (!name || !label || rest.length > 0 || name.startsWith('-')) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    makeSlice(process.cwd(), namesOf(name, noun, label));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
