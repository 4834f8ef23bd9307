import { describe, expect, it, test } from 'vitest';
import { searchKeys, searchQuery } from './search-keys.ts';

const keysOf = (name: string) => searchKeys({ name, aliases: [], address: '' });

describe('search keys', () => {
  test.each([
    ['重庆路驿站', 'chongqingluyizhan', 'cqlyz', 'a character of two readings goes by its word'],
    ['绿东村', 'lvdongcun', 'ldc', 'ü is typed as v'],
    ['A座53楼', 'azuo53lou', 'az53l', 'letters and numbers stay'],
    ['乐清驿站', 'yueqingyizhan', 'yqyz', 'a place name the dictionary reads wrongly'],
    [
      '工会驿站（高新区·枫杨）',
      'gonghuiyizhangaoxinqufengyang',
      'ghyzgxqfy',
      'punctuation does not count',
    ],
  ])('%s is found by %s and %s: %s', (name, pinyin, initials) => {
    expect(keysOf(name)).toMatchObject({ pinyin, initials });
  });

  it('keeps name, aliases and address apart', () => {
    const keys = searchKeys({ name: '枫杨驿站', aliases: ['暖蜂'], address: '翠竹街1号' });
    expect(keys).toEqual({
      text: '枫杨驿站 暖蜂 翠竹街1号',
      pinyin: 'fengyangyizhan nuanfeng cuizhujie1hao',
      initials: 'fyyz nf czj1h',
    });
  });

  it('takes a reading set by hand', () => {
    const place = { name: '六合驿站', aliases: [], address: '' };
    expect(searchKeys(place, { 六合: 'lu he' }).pinyin).toBe('luheyizhan');
  });

  it('brings what a person types into the form of the keys', () => {
    expect(searchQuery(' ＧＨ yz ')).toBe('ghyz');
    expect(keysOf('工会驿站').initials).toContain(searchQuery('GHYZ'));
  });
});
