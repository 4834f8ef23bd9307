import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { listNotices, openNotice } from '#kernel/notices/public.ts';
import { perform, systemActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { forgetKeeperCodes } from '#modules/stations/keepers/keeper-chores.ts';
import {
  createKeeperLink,
  listKeeperLinks,
  revokeKeeperLink,
} from '#modules/stations/keepers/keeper-links.ts';
import { keeperOfSession } from '#modules/stations/keepers/keeper-session.ts';
import { nameKeeper } from '#modules/stations/stations/keeper-contact.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import {
  actsOf,
  newStation,
  type StationCity,
  stationCity,
  townWithOfficer,
} from '#tests/support/station-house.ts';
import { keeperHouse } from './keeper-house.ts';

const PHONE = '13800000001';

const makeLink = async (at: StationCity, stationId: string) =>
  valueIn(
    await perform(at.city.site, at.city.administrator, (work) =>
      createKeeperLink(work, at.house, { stationId }),
    ),
  );

/** The code in the latest message. */
const codeIn = async ({ city }: StationCity): Promise<string> => {
  const { cityId, database } = city.site;
  const [notice] = await database.inCity(cityId, (db) =>
    listNotices(db, cityId, { state: null, limit: 1 }),
  );
  const body = notice ? openNotice(city.sealer, notice).body : '';
  return /验证码 (\d{6})/.exec(body)?.[1] ?? '';
};

const setUp = async (given: Parameters<typeof newStation>[1] = {}) => {
  const at = await stationCity();
  const stationId = await newStation(at, given);
  const link = await makeLink(at, stationId);
  return { at, stationId, link, keeper: keeperHouse(at.house) };
};

type Scene = Awaited<ReturnType<typeof setUp>>;

const send = ({ keeper, link }: Scene, phone = PHONE) => keeper.sendCode(link.token, phone, '');

const signIn = async (scene: Scene): Promise<string> => {
  const { challenge } = valueIn(await send(scene));
  const code = await codeIn(scene.at);
  const { session } = valueIn(await scene.keeper.confirmCode(scene.link.token, challenge, code));
  return session;
};

const attemptsOf = async ({ at }: Scene): Promise<number> => {
  const { cityId, database } = at.city.site;
  const found = await database.inCity(cityId, (db) =>
    sql<{ attempts: number }>`select attempts from stations.keeper_codes
      order by sent_at desc limit 1`.execute(db),
  );
  return found.rows[0]?.attempts ?? -1;
};

describe('a keeper’s link', () => {
  it('is told once, and only its fingerprint is kept', async () => {
    const scene = await setUp();
    const { at, link } = scene;
    expect(link.url).toBe(`https://yijia.example/keeper/${link.token}`);
    const { cityId, database } = at.city.site;
    const rows = await database.inCity(cityId, (db) =>
      sql<{ l: string }>`select to_jsonb(l)::text as l from stations.keeper_links l`.execute(db),
    );
    expect(rows.rows[0]?.l).not.toContain(link.token);
    expect(await scene.keeper.start(link.token)).toMatchObject({ phoneMasked: null });
    expect(await scene.keeper.start('x'.repeat(43))).toBeNull();
    expect(await scene.keeper.start("' or 1=1 --")).toBeNull();
  });

  it('ends after 14 days unless a phone was bound', async () => {
    const unbound = await setUp();
    unbound.at.city.clock.advance({ hours: 14 * 24 + 1 });
    expect(await unbound.keeper.start(unbound.link.token)).toBeNull();
    expect(codeOf(await send(unbound))).toBe('no-such-link');
    const bound = await setUp();
    await signIn(bound);
    bound.at.city.clock.advance({ hours: 200 * 24 });
    expect(await bound.keeper.start(bound.link.token)).toMatchObject({
      phoneMasked: '138****0001',
    });
  });

  it('is made, listed and revoked by those who edit the station, and nobody else', async () => {
    const at = await stationCity();
    const [here, there] = [await townWithOfficer(at), await townWithOfficer(at)];
    const stationId = await newStation(at, here);
    const make = (actor: typeof here.officer) =>
      perform(at.city.site, actor, (work) => createKeeperLink(work, at.house, { stationId }));
    expect(codeOf(await make(there.officer))).toBe('not-yours');
    const link = valueIn(await make(here.officer));
    const list = await perform(at.city.site, here.officer, (work) =>
      listKeeperLinks(work, { stationId }),
    );
    expect(valueIn(list).map((one) => one.id)).toEqual([link.id]);
    const revoke = (actor: typeof here.officer, id = link.id) =>
      perform(at.city.site, actor, (work) => revokeKeeperLink(work, { stationId, id }));
    expect(codeOf(await revoke(there.officer))).toBe('not-yours');
    expect(codeOf(await revoke(here.officer, newId()))).toBe('not-found');
    expect(codeOf(await revoke(here.officer))).toBe('done');
    expect(codeOf(await revoke(here.officer))).toBe('not-found');
  });

  it('ends every session at once when it is revoked', async () => {
    const scene = await setUp();
    const { at, stationId, link, keeper } = scene;
    const session = await signIn(scene);
    expect((await keeperOfSession(at.city.site, session))?.actor.stationId).toBe(stationId);
    await perform(at.city.site, at.city.administrator, (work) =>
      revokeKeeperLink(work, { stationId, id: link.id }),
    );
    expect(await keeperOfSession(at.city.site, session)).toBeNull();
    expect(await keeper.desk(link.token, session)).toBeNull();
    expect(codeOf(await keeper.say(session, { sighting: 'open', until: null }))).toBe('signed-out');
  });
});

describe('the one-time code', () => {
  it('binds the phone on first use; then only that phone gets codes', async () => {
    const scene = await setUp();
    const session = await signIn(scene);
    expect(await scene.keeper.desk(scene.link.token, session)).toMatchObject({
      phoneMasked: '138****0001',
      last: null,
    });
    scene.at.city.clock.advance({ minutes: 2 });
    expect(codeOf(await send(scene, '13900000002'))).toBe('wrong-phone');
    expect(codeOf(await send(scene, '138-0000 0001'))).toBe('done');
    expect(await actsOf(scene.at)).toContain('stations.keeper-bound');
  });

  it('goes only to the phone in the register, and a link hears five wrong ones an hour', async () => {
    const scene = await setUp();
    const { at, stationId } = scene;
    await perform(at.city.site, systemActor('测试'), async (work) => {
      const contact = { name: '王芳', phone: '138 0000 0001' };
      await nameKeeper(work, at.city.sealer, { id: stationId, contact });
      return { ok: true, value: null } as const;
    });
    const wrong = await Promise.all(
      [2, 3, 4, 5, 6, 7].map((last) => send(scene, `1390000000${last}`)),
    );
    expect(wrong.map(codeOf).toSorted()).toEqual(['too-many', ...Array(5).fill('wrong-phone')]);
    expect(codeOf(await send(scene))).toBe('too-many');
    at.city.clock.advance({ hours: 1, minutes: 1 });
    expect(codeOf(await send(scene))).toBe('done');
  });

  it('is for mainland mobiles, and for the demo’s reserved numbers at invented stations', async () => {
    const real = await setUp();
    expect(codeOf(await send(real, '10200001234'))).toBe('bad-phone');
    expect(codeOf(await send(real, '0573-82000000'))).toBe('bad-phone');
    const invented = await setUp({ invented: true });
    expect(codeOf(await send(invented, '10200001234'))).toBe('done');
  });

  it('is sent once a minute and five times an hour to a phone, ten times a day through a link', async () => {
    const scene = await setUp();
    const both = await Promise.all([send(scene), send(scene)]);
    expect(both.map(codeOf).toSorted()).toEqual(['done', 'too-many']);
    const later = async (minutes: number) => {
      scene.at.city.clock.advance({ minutes });
      return codeOf(await send(scene));
    };
    expect([await later(2), await later(2), await later(2), await later(2)]).toEqual(
      Array(4).fill('done'),
    );
    expect(await later(2)).toBe('too-many');
    for (let sent = 5; sent < 10; sent += 1) expect(await later(61)).toBe('done');
    expect(await later(61)).toBe('too-many');
  });

  it('counts five of six wrong attempts made at once, and then the right one comes too late', async () => {
    const scene = await setUp();
    const { keeper, link } = scene;
    const { challenge } = valueIn(await send(scene));
    const right = await codeIn(scene.at);
    const wrong = right === '000000' ? '111111' : '000000';
    const tries = await Promise.all(
      Array.from({ length: 6 }, () => keeper.confirmCode(link.token, challenge, wrong)),
    );
    expect(tries.map(codeOf).toSorted()).toEqual(['code-expired', ...Array(5).fill('wrong-code')]);
    expect(await attemptsOf(scene)).toBe(5);
    expect(codeOf(await keeper.confirmCode(link.token, challenge, right))).toBe('code-expired');
  });

  it('works once, for ten minutes, at its own link, and only the latest one', async () => {
    const scene = await setUp();
    const { keeper, link, at } = scene;
    const other = await makeLink(at, scene.stationId);
    const first = valueIn(await send(scene));
    const firstCode = await codeIn(at);
    const elsewhere = keeper.confirmCode(other.token, first.challenge, firstCode);
    expect(codeOf(await elsewhere)).toBe('code-expired');
    at.city.clock.advance({ minutes: 2 });
    const second = valueIn(await send(scene));
    const code = await codeIn(at);
    const confirm = (challenge: string, word: string) =>
      keeper.confirmCode(link.token, challenge, word).then(codeOf);
    expect(await confirm(first.challenge, firstCode)).toBe('code-expired');
    expect(await confirm('not-a-challenge', code)).toBe('code-expired');
    expect(await confirm(second.challenge, code)).toBe('done');
    expect(await confirm(second.challenge, code)).toBe('code-expired');
    at.city.clock.advance({ minutes: 2 });
    const third = valueIn(await send(scene));
    at.city.clock.advance({ minutes: 10 });
    expect(await confirm(third.challenge, await codeIn(at))).toBe('code-expired');
  });

  it('is deleted after two days, with sessions that are over', async () => {
    const scene = await setUp();
    const session = await signIn(scene);
    const { at } = scene;
    const sweep = () => perform(at.city.site, systemActor('清除'), forgetKeeperCodes).then(valueIn);
    at.city.clock.advance({ hours: 49 });
    expect(await sweep()).toBe(1);
    expect(await keeperOfSession(at.city.site, session)).not.toBeNull();
    at.city.clock.advance({ hours: 93 * 24 });
    expect(await keeperOfSession(at.city.site, session)).toBeNull();
    expect(await sweep()).toBe(1);
  });
});
