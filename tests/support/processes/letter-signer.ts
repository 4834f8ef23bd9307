import { sql } from 'kysely';
import { migrationSets } from '#app/migration-sets.ts';
import { migrate, openEmbeddedDatabase, type Tx } from '#kernel/db/public.ts';
import {
  createDocument,
  numbersOf,
  openPress,
  readSigned,
  signDocument,
  submitDocument,
} from '#kernel/documents/public.ts';
import { sampleLetter } from '#kernel/documents/rules/sample-bodies.ts';
import { openSealer } from '#kernel/secrets/public.ts';
import { type PersonActor, perform } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { createWallClock } from '#lib/wall-clock.ts';

/**
 * A process of its own that signs letter after letter, to be killed by a test in the middle of issuing numbers.
 * It says what it finds, then the number of each letter once its signing is acknowledged.
 */
const [dataDir = ''] = process.argv.slice(2);
const CITY = 330_400;
const ORGANISATION = '00000000-0000-7000-8000-000000000001';
const CODE = '某工劳监';

const say = (word: string, fact: unknown): void => {
  process.stdout.write(`${JSON.stringify([word, fact])}\n`);
};
const person = (name: string): PersonActor => ({
  kind: 'person',
  id: newId(),
  name,
  organisationId: ORGANISATION,
  scopes: {},
});

const database = await openEmbeddedDatabase(dataDir);
await migrate(database, migrationSets);
const clock = createWallClock();
const year = clock().toZonedDateTimeISO('Asia/Shanghai').year;
const site = { database, cityId: CITY, clock, strict: true };
// The same key every time: the test wants what an earlier process sealed to open.
const sealer = openSealer({ keys: [{ id: 1, root: new Uint8Array(32).fill(7) }] });
const press = openPress({ fontsDir: null });
const house = { sealer, press };
const [drafter, signer] = [person('起草人'), person('主席')];

const find = async (db: Tx) => {
  const series = { organisationId: ORGANISATION, code: CODE, year, kind: 'opinion' };
  const issued = await numbersOf(db, CITY, series);
  const readable = await Promise.all(
    issued.map(({ documentId }) =>
      readSigned(db, sealer, { cityId: CITY, documentId, format: 'pdf' }),
    ),
  );
  const signed = await sql<{ signed: number }>`
    select count(*)::integer as signed from documents.documents where state = 'signed'
  `.execute(db);
  return {
    numbers: issued.map(({ number }) => number),
    readable: readable.filter((pdf) => pdf !== null).length,
    signed: signed.rows[0]?.signed,
  };
};

const signOne = async (): Promise<number> => {
  const documentId = newId();
  const begun = await perform(site, drafter, async (work) => {
    const subject = { kind: 'case', id: newId() };
    const input = { id: documentId, kind: 'opinion', subject, organisationId: ORGANISATION };
    await createDocument(work, house, { ...input, body: sampleLetter, templateFingerprint: null });
    return submitDocument(work, house, { documentId, version: 1 });
  });
  const signed = begun.ok
    ? await perform(site, signer, (work) =>
        signDocument(work, house, { documentId, version: 1, code: CODE }),
      )
    : begun;
  if (!signed.ok || !signed.value?.number) throw new Error(`not signed: ${JSON.stringify(signed)}`);
  return signed.value.number.number;
};

say('found', await database.inCity(CITY, find));
for (;;) say('signed', await signOne());
