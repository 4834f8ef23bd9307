import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const { rooms, doors } = createRequire(import.meta.url)('../../tools/doors.cjs') as {
  rooms: string[];
  doors: Record<string, string[]>;
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Runs the boundary check over a tree and answers what it found. */
const cruise = async (dir: string): Promise<{ violations: Violation[]; modules: number }> => {
  const bin = path.join(root, 'node_modules/.bin/depcruise');
  const words = ['src', '--output-type', 'json', '--config', '.dependency-cruiser.cjs'];
  const { stdout } = await run(bin, words, { cwd: dir, maxBuffer: 1e9 }).catch(
    (error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }),
  );
  const report = JSON.parse(stdout) as {
    summary: { violations: Violation[]; totalCruised: number };
  };
  return { violations: report.summary.violations, modules: report.summary.totalCruised };
};

/** One planted violation: a file, what it imports, and the rule that must name it. */
const planted: readonly (readonly [file: string, code: string, rule: string])[] = [
  ['src/lib/planted-a.ts', "import '../kernel/work/public.ts';", 'lib-is-the-floor'],
  ['src/kernel/work/planted-b.ts', "import '../../app/config.ts';", 'kernel-below-domain'],
  ['src/modules/stations/planted-c.ts', "import '../../app/config.ts';", 'modules-below-app'],
  ['src/kernel/db/planted-d.ts', "import '../work/public.ts';", 'rooms-left-of-db'],
  ['src/kernel/http/planted-e.ts', "import '../audit/append.ts';", 'audit-by-its-door'],
  ['src/modules/planted/planted-f.ts', "import '../../lib/id.ts';", 'every-room-is-listed'],
  ['src/modules/rights/planted-g.ts', "import '../stations/public.ts';", 'doors-of-rights'],
  ['src/modules/stations/rules/planted-h.ts', "import 'node:fs';", 'pure-stays-pure'],
  ['src/modules/stations/planted-i.ts', "import 'kysely';", 'sql-in-stores'],
  ['src/web/worker/planted-j.ts', "import '../../kernel/work/public.ts';", 'web-sees-pure-only'],
  ['src/web/worker/planted-k.ts', "import '../console/planted-l.ts';", 'two-webs'],
  ['src/web/console/planted-l.ts', 'export const planted = 1;', ''],
  // A circle is told once, at the file where the walk entered it.
  ['src/lib/planted-m.ts', "import './planted-n.ts';", 'no-cycles'],
  ['src/lib/planted-n.ts', "import './planted-m.ts';", ''],
  ['src/lib/planted-o.ts', "import './nowhere.ts';", 'no-unresolved'],
  ['src/lib/planted-p.ts', 'export const alone = 1;', 'no-orphans'],
];

let copy: string;

beforeAll(() => {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  copy = mkdtempSync(path.join(root, '.cache/doors-'));
  for (const file of ['src', 'tools', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    cpSync(path.join(root, file), path.join(copy, file), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  for (const [file, code] of planted) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    writeFileSync(path.join(copy, file), `${code}\n`);
  }
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('the doors of the house', () => {
  test('the tree obeys them, and the check really saw the tree', async () => {
    const { violations, modules } = await cruise(root);
    expect(violations.map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([]);
    expect(modules).toBeGreaterThan(100);
  });

  test('every planted violation is named by its rule', async () => {
    const { violations } = await cruise(copy);
    const found = violations.map(({ from, rule }) => `${rule.name}: ${from}`);
    const wanted = planted.filter(([, , rule]) => rule !== '');
    for (const [file, , rule] of wanted) expect(found).toContain(`${rule}: ${file}`);
  });

  test('a slice calls only slices that are listed', () => {
    for (const open of Object.values(doors)) {
      for (const slice of open) expect(Object.keys(doors)).toContain(slice);
    }
    expect(new Set(rooms).size).toBe(rooms.length);
  });
});
