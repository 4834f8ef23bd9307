import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { tokenHash } from '#kernel/identity/public.ts';
import { perform } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { insertKeeperSession } from '#modules/stations/keeper-session-store.ts';
import { keeperReopens } from '#modules/stations/keepers/keeper-closes.ts';
import { createKeeperLink } from '#modules/stations/keepers/keeper-links.ts';
import { keeperOfSession } from '#modules/stations/keepers/keeper-session.ts';
import { closeTemporarily } from '#modules/stations/stations/close-temporarily.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import {
  doorNow,
  newStation,
  type StationCity,
  stationCity,
  stationNow,
} from '#tests/support/station-house.ts';
import { keeperHouse } from './keeper-house.ts';

const SESSION = 'k'.repeat(43);

/** A keeper signed in at a station that is open by its posted hours. */
const atDesk = async (session = SESSION) => {
  const at = await stationCity();
  const id = await newStation(at, { facilities: ['microwave'] });
  const { site } = at.city;
  const link = await perform(site, at.city.administrator, async (work) => {
    const made = await createKeeperLink(work, at.house, { stationId: id });
    if (!made.ok) return made;
    const expiresAt = work.now.add({ hours: 24 });
    const opened = { tokenHash: tokenHash(session), linkId: made.value.id, expiresAt };
    await insertKeeperSession(work, { ...opened, createdAt: work.now });
    return made;
  });
  const { token } = valueIn(link);
  const keeper = keeperHouse(at.house);
  const desk = () => keeper.desk(token, session);
  return { at, id, keeper, token, desk };
};

const later = (at: StationCity, minutes: number) => at.house.site.clock().add({ minutes });

const countEvidence = async (at: StationCity): Promise<number> => {
  const { cityId, database } = at.city.site;
  const counted = await database.inCity(cityId, (db) =>
    sql<{ n: number }>`select count(*)::int as n from stations.evidence
      where set_aside_at is null`.execute(db),
  );
  return counted.rows[0]?.n ?? 0;
};

describe('one tap', () => {
  it('changes the answer at once', async () => {
    const { at, id, keeper } = await atDesk();
    expect(codeOf(await keeper.say(SESSION, { sighting: 'closed', until: null }))).toBe('done');
    expect(doorNow(at, id)).toBe('closed by keeper');
    at.city.clock.advance({ minutes: 1 });
    await keeper.say(SESSION, { sighting: 'open', until: later(at, 60) });
    expect(doorNow(at, id)).toBe('open by keeper');
  });

  it('is one saying when it comes twice, also at the same moment', async () => {
    const { at, keeper, desk } = await atDesk();
    const open = { sighting: 'open', until: null } as const;
    await Promise.all([1, 2, 3].map(() => keeper.say(SESSION, open)));
    const first = (await desk())?.last?.id;
    at.city.clock.advance({ seconds: 29 });
    await keeper.say(SESSION, open);
    expect((await desk())?.last?.id).toBe(first);
    expect(await countEvidence(at)).toBe(1);
    at.city.clock.advance({ seconds: 2 });
    await keeper.say(SESSION, open);
    expect(await countEvidence(at)).toBe(2);
  });

  it('names no end that lies behind or too far ahead', async () => {
    const { at, keeper } = await atDesk();
    const say = (minutes: number) =>
      keeper.say(SESSION, { sighting: 'open', until: later(at, minutes) }).then(codeOf);
    expect([await say(-1), await say(25 * 60), await say(60)]).toEqual([
      ...['bad-until', 'bad-until', 'done'],
    ]);
    const closing = { until: later(at, -5), reason: '' };
    expect(codeOf(await keeper.close(SESSION, closing))).toBe('bad-until');
  });

  it('is taken back within ten minutes, once, by the same link', async () => {
    const { at, id, keeper, desk } = await atDesk();
    await keeper.say(SESSION, { sighting: 'closed', until: null });
    const saying = (await desk())?.last?.id ?? '';
    expect(codeOf(await keeper.undo(SESSION, newId()))).toBe('too-late');
    expect(codeOf(await keeper.undo(SESSION, "'; drop table"))).toBe('too-late');
    expect(codeOf(await keeper.undo(SESSION, saying))).toBe('done');
    expect(doorNow(at, id)).toBe('open by posted_hours');
    expect((await desk())?.last).toBeNull();
    expect(codeOf(await keeper.undo(SESSION, saying))).toBe('too-late');
    await keeper.say(SESSION, { sighting: 'closed', until: null });
    const second = (await desk())?.last?.id ?? '';
    at.city.clock.advance({ minutes: 11 });
    expect(codeOf(await keeper.undo(SESSION, second))).toBe('too-late');
  });
});

describe('closing for a while', () => {
  it('shuts the station with a reason, and the keeper’s “open” ends it', async () => {
    const { at, id, keeper, desk } = await atDesk();
    await keeper.close(SESSION, { until: null, reason: '  <b>停电</b>\u202e ' });
    expect(doorNow(at, id)).toBe('closed by temporary_closure');
    expect(stationNow(at, id).closures[0]?.reason).toBe('<b>停电</b>');
    at.city.clock.advance({ minutes: 20 });
    await keeper.say(SESSION, { sighting: 'open', until: null });
    expect(doorNow(at, id)).toBe('open by keeper');
    await keeper.undo(SESSION, (await desk())?.last?.id ?? '');
    expect(doorNow(at, id)).toBe('closed by temporary_closure');
  });

  it('has a reason of its own when none was given, and can be taken back', async () => {
    const { at, id, keeper, desk } = await atDesk();
    await keeper.close(SESSION, { until: later(at, 120), reason: '' });
    expect(stationNow(at, id).closures[0]?.reason).toBe('站长临时关闭');
    await keeper.undo(SESSION, (await desk())?.last?.id ?? '');
    expect(doorNow(at, id)).toBe('open by posted_hours');
  });

  it('does not let the keeper end what the federation announced', async () => {
    const { at, id, keeper } = await atDesk();
    const { site } = at.city;
    await perform(site, at.city.administrator, async (work) => {
      work.afterCommit(() => at.house.register.refresh([id]));
      return closeTemporarily(work, { id, from: null, until: null, reason: '装修' });
    });
    await keeper.say(SESSION, { sighting: 'open', until: null });
    expect(doorNow(at, id)).toBe('closed by temporary_closure');
    const found = await keeperOfSession(site, SESSION);
    if (!found) throw new Error('not signed in');
    const reopened = await perform(site, found.actor, (work) => keeperReopens(work, at.house));
    expect(codeOf(reopened)).toBe('not-found');
  });
});

describe('equipment', () => {
  it('is broken or works by the keeper’s word, and that is taken back too', async () => {
    const { at, id, keeper, desk } = await atDesk();
    const state = () => {
      const [found] = stationNow(at, id).facilities;
      return `${found?.condition} by ${found?.confirmedBy}`;
    };
    await keeper.markFacility(SESSION, { code: 'microwave', condition: 'faulty' });
    expect(state()).toBe('faulty by keeper');
    expect((await desk())?.last).toMatchObject({ act: 'facility', facilityCode: 'microwave' });
    await keeper.undo(SESSION, (await desk())?.last?.id ?? '');
    expect(state()).toBe('working by register');
  });
});

describe('a session', () => {
  it('opens its own desk only, and leaving ends it', async () => {
    const { at, keeper, desk, token } = await atDesk();
    const another = await atDesk('j'.repeat(43));
    expect((await desk())?.found.station.name).toBeDefined();
    expect(await keeper.desk(another.token, SESSION)).toBeNull();
    expect(await keeper.desk(token, 'x'.repeat(43))).toBeNull();
    expect(keeper.formToken(SESSION)).not.toBe(keeper.formToken('x'.repeat(43)));
    await keeper.leave(SESSION);
    expect(await desk()).toBeNull();
    const said = await keeper.say(SESSION, { sighting: 'open', until: null });
    expect(codeOf(said)).toBe('signed-out');
    await keeper.leave(SESSION);
    expect(await countEvidence(at)).toBe(0);
  });
});
