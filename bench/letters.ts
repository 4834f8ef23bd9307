import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { openPress } from '#kernel/documents/public.ts';
import { sampleOfficial } from '#kernel/documents/rules/sample-bodies.ts';
import type { DocumentBody, Imprint } from '#kernel/documents/types.ts';
import { convertByLibreOffice, libreOfficeVersion } from './libre-office.ts';
import { machineFacts } from './machine-facts.ts';
import { sampleLetters } from './sample-letters.ts';

const LETTERS = Number(process.env.BENCH_LETTERS ?? 1000);
/** LibreOffice is slow: it may be asked for fewer, its letters a second count. */
const BY_LIBRE_OFFICE = Number(process.env.BENCH_LIBREOFFICE_LETTERS ?? LETTERS);

type Make = (body: DocumentBody, imprint: Imprint) => Promise<Uint8Array>;

const imprintOf = (place: number): Imprint => ({
  number: `某工劳监〔2026〕${place + 1}号`,
  signedOn: '2026-03-05',
  draftWord: null,
  madeAt: '2026-03-05T01:02:03Z',
});

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Every letter is a file of its kind, no two are alike, and made again the first has the same bytes. */
const check = async (make: Make, bodies: readonly DocumentBody[], start: string): Promise<void> => {
  const some = bodies.slice(0, 5);
  const made = await Promise.all(some.map((body, place) => make(body, imprintOf(place))));
  const again = await Promise.all(some.map((body, place) => make(body, imprintOf(place))));
  const hashes = made.map(hashOf);
  const isSound =
    made.every((bytes) => Buffer.from(bytes).subarray(0, start.length).toString() === start) &&
    new Set(hashes).size === some.length &&
    again.every((bytes, place) => hashOf(bytes) === hashes[place]);
  if (!isSound) throw new Error(`the letters are not what they should be: ${start}`);
};

/** One after another, as officers sign: each waits for the one before. */
const measure = async (make: Make, bodies: readonly DocumentBody[]) => {
  const files: Uint8Array[] = [];
  const each_ms: number[] = [];
  for (const [place, body] of bodies.entries()) {
    const startedAt = performance.now();
    files.push(await make(body, imprintOf(place)));
    each_ms.push(performance.now() - startedAt);
  }
  const sum_s = each_ms.reduce((sum, took) => sum + took, 0) / 1000;
  const sorted = each_ms.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
  return {
    files,
    line: {
      letters: bodies.length,
      per_second: Number((bodies.length / sum_s).toFixed(1)),
      median_ms: at(0.5),
      p99_ms: at(0.99),
      size_kb: Number(
        (files.reduce((sum, { length }) => sum + length, 0) / files.length / 1000).toFixed(1),
      ),
    },
  };
};

const byLibreOffice = (docx: readonly Uint8Array[]) => {
  const version = libreOfficeVersion();
  if (version === null) {
    console.log('LibreOffice (soffice) is not installed: not compared');
    return null;
  }
  const some = docx.slice(0, BY_LIBRE_OFFICE);
  const took_s = convertByLibreOffice(some);
  return { version, letters: some.length, per_second: Number((some.length / took_s).toFixed(1)) };
};

const main = async (): Promise<void> => {
  const press = openPress({ fontsDir: null });
  const bodies = sampleLetters(LETTERS);
  await check(press.docx, bodies, 'PK');
  await check(press.pdf, bodies, '%PDF');
  // What was set for the check may lie in the typesetter's memory: other papers push it out.
  for (let place = 0; place < 12; place += 1) await press.pdf(sampleOfficial, imprintOf(place));
  const docx = await measure(press.docx, bodies);
  const pdf = await measure(press.pdf, bodies);
  const memory_mb = Math.round(process.memoryUsage().rss / 1e6);
  await press.close();
  const libreOffice = byLibreOffice(docx.files);
  const times = libreOffice && Number((pdf.line.per_second / libreOffice.per_second).toFixed(1));
  console.table({
    'DOCX, ours': docx.line,
    'PDF, ours': pdf.line,
    'PDF, LibreOffice': libreOffice,
  });
  console.log(times === null ? '' : `${times} times as many PDFs a second as LibreOffice`, {
    memory_mb,
  });
  const results = new URL('results/', import.meta.url);
  mkdirSync(results, { recursive: true });
  const said = {
    ...machineFacts(),
    docx: docx.line,
    pdf: pdf.line,
    libreOffice,
    pdf_times_libre_office: times,
    memory_mb,
  };
  writeFileSync(new URL('letters.json', results), `${JSON.stringify(said, null, 2)}\n`);
};

await main();
