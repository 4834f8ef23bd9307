import { importStations } from '#app/commands/import-stations.ts';
import { readConfig } from '#app/config.ts';
import { openHouse } from '#app/house.ts';
import { readGivenTable } from '#modules/stations/public.ts';

/**
 * A process that imports a list of its own into an embedded database, to be killed by a test. It says how many
 * stations of each list it finds, how many rows it has written, and when the import is committed.
 */
const [dataDir = '', list = '', count = '0'] = process.argv.slice(2);

const say = (word: string, fact: unknown): void => {
  process.stdout.write(`${JSON.stringify([word, fact])}\n`);
};

const house = await openHouse({
  config: { ...readConfig({}), dataDir, databaseUrl: null, logLevel: 'silent' },
  demo: false,
  strict: true,
});

const found: Record<string, number> = {};
for (const { name } of house.stations.register.all()) {
  const of = name.split('-')[0] ?? '';
  found[of] = (found[of] ?? 0) + 1;
}
say('found', found);

const line = (...cells: readonly string[]): string => cells.join(',');
const rows = Array.from({ length: Number(count) }, (_, n) =>
  line(`${list}-${n}`, `某路${n}号`, '饮水机、空调'),
);
const bytes = new TextEncoder().encode([line('名称', '地址', '设施'), ...rows].join('\n'));
const table = await readGivenTable(bytes, `${list}.csv`);
if (!table.ok) throw new Error(table.refusal.why);
const done = await importStations(house, {
  ...{ bytes, name: `${list}.csv`, table: table.value, crs: null, organisation: null, map: [] },
  ...{ byDivision: false, dryRun: false, goodRows: false },
  onRows: (written) => say('wrote', written),
});
say('committed', done.ok && done.value.result);
await house.close();
