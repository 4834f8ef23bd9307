import { describe, expect, it } from 'vitest';
import { organisationsUnder } from '#kernel/identity/public.ts';
import { actorWith, as, codeOf, newTown, staffCity, valueIn } from '#tests/support/staff-city.ts';
import { createOrganisation } from './create-organisation.ts';
import { listOrganisations } from './list-organisations.ts';
import { renameOrganisation } from './rename-organisation.ts';

describe('organisations', () => {
  it('form a tree in which names of siblings differ', async () => {
    const city = await staffCity();
    const town = await newTown(city);
    expect(town.path).toBe(`${city.rootId}/${town.id}/`);
    const host = { parentId: town.id, name: '某银行', kind: 'host', level: null } as const;
    const create = (name: string) =>
      as(city, city.administrator, (w) =>
        createOrganisation(w, { ...host, name, divisionCode: null }),
      );
    const bank = valueIn(await create('某银行'));
    expect(codeOf(await create('某银行'))).toBe('name-taken');
    const post = valueIn(await create('某邮局'));
    const rename = (name: string) =>
      as(city, city.administrator, (w) => renameOrganisation(w, { organisationId: post.id, name }));
    expect(codeOf(await rename(bank.name))).toBe('name-taken');
    expect(valueIn(await rename('邮政某局')).name).toBe('邮政某局');
    const all = valueIn(await as(city, city.administrator, listOrganisations));
    expect(all.map((one) => one.name)).toEqual(['某市总工会', '某镇总工会', '某银行', '邮政某局']);
  });

  it('of a county are all that a county administrator sees and manages', async () => {
    const city = await staffCity();
    const [mine, other] = [await newTown(city), await newTown(city, '邻镇总工会')];
    const actor = await actorWith(city, 'administrator', mine.id);
    const seen = valueIn(await as(city, actor, listOrganisations));
    expect(seen.map((one) => one.id)).toEqual([mine.id]);
    for (const organisationId of [other.id, city.rootId]) {
      const renamed = await as(city, actor, (w) =>
        renameOrganisation(w, { organisationId, name: 'x' }),
      );
      expect(codeOf(renamed)).toBe('not-yours');
    }
  });

  it('of another city are not there', async () => {
    const [here, there] = [await staffCity(), await staffCity()];
    const { cityId, database } = there.site;
    const seen = await database.inCity(cityId, (db) => organisationsUnder(db, cityId, ['']));
    expect(seen.map((one) => one.id)).toEqual([there.rootId]);
    const input = { organisationId: here.rootId, name: 'x' };
    const renamed = await as(there, there.administrator, (w) => renameOrganisation(w, input));
    expect(codeOf(renamed)).toBe('not-found');
  });
});
