import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { anonymousWorker, perform, type Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import type { Result } from '#lib/result.ts';
import {
  caseNow,
  newUnion,
  type RightsCity,
  rightsCity,
  runningClocks,
} from '#tests/support/rights-house.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import { claimantsOf } from '../claimant-store.ts';
import { evidenceOf } from '../evidence-store.ts';
import type { DraftContent } from '../rules/intake/draft-content.ts';
import { intakeLimits } from '../rules/intake/intake-limits.ts';
import { consentVersion } from '../words/intake/consent-texts.ts';
import { findDraft } from './draft-store.ts';
import { beginDraft, changeDraft, readDraft } from './drafts/drafts.ts';
import { submitDraft } from './drafts/submit-draft.ts';
import { forgetOldIntake } from './intake-chores.ts';
import type { UploadOwner } from './upload-store.ts';
import { uploadsOf } from './upload-store.ts';
import { beginUpload } from './uploads/begin-upload.ts';
import { finishUpload } from './uploads/finish-upload.ts';
import { takePlainFile } from './uploads/plain-upload.ts';
import { takePiece } from './uploads/take-piece.ts';
import { consentsOf } from './voice-store.ts';

const told: Partial<DraftContent> = {
  answers: { what: ['unpaid'], work: ['builder'] },
  story: '包工头欠我们三个月工资，一共一万二。',
  amount: '12000',
  employer: '某某劳务有限公司',
  who: 'me',
  name: '王小明',
  phone: '138 0000 0001',
};

const asWorker = <T, R>(at: RightsCity, deed: (work: Work) => Promise<Result<T, R>>) =>
  perform(at.city.site, anonymousWorker, deed);

const draftWith = async (at: RightsCity, content: Partial<DraftContent>): Promise<string> => {
  const { token } = valueIn(await asWorker(at, (work) => beginDraft(work, at.house)));
  const change = (before: DraftContent) => ({ ...before, ...content });
  valueIn(await asWorker(at, (work) => changeDraft(work, at.house, { token, change })));
  return token;
};

const agreed = { agreed: ['handling'], noticeVersion: consentVersion };

const submit = (at: RightsCity, token: string, given: Partial<typeof agreed> = {}) =>
  asWorker(at, (work) => submitDraft(work, at.house, { token, ...agreed, ...given }));

const inCity = <T>(at: RightsCity, read: (work: Work) => Promise<T>): Promise<T> =>
  at.city.site.database.inCity(at.city.site.cityId, (db) =>
    read({ db, cityId: at.city.site.cityId, now: at.city.clock.read() } as Work),
  );

const caseOf = async (at: RightsCity, number: string): Promise<string> => {
  const found = await inCity(at, (work) =>
    sql<{ id: string }>`select id from rights.cases where city_id = ${work.cityId}
      and number = ${number}`.execute(work.db),
  );
  return found.rows[0]?.id ?? '';
};

const casesIn = async (at: RightsCity): Promise<number> => {
  const found = await inCity(at, (work) =>
    sql`select 1 from rights.cases where city_id = ${work.cityId}`.execute(work.db),
  );
  return found.rows.length;
};

describe('telling a case by phone', () => {
  it('becomes a case with clocks, consent proven, and the words sealed on the way', async () => {
    const at = await rightsCity();
    const token = await draftWith(at, told);
    const outcome = valueIn(await submit(at, token));
    expect(outcome).toMatchObject({ secret: null, phoneEnd: '0001', answerBy: '2026-03-09' });
    const id = await caseOf(at, outcome.number);
    expect(await caseNow(at, id)).toMatchObject({
      ...{ state: 'registered', matter: 'wages', channel: 'phone_page', isAnonymous: false },
      ...{ majorReason: null, organisationId: at.city.rootId, registeredBy: null },
    });
    expect(await runningClocks(at, id)).toHaveLength(2);
    const proofs = await inCity(at, (work) => consentsOf(work, id));
    expect(proofs.map(({ purpose, agreed: is }) => [purpose, is])).toEqual([
      ['handling', true],
      ['sensitive', false],
      ['sharing', false],
    ]);
    expect(proofs.every((one) => /^[0-9a-f]{64}$/.test(one.sha256))).toBe(true);
  });

  it('sent twice, or again after a lost reply, is one case with one number', async () => {
    const at = await rightsCity();
    const token = await draftWith(at, { ...told, phone: '' });
    const both = await Promise.all([submit(at, token), submit(at, token)]);
    const [first, second] = both.map(valueIn);
    expect(second).toEqual(first);
    expect(first?.secret).toMatch(/^\S+ \S+ \S+ \S+$/);
    expect(valueIn(await submit(at, token))).toEqual(first);
    expect(await casesIn(at)).toBe(1);
  });

  it('names nobody when nobody wants to be named, and gives secret words instead', async () => {
    const at = await rightsCity();
    const token = await draftWith(at, { ...told, anonymous: true });
    const outcome = valueIn(await submit(at, token));
    expect(outcome.secret?.split(' ')).toHaveLength(4);
    const id = await caseOf(at, outcome.number);
    expect(await inCity(at, (work) => claimantsOf(work, id))).toEqual([]);
    expect(await caseNow(at, id)).toMatchObject({ isAnonymous: true });
  });

  it('of twelve with two representatives raises the flag and keeps every claim apart', async () => {
    const at = await rightsCity();
    const members = Array.from({ length: 11 }, (_, i) => `${i + 1}、工友${i} 1380000001${i % 10}`);
    const token = await draftWith(at, {
      ...told,
      ...{ who: 'group', people: '12人', members: members.join('\n'), representatives: [-1, 3] },
    });
    const outcome = valueIn(await submit(at, token));
    const id = await caseOf(at, outcome.number);
    const claimants = await inCity(at, (work) => claimantsOf(work, id));
    expect(claimants).toHaveLength(12);
    expect(claimants.filter((one) => one.isRepresentative).map((one) => one.ordinal)).toEqual([
      1, 5,
    ]);
    expect(await caseNow(at, id)).toMatchObject({
      ...{ isGroup: true, majorReason: '涉及 12 人', riskGrade: 'major' },
    });
  });

  it('hears danger in the words, and says 110 first', async () => {
    const at = await rightsCity();
    const token = await draftWith(at, { ...told, story: '再不给钱我就不想活了' });
    const outcome = valueIn(await submit(at, token));
    expect(outcome.callPoliceFirst).toBe(true);
    const id = await caseOf(at, outcome.number);
    expect((await caseNow(at, id)).majorReason).toContain('轻生');
  });

  it.each([
    [{ story: '' }, {}, 'not-whole', 'nothing was told'],
    [{ name: '' }, {}, 'not-whole', 'neither a name nor without'],
    [{ phone: '12345' }, {}, 'not-whole', 'a phone that is none'],
    [{}, { agreed: [] }, 'no-consent', 'nothing was agreed to'],
    [{}, { noticeVersion: 'old' }, 'notice-changed', 'another notice was shown'],
  ])('%j with %j is refused as %s: %s', async (content, given, code, _reason: string) => {
    const at = await rightsCity();
    const token = await draftWith(at, { ...told, ...content });
    expect(codeOf(await submit(at, token, given))).toBe(code);
    expect(await casesIn(at)).toBe(0);
  });

  it('goes to the county the worker chose; a choice that is no union goes to the city', async () => {
    const at = await rightsCity();
    const county = await newUnion(at.city);
    const there = await draftWith(at, { ...told, organisationId: county.organisationId });
    const { number } = valueIn(await submit(at, there));
    const id = await caseOf(at, number);
    expect((await caseNow(at, id)).organisationId).toBe(county.organisationId);
    const nowhere = await draftWith(at, { ...told, organisationId: newId() });
    expect(codeOf(await submit(at, nowhere))).toBe('done');
  });

  it('keeps nothing readable in the draft, and forgets it after its time', async () => {
    const at = await rightsCity();
    const token = await draftWith(at, told);
    const hash = createHash('sha256').update(token).digest('hex');
    const kept = await inCity(at, (work) => findDraft(work, hash));
    expect(Buffer.from(kept?.contentSealed ?? []).toString()).not.toContain('王小明');
    expect(await inCity(at, (work) => readDraft(work, at.house, newId()))).toBeNull();
    at.city.clock.advance({ hours: 24 * intakeLimits.draftDays + 1 });
    expect(await inCity(at, (work) => readDraft(work, at.house, token))).toBeNull();
    expect(valueIn(await asWorker(at, forgetOldIntake))).toBe(1);
  });
});

const photo = (size: number) =>
  sharp({ create: { width: size, height: size, channels: 3, background: '#c33' } })
    .jpeg()
    .toBuffer();

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const ownerOf = async (at: RightsCity, token: string): Promise<UploadOwner> => {
  const draft = await inCity(at, (work) => readDraft(work, at.house, token));
  return { draftId: draft?.id ?? '', caseId: null, claimantId: null };
};

const announce = (
  owner: UploadOwner,
  bytes: Buffer,
  given: Partial<{ type: string; size: number }> = {},
) => ({
  ...{ owner, clientId: newId(), name: '工地.jpg', declaredType: given.type ?? 'image/jpeg' },
  ...{ size: given.size ?? bytes.length, sha256: sha256(bytes) },
});

describe('files on a bad network', () => {
  it('go on in pieces from where they stopped, and end as a clean photo of the case', async () => {
    const at = await rightsCity();
    const token = await draftWith(at, told);
    const owner = await ownerOf(at, token);
    const bytes = await photo(600);
    const wish = announce(owner, bytes);
    const begun = valueIn(await asWorker(at, (work) => beginUpload(work, at.house, wish)));
    const half = Math.floor(bytes.length / 2);
    const send = (offset: number, part: Buffer, hash = sha256(part)) =>
      asWorker(at, (work) =>
        takePiece(work, { owner, id: begun.id, offset, bytes: part, sha256: hash }),
      );
    expect(valueIn(await send(0, bytes.subarray(0, half))).received).toBe(half);
    expect(valueIn(await send(0, bytes.subarray(0, half))).received).toBe(half);
    const ahead = await send(half + 5, bytes.subarray(half + 5));
    expect(ahead).toMatchObject({ refusal: { code: 'other-offset', offset: half } });
    const garbled = await send(half, bytes.subarray(half), sha256(Buffer.from('x')));
    expect(codeOf(garbled)).toBe('piece-garbled');
    const again = valueIn(await asWorker(at, (work) => beginUpload(work, at.house, wish)));
    expect([again.id, again.received]).toEqual([begun.id, half]);
    expect(valueIn(await send(half, bytes.subarray(half))).state).toBe('arrived');
    expect(codeOf(await submit(at, token))).toBe('file-on-its-way');
    valueIn(await finishUpload(at.house, anonymousWorker, { id: begun.id, owner }));
    expect(await inCity(at, (work) => uploadsOf(work, owner))).toMatchObject([
      { state: 'ready', mediaType: 'image/jpeg' },
    ]);
    const { number } = valueIn(await submit(at, token));
    const id = await caseOf(at, number);
    expect(await inCity(at, (work) => evidenceOf(work, id))).toMatchObject([{ addedBy: 'worker' }]);
  });

  it('of thirty megabytes are refused before a byte is sent', async () => {
    const at = await rightsCity();
    const owner = await ownerOf(at, await draftWith(at, told));
    const wish = announce(owner, Buffer.from('x'), { size: 30_000_000 });
    const begun = await asWorker(at, (work) => beginUpload(work, at.house, wish));
    expect(codeOf(begun)).toBe('too-big');
  });

  it.each([
    ['image/jpeg', Buffer.from('MZ\x90\x00 a program'), 'type-lie', 'a program named .jpg'],
    ['image/jpeg', Buffer.from('%PDF-1.7 …'), 'type-lie', 'a PDF that says it is a photo'],
    ['application/pdf', Buffer.from('<script>'), 'not-taken', 'a page that says it is a PDF'],
    ['image/png', Buffer.from('\xff\xd8\xff broken', 'latin1'), 'broken-photo', 'a torn photo'],
    ['', Buffer.from('PK\x03\x04'), 'not-taken', 'an archive'],
    ['application/pdf', Buffer.from('%PDF-1.7\n…'), null, 'a PDF'],
    ['audio/amr', Buffer.from('#!AMR\n…'), null, 'a recording'],
  ])('saying "%s" with %o end as %s: %s', async (declaredType, bytes, why, _reason: string) => {
    const at = await rightsCity();
    const owner = await ownerOf(at, await draftWith(at, told));
    const file = { owner, name: 'a', declaredType, bytes };
    expect(await takePlainFile(at.house, anonymousWorker, file)).toBe(why);
  });

  it('are only their owner’s, and at most nine', async () => {
    const at = await rightsCity();
    const owner = await ownerOf(at, await draftWith(at, told));
    const other = await ownerOf(at, await draftWith(at, told));
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7'), randomBytes(10)]);
    const begun = valueIn(
      await asWorker(at, (work) => beginUpload(work, at.house, announce(owner, bytes))),
    );
    const piece = { id: begun.id, offset: 0, bytes, sha256: sha256(bytes) };
    const stolen = await asWorker(at, (work) => takePiece(work, { ...piece, owner: other }));
    expect(codeOf(stolen)).toBe('no-such-upload');
    const codes: unknown[] = [];
    for (let n = 0; n < 9; n += 1) {
      const file = { owner, name: 'a.pdf', declaredType: 'application/pdf', bytes };
      codes.push(await takePlainFile(at.house, anonymousWorker, file));
    }
    expect(codes).toEqual([...Array(8).fill(null), 'too-many-files']);
  });
});
