import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { packFor } from '../../law/pack-for.ts';
import { trackCards } from '../tracks.ts';
import { keptUntil } from './disclosure-log.ts';
import { html } from './html.ts';
import { type AidFacts, aidLane } from './legal-aid.ts';
import { type PaperWish, whyNotPaper } from './papers.ts';
import { partnerDocument } from './partner-page.ts';
import { referralCards, referralKinds } from './referral-kinds.ts';
import type { PartnerLink } from './referral-types.ts';
import {
  attachmentType,
  type PartnerAsked,
  type PartnerSaid,
  whyNotPartnerAnswer,
} from './why-not-partner-answer.ts';
import { type LinkShut, whyShutLink } from './why-shut-link.ts';

const pack = packFor('330400', Temporal.PlainDate.from('2026-03-02'));

describe('kinds of referrals', () => {
  it.each(referralKinds)(
    '%s rests on a rule of the pack, and waits by a clock that has a length',
    (kind) => {
      const { source, clock, track } = referralCards[kind];
      expect(pack.rules.has(source)).toBe(true);
      if (clock) expect(pack.rules.get(clock)?.period).toBeDefined();
      if (track) expect(trackCards[track].suspends).toBe(false);
    },
  );
});

describe('a link', () => {
  const at = (text: string) => Temporal.Instant.from(text);
  const link: PartnerLink = {
    ...{ id: '', purpose: 'answer', subjectId: '', madeAt: at('2026-03-02T01:00:00Z') },
    ...{ expiresAt: at('2026-03-22T01:00:00Z'), usedAt: null, usedSubmission: null },
    ...{ voidedAt: null, voidReason: null },
  };
  const used = { usedAt: at('2026-03-03T01:00:00Z'), usedSubmission: 'x' };
  const voided = { voidedAt: at('2026-03-04T01:00:00Z'), voidReason: 'x' };
  it.each<[Partial<PartnerLink>, string, LinkShut | null, string]>([
    [{}, '2026-03-22T00:59:59Z', null, 'its last second'],
    [{}, '2026-03-22T01:00:00Z', 'link-expired', 'the moment itself is too late'],
    [used, '2026-03-05T00:00:00Z', 'link-used', 'used once'],
    [{ ...used, ...voided }, '2026-03-05T00:00:00Z', 'link-voided', 'void beats used'],
  ])('%o at %s is %s: %s', (given, now, why) => {
    expect(whyShutLink({ ...link, ...given }, at(now))).toBe(why);
  });
});

describe('the lane of legal aid', () => {
  const lane = (given: Partial<AidFacts>) =>
    aidLane(pack, {
      ...{ matter: 'wages', isMigrantWorker: true, limitationOn: null, today: '2026-03-02' },
      ...given,
    });
  it.each<[Partial<AidFacts>, boolean, boolean, string]>([
    [{}, true, false, '法律援助法 42(3): wages of migrant workers'],
    [{ matter: 'injury' }, true, false, '42(3): injuries as well'],
    [{ matter: 'dismissal' }, false, false, 'other matters are checked'],
    [{ isMigrantWorker: false }, false, false, 'others are checked'],
    [{ limitationOn: '2026-03-08' }, true, true, '44(1): less than seven days left'],
    [{ limitationOn: '2026-03-09' }, true, false, 'seven days are not less than seven'],
    [{ limitationOn: '2026-03-01' }, true, true, 'past: nothing is to be lost by haste'],
  ])('%o skips the check: %s, is urgent: %s: %s', (given, noMeansCheck, isUrgent) => {
    const found = lane(given);
    expect(found).toMatchObject({ noMeansCheck, isUrgent });
    expect(found.reasons).toHaveLength(Number(noMeansCheck) + Number(isUrgent));
  });
});

describe('what a partner says', () => {
  const said = { answer: 'accept', by: '钱科长', text: '', reference: '' };
  const asked = { hasChoice: true, needsText: false };
  it.each<[Partial<PartnerSaid>, PartnerAsked, string[], string]>([
    [{}, asked, [], 'an acceptance needs no words'],
    [{ answer: 'refuse' }, asked, ['text'], 'a refusal says why'],
    [{ answer: 'perhaps' }, asked, ['answer'], 'one or the other'],
    [{ by: '' }, asked, ['by'], 'somebody answers'],
    [{}, { hasChoice: false, needsText: true }, ['text'], 'a result says what it is'],
    [{ text: '长'.repeat(2_001) }, asked, ['text'], 'not without end'],
  ])('%o to %o lacks %o: %s', (given, ask, fields) => {
    const faults = whyNotPartnerAnswer({ ...said, ...given }, ask);
    expect(faults.map((one) => one.field)).toEqual(fields);
  });
  it.each([
    ['%PDF-1.7', 'application/pdf'],
    ['MZ', null],
    ['<html>', null],
    ['', null],
  ])('a file that begins with %s is %s', (text, type) => {
    expect(attachmentType(Buffer.from(text))).toBe(type);
  });
});

describe('a paper', () => {
  const paper: PaperWish = {
    ...{ kind: 'judicial_proposal', number: '1', title: '建议', content: '内容' },
    ...{ datedOn: '2026-03-01', receivedOn: '2026-03-02', feedbackByOn: null },
  };
  it.each<[Partial<PaperWish>, string[], string]>([
    [{}, [], 'complete'],
    [{ receivedOn: '2026-03-03' }, ['received_on'], 'not from the future'],
    [{ datedOn: '2026-03-03' }, ['dated_on'], 'not received before it was written'],
    [{ feedbackByOn: '2026-03-01' }, ['feedback_by_on'], 'no deadline before it came'],
  ])('%o lacks %o: %s', (given, fields) => {
    const faults = whyNotPaper({ ...paper, ...given }, '2026-03-02');
    expect(faults.map((one) => one.field)).toEqual(fields);
  });
});

it('the log is kept three whole years, leap days or not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000 }), (days) => {
      const on = Temporal.PlainDate.from('2024-02-28').add({ days });
      expect(Temporal.PlainDate.compare(keptUntil(on), on.add({ years: 3 }))).toBe(1);
    }),
  );
});

it('no text gets out of its place on a page', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const page = partnerDocument({ title: text, body: html`<p>${text}</p>`, sender: text });
      const marks = page.match(/</g)?.length;
      expect(marks).toBe(
        partnerDocument({ title: '', body: html`<p></p>`, sender: '' }).match(/</g)?.length,
      );
    }),
  );
});
