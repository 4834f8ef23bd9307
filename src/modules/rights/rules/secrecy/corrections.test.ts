import { expect, it } from 'vitest';
import { usableValue } from './corrections.ts';

it.each([
  ['phone', '138 0000-0002', '13800000002', 'spaces and dashes are how people write it'],
  ['phone', '我的号码是13800000002', null, 'a sentence is not a number'],
  ['id_number', '33010219900101123x', '33010219900101123X', 'a small x'],
  ['id_number', '3301', null, 'too short'],
  ['name', ' 王晓明 ', '王晓明', 'spaces around'],
  ['name', '', null, 'nothing'],
  ['other', '入职日期是三月一日', '入职日期是三月一日', 'anything else is for people to do'],
] as const)('%s %s', (field, wanted, value, _why) => {
  expect(usableValue(field, wanted)).toBe(value);
});
