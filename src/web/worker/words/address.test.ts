import { expect, test } from 'vitest';
import { floorWords, shortAddress } from './address.ts';

test.each([
  ['嘉兴市南湖区建设街道中山路93号', '建设街道中山路93号', 'city and county go'],
  ['海宁市硖石街道工人路8号', '硖石街道工人路8号', 'a county-level city goes'],
  ['中山路93号一层临街', '中山路93号一层临街', 'nothing to leave out'],
  ['南湖区南湖', '南湖区南湖', 'too little would remain'],
])('%s is shown as %s: %s', (address, expected) => {
  expect(shortAddress(address)).toBe(expected);
});

test.each([
  ['1', '1 层', 'a number'],
  ['2F', '2 层', 'as on a lift button'],
  ['B1', '地下 1 层', 'below ground'],
  ['-2', '地下 2 层', 'below ground, as a negative'],
  ['一层临街', '一层临街', 'words stay'],
])('floor %s is said %s: %s', (floor, expected) => {
  expect(floorWords(floor)).toBe(expected);
});
