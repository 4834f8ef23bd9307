import { describe, expect, test } from 'vitest';
import { listAddress, plainFilters, withNeed } from '#web/worker/filters.ts';
import { filtersIn } from './question.ts';

describe('the address of a list', () => {
  test.each([
    [plainFilters, '/', 'the list as first met'],
    [{ ...plainFilters, open: 'any' }, '/?open=any', 'open or not'],
    [{ ...plainFilters, need: ['toilet', 'aed'] }, '/?need=toilet,aed', 'needs by comma'],
    [
      { ...plainFilters, text: '南湖 & 车站' },
      '/?q=%E5%8D%97%E6%B9%96%20%26%20%E8%BD%A6%E7%AB%99',
      'any text',
    ],
    [
      { ...plainFilters, near: '330402', allDay: true, show: 40, view: 'map' },
      '/?near=330402&all_day=1&view=map&show=40',
      'all at once',
    ],
  ] as const)('%# is %s: %s', (filters, expected, _reason) => {
    expect(listAddress(filters)).toBe(expected);
    const query = Object.fromEntries(new URL(expected, 'http://localhost').searchParams);
    expect(filtersIn(query)).toEqual(filters);
  });
});

test('a chip adds its need, takes it away again, and begins at twenty cards', () => {
  const once = withNeed({ ...plainFilters, show: 60 }, 'water');
  expect(once).toEqual({ ...plainFilters, need: ['water'] });
  expect(withNeed(once, 'water')).toEqual(plainFilters);
});
