import { expect, test } from 'vitest';
import { aStation } from '#tests/support/a-station.ts';
import { createSearchBook } from './search-book.ts';

const book = createSearchBook();
book.put(
  aStation({
    id: 'a',
    name: '工会驿站（郑州高新区·枫杨办事处）',
    code: 'A-01',
    address: '翠竹街1号',
  }),
);
book.put(aStation({ id: 'b', name: '枫杨暖心驿站', code: null, address: '建设路 2 号' }));

test.each([
  ['工会驿站（郑州高新区·枫杨办事处）', ['a'], 'the full name with brackets and a dot'],
  ['工会驿站(郑州高新区·枫杨办事处)', ['a'], 'the same with half-width brackets'],
  ['枫杨', ['b', 'a'], 'a name that begins with the words comes first'],
  ['fengyang', ['b', 'a'], 'pinyin'],
  ['a-01', ['a'], 'a code in small letters'],
  ['枫杨 建设路', ['b'], 'every word must occur'],
  ['  ', [], 'nothing typed finds nothing'],
  ['没有这里', [], 'an unknown place'],
])('%s finds %j: %s', (typed, ids) => {
  expect([...book.find(typed, 10)].sort()).toEqual([...ids].sort());
});

test('a station taken out is found no more', () => {
  book.put(aStation({ id: 'c', name: '将要撤掉的站', address: '' }));
  book.remove('c');
  expect(book.find('将要撤掉', 10)).toEqual([]);
});
