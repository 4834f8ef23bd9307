import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type PersonActor, perform, systemActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import {
  corrector,
  drafter,
  finished,
  house,
  keeper,
  newCity,
  sealer,
  signer,
} from '#tests/support/document-city.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import {
  createDocument,
  documentsOf,
  findDocument,
  readDocument,
  returnDocument,
  saveVersion,
  sealDocument,
  stepsOf,
  submitDocument,
  versionsOf,
  voidDocument,
} from './public.ts';
import { sampleLetter } from './rules/sample-bodies.ts';

describe('a draft', () => {
  it('keeps every version, sealed', async () => {
    const city = await newCity();
    const documentId = await city.draft(sampleLetter);
    const save = { documentId, expectedVersion: 1, body: finished };
    expect(valueIn(await city.as(corrector, (work) => saveVersion(work, house, save)))).toEqual({
      version: 2,
    });
    const lines = await city.read((db) => versionsOf(db, city.cityId, documentId));
    expect(lines.map(({ version, authorId }) => [version, authorId])).toEqual([
      [1, drafter.id],
      [2, corrector.id],
    ]);
    const newest = await city.read((db) =>
      readDocument(db, sealer, { cityId: city.cityId, documentId }),
    );
    expect(newest?.body).toEqual(finished);
    const stored = await city.read((db) =>
      sql<{
        sealed_body: Buffer;
      }>`select sealed_body from documents.versions where document_id = ${documentId}`.execute(db),
    );
    for (const { sealed_body } of stored.rows) expect(sealed_body.includes('赟')).toBe(false);
  });

  it('is not overwritten by who has not seen the newest version; a double tap saves once', async () => {
    const city = await newCity();
    const documentId = await city.draft(sampleLetter);
    const save = (body: typeof sampleLetter) =>
      city.as(drafter, (work) =>
        saveVersion(work, house, { documentId, expectedVersion: 1, body }),
      );
    expect(valueIn(await save(finished))).toEqual({ version: 2 });
    expect(valueIn(await save(finished))).toEqual({ version: 2 });
    expect(await save({ ...finished, notes: '别的话' })).toMatchObject({
      refusal: { code: 'version-conflict', version: 2 },
    });
  });

  it('is begun once, also when asked twice, and its id is not lent to another case', async () => {
    const city = await newCity();
    const id = newId();
    const begin = (subjectId: string) =>
      city.as(drafter, (work) =>
        createDocument(work, house, {
          id,
          kind: 'opinion',
          subject: { kind: 'case', id: subjectId },
          organisationId: city.organisationId,
          body: finished,
          templateFingerprint: null,
        }),
      );
    valueIn(await begin(city.caseId));
    valueIn(await begin(city.caseId));
    expect(codeOf(await begin(newId()))).toBe('not-found');
    const subject = { kind: 'case', id: city.caseId };
    expect(await city.read((db) => documentsOf(db, city.cityId, subject))).toHaveLength(1);
  });

  it('is not submitted while it equals its template or has places left open', async () => {
    const city = await newCity();
    const submit = async (body: typeof sampleLetter) => {
      const documentId = await city.draft(body);
      return city.as(drafter, (work) => submitDocument(work, house, { documentId, version: 1 }));
    };
    expect(await submit(sampleLetter)).toMatchObject({
      refusal: { code: 'body-not-ready', faults: [{ code: 'untouched' }] },
    });
    expect(await submit({ ...finished, addressee: '【单位】' })).toMatchObject({
      refusal: { faults: [{ code: 'placeholder', part: 'addressee' }] },
    });
    expect(codeOf(await submit(finished))).toBe('done');
  });

  it('may be begun by the house itself at night, but somebody submits it', async () => {
    const city = await newCity();
    const input = {
      id: newId(),
      kind: 'opinion',
      subject: { kind: 'case', id: city.caseId },
      organisationId: city.organisationId,
      body: finished,
      templateFingerprint: null,
    };
    const night = systemActor('夜间起草');
    valueIn(await perform(city.site, night, (work) => createDocument(work, house, input)));
    const asked = { documentId: input.id, version: 1 };
    const byNight = await perform(city.site, night, (work) => submitDocument(work, house, asked));
    expect(codeOf(byNight)).toBe('person-needed');
    expect(codeOf(await city.as(drafter, (work) => submitDocument(work, house, asked)))).toBe(
      'done',
    );
  });

  it('given back with a reason is mended, submitted and signed in its newest version', async () => {
    const city = await newCity();
    const documentId = await city.submitted();
    const back = { documentId, version: 1, reason: '请补充法律依据' };
    expect(
      codeOf(
        await city.as(signer, (work) => returnDocument(work, house, { ...back, reason: ' ' })),
      ),
    ).toBe('reason-needed');
    valueIn(await city.as(signer, (work) => returnDocument(work, house, back)));
    const body = { ...finished, notes: '联系人：张镕' };
    valueIn(
      await city.as(corrector, (work) =>
        saveVersion(work, house, { documentId, expectedVersion: 1, body }),
      ),
    );
    valueIn(
      await city.as(corrector, (work) => submitDocument(work, house, { documentId, version: 2 })),
    );
    expect(codeOf(await city.sign(signer, documentId, 1))).toBe('version-conflict');
    expect(codeOf(await city.sign(drafter, documentId, 2))).toBe('drafter-signs');
    expect(codeOf(await city.sign(signer, documentId, 2))).toBe('done');
    const steps = await city.read((db) => stepsOf(db, sealer, { cityId: city.cityId, documentId }));
    expect(steps.map(({ step, reason }) => [step, reason])).toEqual([
      ['submit', null],
      ['return', '请补充法律依据'],
      ['submit', null],
      ['sign', null],
    ]);
  });
});

describe('the seal', () => {
  it('is set by a third person, once', async () => {
    const city = await newCity();
    const documentId = await city.submitted();
    const seal = (who: PersonActor) =>
      city.as(who, (work) => sealDocument(work, house, { documentId }));
    expect(codeOf(await seal(keeper))).toBe('not-now');
    valueIn(await city.sign(signer, documentId));
    expect(codeOf(await seal(signer))).toBe('signer-seals');
    expect(codeOf(await seal(drafter))).toBe('drafter-seals');
    expect(codeOf(await seal(keeper))).toBe('done');
    expect(codeOf(await seal(keeper))).toBe('done');
    expect((await city.read((db) => findDocument(db, city.cityId, documentId)))?.state).toBe(
      'sealed',
    );
  });
});

describe('voiding', () => {
  it('keeps the number with its reason, and gives it to nobody else', async () => {
    const city = await newCity();
    const documentId = await city.submitted();
    valueIn(await city.sign(signer, documentId));
    const bytes = await city.signedBytes(documentId, 'pdf');
    const voided = { documentId, reason: '事实有误' };
    expect(
      codeOf(await city.as(signer, (work) => voidDocument(work, house, { ...voided, reason: '' }))),
    ).toBe('reason-needed');
    valueIn(await city.as(signer, (work) => voidDocument(work, house, voided)));
    valueIn(await city.as(signer, (work) => voidDocument(work, house, voided)));
    expect(valueIn(await city.sign(signer, await city.submitted())).number?.number).toBe(2);
    const lines = await city.register();
    expect(lines.map(({ voidedAt }) => voidedAt !== null)).toEqual([true, false]);
    expect(await city.signedBytes(documentId, 'pdf')).toEqual(bytes);
    const [last] = (
      await city.read((db) => stepsOf(db, sealer, { cityId: city.cityId, documentId }))
    ).slice(-1);
    expect(last).toMatchObject({ step: 'void', reason: '事实有误' });
  });

  it('ends a draft too', async () => {
    const city = await newCity();
    const documentId = await city.draft();
    valueIn(
      await city.as(drafter, (work) =>
        voidDocument(work, house, { documentId, reason: '不再需要' }),
      ),
    );
    const again = { documentId, expectedVersion: 1, body: sampleLetter };
    expect(codeOf(await city.as(drafter, (work) => saveVersion(work, house, again)))).toBe(
      'not-now',
    );
  });
});

describe('another city', () => {
  it('does not find the document by its number', async () => {
    const [city, other] = [await newCity(), await newCity()];
    const documentId = await city.submitted();
    expect(codeOf(await other.sign(signer, documentId))).toBe('not-found');
    expect(await other.signedBytes(documentId, 'pdf')).toBeNull();
  });
});
