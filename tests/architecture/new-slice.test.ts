import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { namesOf } from '../../tools/slice-card/names.ts';
import { registrations } from '../../tools/slice-card/registrations.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const SLOW = 180_000;

const copied = ['src', 'tests/support', 'tools', 'package.json', 'tsconfig.json', 'biome.json'];
const alsoCopied = ['.dependency-cruiser.cjs', 'vitest.config.ts'];

interface Outcome {
  readonly code: number;
  readonly said: string;
}

const probe = `import type { PermissionCard } from '#kernel/access/public.ts';
import type { RouteCard } from '#kernel/http/public.ts';
import type { WorkSite } from '#kernel/work/public.ts';
import { toolsLendingPermissions, toolsLendingRoutes } from '#modules/tools-lending/public.ts';
export const cards: readonly PermissionCard[] = toolsLendingPermissions;
export const routes = (site: WorkSite): RouteCard[] => toolsLendingRoutes(site);
`;

let copy: string;

/** Runs a program of node_modules in the copy; a failure is an answer, not a fault. */
const inCopy = async (program: string, ...words: readonly string[]): Promise<Outcome> => {
  const file = path.join(root, 'node_modules', program);
  const env = { ...process.env, TEST_DATABASE_URL: '', NO_COLOR: '1' };
  try {
    const { stdout, stderr } = await run(process.execPath, [file, ...words], { cwd: copy, env });
    return { code: 0, said: stdout + stderr };
  } catch (failure) {
    const { code, stdout, stderr } = failure as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
};

const newSlice = (...words: readonly string[]): Promise<Outcome> =>
  inCopy('tsx/dist/cli.mjs', 'tools/new-slice.ts', ...words);

const textOf = (file: string): string => readFileSync(path.join(copy, file), 'utf8');

// What colleagues are in the middle of is judged elsewhere; here only the lines about the new slice count.
const about = (said: string): string[] =>
  said.split('\n').filter((line) => /tools-lending|toolsLending/.test(line));

beforeAll(async () => {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  copy = mkdtempSync(path.join(root, '.cache/new-slice-'));
  for (const file of [...copied, ...alsoCopied]) {
    cpSync(path.join(root, file), path.join(copy, file), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  const made = await newSlice('tools-lending', 'loan', '工具借用');
  expect(made).toMatchObject({ code: 0 });
}, SLOW);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new:slice -- tools-lending loan 工具借用', () => {
  test.each([
    ['tools/doors.cjs', "'tools-lending': [],"],
    ['src/app/migration-sets.ts', "'modules/tools-lending',"],
    ['src/app/slices.ts', '...toolsLendingPermissions,'],
    ['src/app/serve.ts', '...toolsLendingRoutes(house.site),'],
    ['src/app/staff-routes/act-words.ts', "'tools-lending.loan-added': '新增工具借用',"],
  ])('writes its line in %s', (file, line) => {
    expect(textOf(file)).toContain(line);
  });

  it('writes a page for people, and a table whose keys hold the city', () => {
    expect(textOf('src/modules/tools-lending/README.md')).toContain('# 工具借用 (tools-lending)');
    const migration = textOf('src/modules/tools-lending/migrations/0001-tools-lending.sql');
    expect(migration).toContain('create table tools_lending.loans');
    expect(migration).toContain('primary key (city_id, id)');
  });

  it('passes format and lint', async () => {
    const checked = await inCopy(
      '@biomejs/biome/bin/biome',
      ...['check', '--error-on-warnings', 'src/modules/tools-lending'],
    );
    expect(checked).toMatchObject({ code: 0 });
  });

  it(
    'passes the types, and fits where it is registered',
    async () => {
      const folder = 'src/modules/tools-lending';
      const files = [`${folder}/loans/loan.db.test.ts`, `${folder}/rules/states.test.ts`];
      const narrow = {
        extends: './tsconfig.json',
        compilerOptions: { incremental: false, tsBuildInfoFile: null },
        include: [],
        files: [...files, 'src/app/tools-lending-probe.ts'],
      };
      // What the registrations ask of the slice, without the weight of everything else they register.
      writeFileSync(path.join(copy, 'src/app/tools-lending-probe.ts'), probe);
      writeFileSync(path.join(copy, 'tsconfig.narrow.json'), JSON.stringify(narrow));
      const { said } = await inCopy('typescript/bin/tsc', '-p', 'tsconfig.narrow.json');
      expect(about(said)).toEqual([]);
    },
    SLOW,
  );

  it(
    'goes through the doors only',
    async () => {
      const words = ['src/app', 'src/modules/tools-lending', '--output-type', 'err'];
      const { said } = await inCopy('dependency-cruiser/bin/dependency-cruise.mjs', ...words);
      expect(said).toContain('modules');
      expect(about(said)).toEqual([]);
    },
    SLOW,
  );

  it(
    'passes its own tests, on a database of its own',
    async () => {
      const words = ['run', 'src/modules/tools-lending', `--testTimeout=${SLOW}`];
      const tested = await inCopy('vitest/vitest.mjs', ...words);
      expect(tested.said).toMatch(/Test Files\s+2 passed/);
      expect(tested.code).toBe(0);
    },
    SLOW,
  );
});

describe('the slice maker', () => {
  test.each([
    [['tools-lending'], 1, 'is there already', 'what stands is never overwritten'],
    [['Tools_Lending'], 1, 'will not do as a slice', 'folders are kebab-case'],
    [['audit'], 1, 'is a room of the kernel', 'a schema has one owner'],
    [['lost-property', 'thing', "'"], 1, 'will not do as a name', 'labels stand in quotes'],
    [[], 2, 'usage:', 'without a name it tells how'],
  ] as const)('refuses %j with exit code %i: %s (%s)', async (words, code, said, _why) => {
    const answer = await newSlice(...words);
    expect(answer.code).toBe(code);
    expect(answer.said).toContain(said);
  });

  it('writes nothing when a shared file has another shape than it knows', async () => {
    const file = path.join(copy, 'src/app/serve.ts');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('export const routeCards', 'export const cardsOfRoutes'));
    const answer = await newSlice('lost-property');
    writeFileSync(file, before);
    expect(answer).toMatchObject({ code: 1 });
    expect(answer.said).toContain('src/app/serve.ts');
    expect(existsSync(path.join(copy, 'src/modules/lost-property'))).toBe(false);
    expect(textOf('tools/doors.cjs')).not.toContain('lost-property');
  });

  test.each([
    ['coverage', ['stations'], 'after the slice it calls, although the alphabet says before'],
    ['zoo', [], 'after it by the alphabet'],
  ] as const)(
    'lets the migrations of %s run behind those of stations: %s %s',
    (name, calls, _why) => {
      const doors = { [name]: calls, stations: [] };
      const sets =
        registrations(root, { names: namesOf(name, 'item', name), doors })[1]?.text ?? '';
      expect(sets.indexOf(`'modules/${name}'`)).toBeGreaterThan(sets.indexOf("'modules/stations'"));
    },
  );
});
