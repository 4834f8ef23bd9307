import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { actorOfSession } from '#kernel/access/public.ts';
import { listEntries } from '#kernel/audit/public.ts';
import {
  ADMINISTRATOR_PASSWORD,
  newColleague,
  type StaffCity,
  staffCity,
  valueIn,
} from '#tests/support/staff-city.ts';
import { signIn } from './sign-in.ts';

const tryIn = (city: StaffCity, password: string, signInName = 'zhang') =>
  signIn(city.site, city.sealer, { signInName, password, userAgent: '' });

const right = (city: StaffCity) => tryIn(city, ADMINISTRATOR_PASSWORD);

const codeOf = (result: Awaited<ReturnType<typeof tryIn>>) =>
  result.ok ? 'signed-in' : result.refusal.code;

const fail = async (city: StaffCity, times: number, signInName = 'zhang') => {
  for (let i = 0; i < times; i += 1) await tryIn(city, `wrong-${i}`, signInName);
};

const acts = async (city: StaffCity) => {
  const entries = await city.site.database.inCity(city.site.cityId, (db) =>
    listEntries(db, city.site.cityId, { limit: 100 }),
  );
  return entries.map((entry) => entry.act);
};

describe('signing in', () => {
  it('opens a session by name and password, whatever the case or width of the name', async () => {
    const city = await staffCity();
    const opened = valueIn(await tryIn(city, ADMINISTRATOR_PASSWORD, ' ＺＨＡＮＧ '));
    const visitor = await actorOfSession(city.site, opened.token, city.cards);
    expect(visitor?.person.name).toBe('张伟');
    expect(visitor?.person.lastSignedInAt?.equals(city.clock.read())).toBe(true);
    expect(await acts(city)).toContain('identity.signed-in');
  });

  it('answers alike for a wrong password, an unknown name and a disabled person', async () => {
    const city = await staffCity();
    const colleague = await newColleague(city, 'inspector');
    await city.site.database.inCity(city.site.cityId, (db) =>
      sql`update identity.people set disabled_at = now() where id = ${colleague.id}`.execute(db),
    );
    expect(codeOf(await tryIn(city, 'wrong'))).toBe('wrong-credentials');
    expect(codeOf(await tryIn(city, 'wrong', 'nobody'))).toBe('wrong-credentials');
    const disabled = await tryIn(city, colleague.firstPassword, colleague.signInName);
    expect(codeOf(disabled)).toBe('wrong-credentials');
  });

  it('records a failure without the name that was tried', async () => {
    const city = await staffCity();
    await fail(city, 1, 'secret-name');
    const [entry] = await city.site.database.inCity(city.site.cityId, (db) =>
      listEntries(db, city.site.cityId, { act: 'identity.sign-in-failed', limit: 1 }),
    );
    expect(entry?.subjectId).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(entry)).not.toContain('secret-name');
  });
});

describe('the lockout', () => {
  it('locks at the fifth failure for a quarter of an hour, the right password too', async () => {
    const city = await staffCity();
    await fail(city, 4);
    const fifth = await tryIn(city, 'wrong');
    expect(fifth).toEqual({
      ok: false,
      refusal: { code: 'locked', until: city.clock.read().add({ minutes: 15 }).toString() },
    });
    expect(codeOf(await right(city))).toBe('locked');
    city.clock.advance({ minutes: 15 });
    expect(codeOf(await right(city))).toBe('signed-in');
    expect(await acts(city)).toContain('identity.sign-in-locked');
  });

  it('locks an unknown name alike, so that a lock tells nothing', async () => {
    const city = await staffCity();
    await fail(city, 5, 'nobody');
    expect(codeOf(await tryIn(city, 'wrong', 'nobody'))).toBe('locked');
  });

  it('begins again after a success', async () => {
    const city = await staffCity();
    await fail(city, 4);
    expect(codeOf(await right(city))).toBe('signed-in');
    await fail(city, 4);
    expect(codeOf(await right(city))).toBe('signed-in');
  });

  it('answers no more than the allowed failures when many come at once', async () => {
    const city = await staffCity();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => tryIn(city, `guess-${i}`)),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(4);
    expect(codes.filter((code) => code === 'locked')).toHaveLength(8);
    expect(codeOf(await right(city))).toBe('locked');
  });

  it('counts both of two last tries at once, and lets neither in afterwards', async () => {
    const city = await staffCity();
    await fail(city, 3);
    await Promise.all([tryIn(city, 'wrong-a'), tryIn(city, 'wrong-b')]);
    expect(codeOf(await right(city))).toBe('locked');
  });
});
