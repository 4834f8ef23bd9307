// Runs every lane of the tests and counts them in one line. A test skipped in one lane (no browser, the other
// engine) is shown; one that ran in no lane at all fails CI.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, '.cache/test');
const isCi = process.env.CI === 'true';
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const server = process.env.TEST_DATABASE_URL ?? '';

const lanes = [
  { name: 'embedded', config: 'vitest.config.ts', env: { TEST_DATABASE_URL: '' }, filters: [] },
  ...(server
    ? [
        {
          name: 'postgresql',
          config: 'vitest.config.ts',
          env: { TEST_DATABASE_URL: server },
          filters: ['.db.test.ts', 'tests/architecture/schema.test.ts'],
        },
      ]
    : []),
  { name: 'journeys', config: 'vitest.journeys.config.ts', env: {}, filters: [] },
];

const only = process.argv.slice(2);
const chosen = only.length > 0 ? lanes.filter((lane) => only.includes(lane.name)) : lanes;

const runLane = (lane) => {
  const out = path.join(folder, `${lane.name}.json`);
  rmSync(out, { force: true });
  process.stdout.write(`\n== ${lane.name} ==\n`);
  const words = ['run', '-c', lane.config, ...lane.filters];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${out}`];
  const { status } = spawnSync(process.execPath, [vitest, ...words, ...reporters], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...lane.env },
  });
  const report = JSON.parse(readFileSync(out, 'utf8'));
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((one) => ({
      id: `${path.relative(root, file.name)} > ${one.fullName}`,
      status: one.status,
    })),
  );
  return { ok: status === 0, tests, name: lane.name };
};

mkdirSync(folder, { recursive: true });
const results = chosen.map(runLane);

const ran = new Map();
for (const { tests } of results) {
  for (const { id, status } of tests) {
    const before = ran.get(id);
    if (status === 'failed' || before === 'failed') ran.set(id, 'failed');
    else if (status === 'passed' || before === 'passed') ran.set(id, 'passed');
    else ran.set(id, 'skipped');
  }
}
const count = (status) => [...ran.values()].filter((one) => one === status).length;
const skipped = [...ran].filter(([, status]) => status === 'skipped').map(([id]) => id);

process.stdout.write('\n');
for (const { name, tests } of results) {
  const passed = tests.filter((one) => one.status === 'passed').length;
  process.stdout.write(`${name}: ${passed} of ${tests.length} ran and passed\n`);
}
for (const id of skipped) process.stdout.write(`skipped everywhere: ${id}\n`);
process.stdout.write(
  `\n${count('passed')} passed, ${count('failed')} failed, ${skipped.length} skipped\n`,
);

const failed = count('failed') > 0 || results.some(({ ok }) => !ok);
if (isCi && skipped.length > 0) process.stdout.write('CI does not accept a skipped test.\n');
process.exitCode = failed || (isCi && skipped.length > 0) ? 1 : 0;
