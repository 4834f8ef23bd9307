import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { isWithinBounds } from '#lib/crs.ts';
import { cityName } from './city-name.ts';
import { divisionsOf } from './divisions-of.ts';
import { findDivision } from './find-division.ts';
import { provinceName } from './provinces.ts';
import { jiaxing } from './zhejiang-jiaxing.ts';
import { zhengzhou } from './zhengzhou.ts';

const jiaxingTownships = jiaxing.counties.flatMap((county) =>
  county.townships.map((township) => ({ county, township })),
);

describe('Jiaxing', () => {
  it('has seven counties and 72 townships', () => {
    expect(jiaxing.counties).toHaveLength(7);
    expect(jiaxingTownships).toHaveLength(72);
  });

  it('gives each township a position inside its county and its city', () => {
    for (const { county, township } of jiaxingTownships) {
      expect(county.roughBounds && isWithinBounds(township.roughCentre, county.roughBounds)).toBe(
        true,
      );
      expect(jiaxing.roughBounds && isWithinBounds(township.roughCentre, jiaxing.roughBounds)).toBe(
        true,
      );
    }
  });

  it('keeps the box of each county inside the box of the city', () => {
    for (const { roughBounds: box } of jiaxing.counties) {
      expect(box && box.west < box.east && box.south < box.north).toBe(true);
      expect(box && box.west >= 120.28 && box.east <= 121.35).toBe(true);
    }
  });

  it('puts no two townships on the same point', () => {
    expect(new Set(jiaxingTownships.map(({ township }) => `${township.roughCentre}`)).size).toBe(
      72,
    );
  });
});

describe.each([jiaxing, zhengzhou])('the codes of $name', (city) => {
  it('nest: city in county in township', () => {
    expect(city.code).toBe(String(city.id));
    expect(city.code).toMatch(/^\d{4}00$/);
    expect(provinceName(city.code)).toBe(city.provinceName);
    for (const county of city.counties) {
      expect(county.code).toMatch(/^\d{6}$/);
      expect(county.code.slice(0, 4)).toBe(city.code.slice(0, 4));
      for (const township of county.townships) {
        expect(township.code).toMatch(/^\d{9}$/);
        expect(township.code.slice(0, 6)).toBe(county.code);
      }
    }
  });

  it('are unique', () => {
    const codes = [
      city.code,
      ...city.counties.flatMap((one) => [one.code, ...one.townships.map(({ code }) => code)]),
      ...city.zones.flatMap((one) => one.statisticalCode ?? []),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are found again by every full name', () => {
    for (const county of city.counties) {
      expect(findDivision(city, county.name)?.divisionCode).toBe(county.code);
      for (const township of county.townships) {
        expect(findDivision(city, township.name)?.townshipCode).toBe(township.code);
      }
    }
  });
});

test.each([
  ['南湖区', '330402', null, 'a full name'],
  ['南湖', '330402', null, 'a bare name means the county first'],
  ['南湖街道', '330402', '330402010', 'a full township name is not the county'],
  ['海宁', '330481', null, 'a county-level city without its ending'],
  ['乌镇', '330483', '330483100', 'a town whose name ends in its kind twice'],
  ['浙江省嘉兴市桐乡市 濮院镇', '330483', '330483101', 'province, city and county in front'],
  ['嘉兴', '330400', null, 'the city itself'],
  ['嘉兴港区', '330400', null, 'a functional zone is kept under the city'],
])('in Jiaxing %s is %s %s: %s', (name, divisionCode, townshipCode, _reason) => {
  expect(findDivision(jiaxing, name)).toMatchObject({ divisionCode, townshipCode });
});

test.each([
  ['高新区', '410100', false, 'a zone without a GB/T 2260 code'],
  ['郑东新区', '410100', false, 'a zone that not even the statistical list has'],
  ['郑州市航空港区', '410100', false, 'the city in front of a zone'],
  ['管城区', '410104', true, 'the everyday short name'],
  ['二七', '410103', true, 'a bare county name'],
])('in Zhengzhou %s is kept under %s, standard %s: %s', (name, divisionCode, standard, _reason) => {
  expect(findDivision(zhengzhou, name)).toMatchObject({ divisionCode, standard });
});

test.each(['', ' ', '西湖区', '区', '嘉兴市西湖区', '南湖区乌镇镇'])(
  'in Jiaxing %j is nothing',
  (name) => {
    expect(findDivision(jiaxing, name)).toBeNull();
  },
);

test('cities are known by number, others are null', () => {
  expect(divisionsOf(330400)).toBe(jiaxing);
  expect(divisionsOf(410100)).toBe(zhengzhou);
  expect(divisionsOf(330100)).toBeNull();
  expect(cityName(330100)).toBe('杭州市');
  expect(cityName(410100)).toBe('郑州市');
  expect(cityName(110100)).toBeNull();
  expect(provinceName('99')).toBeNull();
});

const realList = new URL(
  '../../../../../../shared/data/zhengzhou_union_stations.csv',
  import.meta.url,
);

describe.skipIf(!existsSync(realList))('the real list of Zhengzhou', () => {
  it('names no district that does not resolve', () => {
    const rows = readFileSync(realList, 'utf8').trim().split(/\r?\n/).slice(1);
    const districts = rows.map((row) => row.split(',')[2] ?? '');
    expect(districts.length).toBe(82);
    expect(districts.filter((one) => findDivision(zhengzhou, one) === null)).toEqual([]);
  });
});
