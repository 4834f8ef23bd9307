import { describe, expect, it } from 'vitest';
import { newId } from '#lib/id.ts';
import {
  caseNow,
  inCase,
  newUnion,
  type RightsCity,
  rightsCity,
} from '#tests/support/rights-house.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import type { IntakeBody } from '../contract/intake.ts';
import { consentVersion } from '../words/intake/consent-texts.ts';
import { clerkIntake } from './drafts/clerk-intake.ts';

const typed = (at: RightsCity, given: Partial<IntakeBody> = {}): IntakeBody => ({
  submission: newId(),
  organisation_id: at.union.organisationId,
  channel: 'telephone',
  answers: { what: ['hurt'], work: ['courier'], bad: ['x'] },
  story: '送件时摔伤，公司不管。',
  is_anonymous: false,
  name: '赵六',
  phone: '13800000066',
  notice_version: consentVersion,
  agreed: ['handling', 'sensitive'],
  ...given,
});

const take = (at: RightsCity, body: IntakeBody, who = at.union.clerk) =>
  inCase(at, who, (work) => clerkIntake(work, at.house, body));

describe('a clerk who types what he is told', () => {
  it('asks and registers as the phone does, once for each submission', async () => {
    const at = await rightsCity();
    const body = typed(at);
    const first = valueIn(await take(at, body));
    expect(first).toMatchObject({ is_new: true, secret: null, answer_by: '2026-03-09' });
    expect(first.sorted).toMatchObject({ matter: 'injury', worker_class: 'unknown' });
    expect(await caseNow(at, first.id)).toMatchObject({
      ...{ channel: 'telephone', matter: 'injury', registeredBy: at.union.clerk.id },
    });
    expect(valueIn(await take(at, body))).toMatchObject({ id: first.id, is_new: false });
  });

  it('hands on secret words where nobody left a phone', async () => {
    const at = await rightsCity();
    const { secret } = valueIn(await take(at, typed(at, { is_anonymous: true })));
    expect(secret?.split(' ')).toHaveLength(4);
  });

  it.each([
    [{ name: '', phone: '' }, 'invalid', 'neither a name nor without'],
    [{ agreed: [] }, 'no-consent', 'the notice was not agreed to'],
    [{ notice_version: 'old' }, 'notice-changed', 'an old notice was read out'],
    [{ members: [{ name: '李四', phone: '12' }] }, 'invalid', 'a colleague’s number is too short'],
  ])('with %j is answered %s: %s', async (given, code, _reason: string) => {
    const at = await rightsCity();
    expect(codeOf(await take(at, typed(at, given as Partial<IntakeBody>)))).toBe(code);
  });

  it('does not register for another county', async () => {
    const at = await rightsCity();
    const other = await newUnion(at.city);
    expect(codeOf(await take(at, typed(at, { organisation_id: other.organisationId })))).toBe(
      'not-yours',
    );
  });
});
