import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testServerUrl } from '#tests/support/database.ts';
import {
  CODE,
  clock,
  deputy,
  drafter,
  house,
  newCity,
  numbers,
  sealer,
  signer,
} from '#tests/support/document-city.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import { type DocumentHouse, findDocument, signDocument, submitDocument } from './public.ts';
import { sampleForm } from './rules/sample-bodies.ts';
import type { DocumentRecord } from './types.ts';

describe('signing', () => {
  it('gives the next number, the day, and the files as they are handed out ever after', async () => {
    const city = await newCity();
    const documentId = await city.submitted();
    const record = valueIn(await city.sign(signer, documentId));
    expect(record).toMatchObject({
      state: 'signed',
      number: { code: CODE, year: 2026, number: 1 },
      signedOn: '2026-03-02',
      signedBy: signer.id,
    });
    for (const format of ['pdf', 'docx'] as const) {
      const bytes = await city.signedBytes(documentId, format);
      const hash = createHash('sha256')
        .update(bytes ?? '')
        .digest('hex');
      expect(hash).toBe(format === 'pdf' ? record.pdfSha256 : record.docxSha256);
    }
    const kept = await city.read((db) =>
      sql<{
        content: Buffer;
      }>`select content from files.files where city_id = ${city.cityId}`.execute(db),
    );
    for (const { content } of kept.rows) expect(content.includes('%PDF')).toBe(false);
  });

  it('is one deed however often it is tapped', async () => {
    const city = await newCity();
    const documentId = await city.submitted();
    const once = valueIn(await city.sign(signer, documentId));
    const twice = valueIn(await city.sign(signer, documentId));
    expect(twice).toEqual(once);
    expect(codeOf(await city.sign(deputy, documentId))).toBe('not-now');
    expect(numbers(await city.register())).toEqual([1]);
  });

  it('counts each kind and year by itself', async () => {
    const city = await newCity();
    const sign = async (kind: string): Promise<DocumentRecord> =>
      valueIn(await city.sign(signer, await city.submitted(kind)));
    const given = [await sign('opinion'), await sign('opinion'), await sign('advice')];
    expect(given.map(({ number }) => number?.number)).toEqual([1, 2, 1]);
    clock.advance({ hours: 24 * 365 });
    expect((await sign('opinion')).number).toMatchObject({ year: 2027, number: 1 });
    clock.advance({ hours: -24 * 365 });
  });

  it('leaves papers without a series unnumbered', async () => {
    const city = await newCity();
    const documentId = await city.draft(sampleForm, 'register');
    valueIn(
      await city.as(drafter, (work) => submitDocument(work, house, { documentId, version: 1 })),
    );
    expect(valueIn(await city.sign(signer, documentId, 1, null)).number).toBeNull();
    expect(codeOf(await city.sign(deputy, await city.submitted(), 1, 'AB1'))).toBe('bad-code');
  });

  it('leaves no gap when it breaks in the middle', async () => {
    const city = await newCity();
    const [first, second] = [await city.submitted(), await city.submitted()];
    const broken: DocumentHouse = {
      sealer,
      press: { ...house.press, docx: () => Promise.reject(new Error('the power went')) },
    };
    const order = { documentId: first, version: 1, code: CODE };
    await expect(city.as(signer, (work) => signDocument(work, broken, order))).rejects.toThrow(
      'power',
    );
    expect(await city.register()).toEqual([]);
    expect((await city.read((db) => findDocument(db, city.cityId, first)))?.state).toBe(
      'submitted',
    );
    expect(valueIn(await city.sign(signer, second)).number?.number).toBe(1);
    expect(valueIn(await city.sign(signer, first)).number?.number).toBe(2);
  });

  it('by two at once gives one document one number, and many documents numbers without a gap', async () => {
    const city = await newCity();
    const documentId = await city.submitted();
    const both = await Promise.all([city.sign(signer, documentId), city.sign(deputy, documentId)]);
    expect(both.map(codeOf).sort()).toEqual(['done', 'not-now']);
    const others = await Promise.all(Array.from({ length: 8 }, () => city.submitted()));
    await Promise.all(others.map((id, at) => city.sign(at % 2 ? signer : deputy, id)));
    expect(numbers(await city.register())).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it.skipIf(testServerUrl === null)(
    'waits for who was first in the series, and takes the number he gave back (needs PostgreSQL: two connections)',
    async () => {
      const city = await newCity();
      const [first, second] = [await city.submitted(), await city.submitted()];
      let fail = (_fault: Error): void => undefined;
      let begun = (): void => undefined;
      const hasBegun = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const stuck: DocumentHouse = {
        sealer,
        press: {
          ...house.press,
          pdf: () =>
            new Promise((_, reject) => {
              fail = reject;
              begun();
            }),
        },
      };
      const order = { documentId: first, version: 1, code: CODE };
      const slow = city.as(signer, (work) => signDocument(work, stuck, order));
      const lost = expect(slow).rejects.toThrow('lost');
      await hasBegun;
      const quick = city.sign(deputy, second);
      fail(new Error('lost'));
      await lost;
      expect(valueIn(await quick).number?.number).toBe(1);
      expect(numbers(await city.register())).toEqual([1]);
    },
  );
});
