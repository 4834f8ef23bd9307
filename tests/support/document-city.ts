import { randomBytes } from 'node:crypto';
import { afterAll } from 'vitest';
import {
  createDocument,
  type DocumentHouse,
  numbersOf,
  openPress,
  readSigned,
  signDocument,
  submitDocument,
} from '#kernel/documents/public.ts';
import { bodyFingerprint } from '#kernel/documents/rules/body-fingerprint.ts';
import { sampleLetter } from '#kernel/documents/rules/sample-bodies.ts';
import type { DocumentBody } from '#kernel/documents/types.ts';
import { openSealer } from '#kernel/secrets/public.ts';
import { type PersonActor, perform, type Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import type { Result } from '#lib/result.ts';
import { emptySite, handClock, valueIn } from './staff-city.ts';

/** Seals what these tests keep. */
export const sealer = openSealer({ keys: [{ id: 1, root: randomBytes(32) }] });
const press = openPress({ fontsDir: null });
/** The real press, closed after the file's last test. */
export const house: DocumentHouse = { sealer, press };
afterAll(() => press.close());

/** The hour of all cities of the file. */
export const clock = handClock();
/** The code of the series of these tests. */
export const CODE = '某工劳监';
const template = bodyFingerprint(sampleLetter);
/** The sample letter, worked over by somebody. */
export const finished: DocumentBody = { ...sampleLetter, notes: '联系人：李昇' };

const person = (name: string): PersonActor => ({
  kind: 'person',
  id: newId(),
  name,
  organisationId: newId(),
  scopes: {},
});
/** People with a hand in documents. */
export const [drafter, corrector, signer, deputy, keeper] = [
  '起草人',
  '修改人',
  '主席',
  '副主席',
  '用印人',
].map(person) as [PersonActor, PersonActor, PersonActor, PersonActor, PersonActor];

/** A city of its own with one organisation. */
export const newCity = async () => {
  const site = await emptySite(clock);
  const organisationId = newId();
  const caseId = newId();
  const as = <T, R>(who: PersonActor, deed: (work: Work) => Promise<Result<T, R>>) =>
    perform(site, who, deed);
  const draft = async (body = finished, kind = 'opinion'): Promise<string> => {
    const id = newId();
    const subject = { kind: 'case', id: caseId };
    const input = { id, kind, subject, organisationId, body, templateFingerprint: template };
    valueIn(await as(drafter, (work) => createDocument(work, house, input)));
    return id;
  };
  const submitted = async (kind = 'opinion'): Promise<string> => {
    const documentId = await draft(finished, kind);
    valueIn(await as(drafter, (work) => submitDocument(work, house, { documentId, version: 1 })));
    return documentId;
  };
  const sign = (who: PersonActor, documentId: string, version = 1, code: string | null = CODE) =>
    as(who, (work) => signDocument(work, house, { documentId, version, code }));
  const read = <T>(reader: (db: Work['db']) => Promise<T>): Promise<T> =>
    site.database.inCity(site.cityId, reader);
  const register = (kind = 'opinion', year = 2026) =>
    read((db) => numbersOf(db, site.cityId, { organisationId, code: CODE, year, kind }));
  const signedBytes = (documentId: string, format: 'pdf' | 'docx') =>
    read((db) => readSigned(db, sealer, { cityId: site.cityId, documentId, format }));
  return {
    site,
    cityId: site.cityId,
    caseId,
    organisationId,
    as,
    draft,
    submitted,
    sign,
    read,
    register,
    signedBytes,
  };
};
/** The numbers alone. */
export const numbers = (lines: readonly { number: number }[]): number[] =>
  lines.map(({ number }) => number);
