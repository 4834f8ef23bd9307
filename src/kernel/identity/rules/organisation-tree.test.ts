import { expect, test } from 'vitest';
import type { Organisation } from '../types.ts';
import { divisionPrefix, whyMisplaced } from './organisation-tree.ts';

const at = (
  level: Organisation['level'],
  divisionCode: string | null,
  kind: Organisation['kind'] = 'federation',
): Organisation => ({
  id: 'p',
  parentId: null,
  path: 'p/',
  name: '某总工会',
  kind,
  level,
  divisionCode,
});

const jiaxing = at('city', '330400');
const nanhu = at('county', '330402');

test.each<[Organisation, Organisation, string | null, string]>([
  [jiaxing, at('county', '330402'), null, 'a district of the city'],
  [jiaxing, at('county', '330102'), 'division-outside', 'a district of Hangzhou'],
  [jiaxing, at('county', '330400'), 'division-shape', 'the city code is no county code'],
  [jiaxing, at('county', null), 'division-shape', 'a federation is keyed to a division'],
  [nanhu, at('township', '330402005'), null, 'a sub-district of the district'],
  [nanhu, at('township', '330411005'), 'division-outside', 'a sub-district of the next district'],
  [nanhu, at('county', '330402'), 'level-order', 'a county does not stand under a county'],
  [at('city', '441900'), at('township', '441900003'), null, 'Dongguan has towns and no counties'],
  [at('city', '310000'), at('county', '310101'), null, 'a municipality shares two digits only'],
  [nanhu, at(null, null, 'host'), null, 'a bank lends its hall'],
  [nanhu, at(null, '330402', 'partner'), null, 'a partner may have a division'],
  [nanhu, at('county', '330402', 'host'), 'level-order', 'only federations have a level'],
  [at(null, null, 'host'), at(null, null, 'host'), 'parent-kind', 'nothing stands below a host'],
])('under %o, %o is refused for %s: %s', (parent, child, expected) => {
  expect(whyMisplaced(parent, child)).toBe(expected);
});

test.each([
  ['330400', '3304'],
  ['330402', '330402'],
  ['310000', '31'],
  ['330402005', '330402005'],
])('everything in %s begins with %s', (code, prefix) => {
  expect(divisionPrefix(code)).toBe(prefix);
});
