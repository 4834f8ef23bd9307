import { expect, it } from 'vitest';
import { readMembers, unreadLines } from './read-members.ts';

it.each([
  ['王小明 13800000001', [['王小明', '13800000001']], 'name, then phone'],
  ['13800000001王小明', [['王小明', '13800000001']], 'phone first, nothing between'],
  ['１、王小明，１３８ ００００ ０００１', [['王小明', '13800000001']], 'full-width, numbered'],
  ['王小明 +86-138-0000-0001', [['王小明', '13800000001']], 'with the land’s code'],
  ['工友1 13800000001', [['工友1', '13800000001']], 'a name that ends in a digit'],
  [
    '王小明\n\n李四',
    [
      ['王小明', null],
      ['李四', null],
    ],
    'blank lines are no people',
  ],
])('%j names %j: %s', (text, people, _reason: string) => {
  expect(readMembers(text).map(({ name, phone }) => [name, phone])).toEqual(people);
  expect(unreadLines(text)).toEqual([]);
});

it.each([
  ['13800000001', [1], 'a phone without a name'],
  ['王小明 0571-88880000', [1], 'not a mobile'],
  ['王小明 1380000000', [1], 'ten digits'],
  [`李四\n${'长'.repeat(31)}`, [2], 'no name is that long'],
])('of %j lines %j are told: %s', (text, lines, _reason: string) => {
  expect(unreadLines(text)).toEqual(lines);
});
