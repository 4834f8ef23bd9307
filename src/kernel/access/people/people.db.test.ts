import { describe, expect, it } from 'vitest';
import { signIn } from '#kernel/identity/public.ts';
import { type PersonActor, perform, type Work } from '#kernel/work/public.ts';
import type { Result } from '#lib/result.ts';
import {
  actorWith,
  as,
  codeOf,
  newColleague,
  newTown,
  staffCity,
  valueIn,
} from '#tests/support/staff-city.ts';
import { actorOfSession } from '../actor-of-session.ts';
import { grantRole } from '../grants/grant-role.ts';
import { createPerson } from './create-person.ts';
import { disablePerson, enablePerson } from './disable-person.ts';
import { endSessionsOfPerson } from './end-sessions-of-person.ts';
import { listPeople } from './list-people.ts';
import { resetPassword } from './reset-password.ts';

describe('people', () => {
  it('are made with a first password that signs in, and with one sign-in name each', async () => {
    const city = await staffCity();
    const { signInName, firstPassword } = await newColleague(city, 'inspector');
    const input = { name: '李娜', role: 'inspector', organisationId: city.rootId } as const;
    const make = (name: string) =>
      as(city, city.administrator, (w) =>
        createPerson(w, { ...input, signInName: name }, city.cards),
      );
    expect(codeOf(await make(signInName.toUpperCase()))).toBe('sign-in-name-taken');
    expect(codeOf(await make('a b'))).toBe('bad-sign-in-name');
    const door = { signInName, password: firstPassword, userAgent: '' };
    expect((await signIn(city.site, city.sealer, door)).ok).toBe(true);
  });

  it('cannot be made, granted or reset beyond what the actor holds', async () => {
    const city = await staffCity();
    const town = await newTown(city);
    const lesser = await actorWith(city, 'administrator', town.id);
    const { id: guest } = await newColleague(city, 'administrator');
    const input = { name: '李娜', signInName: 'lina', role: 'inspector' } as const;
    const deeds = [
      (w: Work) => createPerson(w, { ...input, organisationId: city.rootId }, city.cards),
      (w: Work) =>
        grantRole(
          w,
          { personId: lesser.id, role: 'administrator', organisationId: city.rootId },
          city.cards,
        ),
      (w: Work) => resetPassword(w, { personId: guest, sealer: city.sealer }, city.cards),
      (w: Work) => disablePerson(w, guest, city.cards),
      (w: Work) => endSessionsOfPerson(w, guest, city.cards),
    ];
    for (const deed of deeds) {
      expect(
        codeOf(
          await perform(
            city.site,
            lesser,
            deed as (w: Work) => Promise<Result<unknown, { code: string }>>,
          ),
        ),
      ).toBe('not-yours');
    }
  });

  it('of the county with a role in the city are out of reach of the county', async () => {
    const city = await staffCity();
    const town = await newTown(city);
    const lesser = await actorWith(city, 'administrator', town.id);
    const { id: personId } = await newColleague(city, 'inspector', town.id);
    const up = { personId, role: 'administrator', organisationId: city.rootId } as const;
    valueIn(await as(city, city.administrator, (w) => grantRole(w, up, city.cards)));
    const reset = await as(city, lesser, (w) =>
      resetPassword(w, { personId, sealer: city.sealer }, city.cards),
    );
    expect(codeOf(reset)).toBe('not-yours');
  });
});

describe('people at work', () => {
  it('lose their sessions when disabled, and come back when enabled', async () => {
    const city = await staffCity();
    const { id, signInName, firstPassword } = await newColleague(city, 'inspector');
    const door = { signInName, password: firstPassword, userAgent: '' };
    const { token } = valueIn(await signIn(city.site, city.sealer, door));
    valueIn(await as(city, city.administrator, (w) => disablePerson(w, id, city.cards)));
    expect(await actorOfSession(city.site, token, city.cards)).toBeNull();
    expect((await signIn(city.site, city.sealer, door)).ok).toBe(false);
    valueIn(await as(city, city.administrator, (w) => enablePerson(w, id, city.cards)));
    expect((await signIn(city.site, city.sealer, door)).ok).toBe(true);
  });

  it('are listed with grants and locks, those of one county to its administrator', async () => {
    const city = await staffCity();
    const town = await newTown(city);
    const lesser = await actorWith(city, 'administrator', town.id);
    for (let i = 0; i < 5; i += 1) {
      const door = { signInName: 'zhang', password: 'wrong', userAgent: '' };
      await signIn(city.site, city.sealer, door);
    }
    const list = async (actor: PersonActor, text = '', pageSize = 50) =>
      valueIn(
        await as(city, actor, (w) =>
          listPeople(w, { text, page: 1, pageSize, sealer: city.sealer }),
        ),
      );
    const all = await list(city.administrator);
    const zhang = all.items.find((one) => one.signInName === 'zhang');
    expect(all.total).toBe(2);
    expect(zhang?.lockedUntil?.toString()).toBe('2026-03-02T01:15:00Z');
    expect(zhang?.grants[0]?.organisationName).toBe('某市总工会');
    expect((await list(lesser)).items.map((one) => one.id)).toEqual([lesser.id]);
    expect((await list(city.administrator, '张')).items).toHaveLength(1);
    expect(await list(city.administrator, '', 1)).toMatchObject({ total: 2, items: [{}] });
  });

  it('get a new first password and are unlocked by a reset', async () => {
    const city = await staffCity();
    const { id, signInName } = await newColleague(city, 'inspector');
    const door = (password: string) =>
      signIn(city.site, city.sealer, { signInName, password, userAgent: '' });
    for (let i = 0; i < 5; i += 1) await door('wrong');
    const reset = await as(city, city.administrator, (w) =>
      resetPassword(w, { personId: id, sealer: city.sealer }, city.cards),
    );
    expect((await door(valueIn(reset).firstPassword)).ok).toBe(true);
  });
});
