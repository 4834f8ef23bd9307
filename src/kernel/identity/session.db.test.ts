import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { actorOfSession } from '#kernel/access/public.ts';
import { listEntries } from '#kernel/audit/public.ts';
import { perform } from '#kernel/work/public.ts';
import {
  ADMINISTRATOR_PASSWORD,
  newColleague,
  type StaffCity,
  staffCity,
  valueIn,
} from '#tests/support/staff-city.ts';
import { changePassword } from './change-password.ts';
import { endOwnSession } from './end-sessions.ts';
import { forgetOldSignIns } from './forget-old.ts';
import { liveSessionsOf } from './session-store.ts';
import { signIn } from './sign-in.ts';

const tryIn = (city: StaffCity, password: string, signInName = 'zhang') =>
  signIn(city.site, city.sealer, { signInName, password, userAgent: '' });

const right = (city: StaffCity) => tryIn(city, ADMINISTRATOR_PASSWORD);

const codeOf = (result: Awaited<ReturnType<typeof tryIn>>) =>
  result.ok ? 'signed-in' : result.refusal.code;

const fail = async (city: StaffCity, times: number, signInName = 'zhang') => {
  for (let i = 0; i < times; i += 1) await tryIn(city, `wrong-${i}`, signInName);
};

const _acts = async (city: StaffCity) => {
  const entries = await city.site.database.inCity(city.site.cityId, (db) =>
    listEntries(db, city.site.cityId, { limit: 100 }),
  );
  return entries.map((entry) => entry.act);
};

describe('a session', () => {
  it('ends after thirty idle minutes and lives on while it is used', async () => {
    const city = await staffCity();
    const { token } = valueIn(await right(city));
    const isIn = async () => (await actorOfSession(city.site, token, city.cards)) !== null;
    city.clock.advance({ minutes: 29 });
    expect(await isIn()).toBe(true);
    city.clock.advance({ minutes: 29 });
    expect(await isIn()).toBe(true);
    city.clock.advance({ minutes: 30 });
    expect(await isIn()).toBe(false);
  });

  it('ends after twelve hours however busy', async () => {
    const city = await staffCity();
    const { token } = valueIn(await right(city));
    for (let i = 0; i < 35; i += 1) {
      city.clock.advance({ minutes: 20 });
      expect(await actorOfSession(city.site, token, city.cards)).not.toBeNull();
    }
    city.clock.advance({ minutes: 20 });
    expect(await actorOfSession(city.site, token, city.cards)).toBeNull();
  });
});

describe('a stored session', () => {
  it('is kept as a hash only, and its sight is written at most once a minute', async () => {
    const city = await staffCity();
    const { token, id } = valueIn(await right(city));
    const stored = async () =>
      city.site.database.inCity(city.site.cityId, async (db) => {
        const found = await sql<{ last_seen_at: string }>`
          select * from identity.sessions where id = ${id}`.execute(db);
        return found.rows[0];
      });
    const before = await stored();
    expect(JSON.stringify(before)).not.toContain(token);
    city.clock.advance({ seconds: 59 });
    await actorOfSession(city.site, token, city.cards);
    expect((await stored())?.last_seen_at).toBe(before?.last_seen_at);
    city.clock.advance({ seconds: 1 });
    await actorOfSession(city.site, token, city.cards);
    expect((await stored())?.last_seen_at).not.toBe(before?.last_seen_at);
  });

  it('can be ended by its owner and by nobody else', async () => {
    const city = await staffCity();
    const { token, id } = valueIn(await right(city));
    const stranger = { ...city.administrator, id: '00000000-0000-7000-8000-000000000000' };
    const foreign = await perform(city.site, stranger, (work) => endOwnSession(work, id));
    expect(foreign.ok).toBe(false);
    expect((await perform(city.site, city.administrator, (w) => endOwnSession(w, id))).ok).toBe(
      true,
    );
    expect(await actorOfSession(city.site, token, city.cards)).toBeNull();
  });

  it('is not seen from another city', async () => {
    const [here, there] = [await staffCity(), await staffCity()];
    const { token } = valueIn(await right(here));
    expect(await actorOfSession(there.site, token, there.cards)).toBeNull();
    const seen = await there.site.database.inCity(there.site.cityId, (db) =>
      sql`select id from identity.people`.execute(db),
    );
    expect(seen.rows).toHaveLength(1);
  });

  it('is forgotten a week after its end', async () => {
    const city = await staffCity();
    await fail(city, 1, 'nobody');
    city.clock.advance({ hours: 24 * 8 });
    const forgotten = valueIn(await perform(city.site, city.administrator, forgetOldSignIns));
    expect(forgotten).toEqual({ sessions: 1, failures: 1 });
  });
});

describe('changing the password', () => {
  const change = (city: StaffCity, currentPassword: string, newPassword: string, keep = '') =>
    changePassword(city.site, {
      ...{ actor: city.administrator, sealer: city.sealer, currentPassword, newPassword },
      sessionId: keep || '00000000-0000-7000-8000-000000000000',
    });

  it('ends the other sessions and keeps this one', async () => {
    const city = await staffCity();
    const kept = valueIn(await right(city));
    valueIn(await change(city, ADMINISTRATOR_PASSWORD, 'Pear-8-tree', kept.id));
    const live = await city.site.database.inCity(city.site.cityId, (db) =>
      liveSessionsOf(db, city.site.cityId, {
        personId: city.administrator.id,
        now: city.clock.read(),
      }),
    );
    expect(live.map((session) => session.id)).toEqual([kept.id]);
    expect(codeOf(await right(city))).toBe('wrong-credentials');
    expect(codeOf(await tryIn(city, 'Pear-8-tree'))).toBe('signed-in');
  });

  it('refuses a weak one, the same one, and a wrong current one, which counts as a failure', async () => {
    const city = await staffCity();
    const old = ADMINISTRATOR_PASSWORD;
    expect(await change(city, old, 'short')).toMatchObject({ refusal: { reason: 'too-short' } });
    expect(await change(city, old, old)).toMatchObject({ refusal: { reason: 'same-as-before' } });
    for (let i = 0; i < 5; i += 1) await change(city, 'wrong', 'Pear-8-tree');
    expect(codeOf(await right(city))).toBe('locked');
  });

  it('is all a person can do who signed in with a first password', async () => {
    const city = await staffCity();
    const { signInName, firstPassword } = await newColleague(city, 'administrator');
    const { token } = valueIn(await tryIn(city, firstPassword, signInName));
    const visitor = await actorOfSession(city.site, token, city.cards);
    expect(visitor?.mustChangePassword).toBe(true);
    expect(visitor?.actor.scopes).toEqual({});
  });
});
