import { beforeAll, describe, expect, it } from 'vitest';
import { createOrganisation } from '#kernel/access/public.ts';
import { findRoot, type Organisation } from '#kernel/identity/public.ts';
import { perform } from '#kernel/work/public.ts';
import {
  check,
  cityImporter,
  commit,
  csvFile,
  type Importer,
  upload,
} from '#tests/support/import-city.ts';
import { valueIn } from '#tests/support/staff-city.ts';

describe('stations of a city with county federations', () => {
  let importer: Importer;
  let county: Organisation;
  let rootId = '';
  beforeAll(async () => {
    importer = await cityImporter(330_400);
    const { site } = importer.house;
    const root = await site.database.inCity(site.cityId, (db) => findRoot(db, site.cityId));
    rootId = root?.id ?? '';
    const made = await perform(site, importer.actor, (work) =>
      createOrganisation(work, {
        ...{ parentId: rootId, name: '南湖区总工会', kind: 'federation', level: 'county' },
        divisionCode: '330402',
      }),
    );
    county = valueIn(made);
  });

  const list = csvFile('名称,区县', '甲驿站,南湖区', '乙驿站,秀洲区', '丙驿站,', '丁驿站,经开区');
  const stationNamed = (name: string) =>
    importer.house.register.all().find((station) => station.name === name);

  it('lie where the list says, and under the city itself where nobody can tell', async () => {
    const job = await upload(importer, list);
    const settings = { byDivision: true };
    valueIn(await check(importer, job, { settings }));
    expect(valueIn(await commit(importer, job))).toMatchObject({ created: 4 });
    expect(stationNamed('甲驿站')?.divisionCode).toBe('330402');
    expect(stationNamed('乙驿站')?.divisionCode).toBe('330411');
    for (const name of ['丙驿站', '丁驿站'])
      expect(stationNamed(name)?.divisionCode).toBe('330400');
    expect(stationNamed('甲驿站')?.organisationId).toBe(county.id);
    expect(stationNamed('乙驿站')?.organisationId).toBe(rootId);
  });

  it('outside the county they are listed for are pointed out', async () => {
    const job = await upload(
      importer,
      csvFile('名称,地址,区县', '戊驿站,甲路1号,秀洲区', '己驿站,乙路2号,南湖区'),
    );
    const plan = valueIn(await check(importer, job, { settings: { organisationId: county.id } }));
    expect(plan.counts).toMatchObject({ new: 2, errors: 0 });
    const elsewhere = plan.findings.filter(({ code }) => code === 'division-elsewhere');
    expect(elsewhere.map(({ rowNumber }) => rowNumber)).toEqual([2]);
  });
});
