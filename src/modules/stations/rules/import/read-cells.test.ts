import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { crsOfWord } from './crs-word.ts';
import { facilitiesOfWord } from './facility-words.ts';
import { divisionInAddress, divisionNamed, townshipNamed } from './find-district.ts';
import {
  holdsPersonalNumber,
  maskedPersonalNumbers,
  withoutPersonalNumbers,
} from './personal-number.ts';
import { readDegrees, splitCoordinates } from './read-degrees.ts';
import { readPhone } from './read-phone.ts';
import { presenceOfMark } from './words.ts';

describe('degrees', () => {
  test.each([
    ['113.564525', 113.564525, 'a plain number'],
    ['１１３．５６４５２５', 113.564525, 'full width'],
    ['113°33′52.29″', 113.564525, 'degrees, minutes, seconds'],
    ['113度33分52.29秒', 113.564525, 'in Chinese'],
    ['东经113°33\'52.29"', 113.564525, 'with its axis and straight quotes'],
    ['113°33.8715′', 113.564525, 'decimal minutes'],
    ['113:33:52.29', 113.564525, 'with colons'],
    ['1.13564525E+02', 113.564525, 'scientific notation'],
    ['34.819187°N', 34.819187, 'with a letter'],
    ['经度：113.564525', 113.564525, 'with its name before it'],
    ['西经113.5', -113.5, 'west is negative'],
  ])('%j is %d: %s', (cell, degrees) => {
    expect(readDegrees(cell)?.degrees).toBeCloseTo(degrees, 6);
  });

  test.each([
    '',
    'abc',
    '113.56.45',
    '113°75′',
    '1.13E+05',
    '113,564525',
    '=A1',
    'NaN',
    'Infinity',
    '1135645250',
  ])('%j is not read', (cell) => {
    expect(readDegrees(cell)).toBeNull();
  });

  test.each([
    ['120.1,30.2', ['120.1', '30.2']],
    ['（120.1，30.2）', ['120.1', '30.2']],
    ['120.1 30.2', ['120.1', '30.2']],
    ['120.1、30.2', ['120.1', '30.2']],
    ['120.1', null],
    ['1,2,3', null],
  ])('%j splits into %o', (cell, halves) => {
    expect(splitCoordinates(cell)).toEqual(halves);
  });
});

describe('phones', () => {
  test.each([
    ['13812345678', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['１３８ １２３４ ５６７８', '13812345678'],
    ['+86 13812345678', '13812345678'],
    ['13812345678.0', '13812345678'],
    ['张三 13812345678', '13812345678'],
    ['0371-67181234', '0371-67181234'],
    ['(0371)67181234', '0371-67181234'],
    ['037167181234转801', '0371-67181234-801'],
    ['400-812-3456', '400-812-3456'],
    ['12351', '12351'],
    ['67181234', '67181234'],
    ['13812345678、13987654321', '13812345678'],
  ])('%j is %s', (cell, number) => {
    expect(readPhone(cell)).toMatchObject({ kind: 'number', number });
  });

  test.each([
    ['1.38E+10', 'cut'],
    ['1381234567', 'unreadable'],
    ['找老王', 'unreadable'],
    ['无', 'none'],
    ['', 'none'],
  ])('%j is %s', (cell, kind) => {
    expect(readPhone(cell).kind).toBe(kind);
  });
});

describe('identity numbers', () => {
  // made up after the example in the standard: its check digit is right, the person is not
  const number = '11010519491231002X';

  test.each([
    [number, true, 'with its check digit'],
    [`张三${number}`, true, 'inside a text'],
    ['110105 19491231 002x', true, 'with spaces'],
    ['110105194912310021', false, 'a wrong check digit is another number'],
    ['13812345678', false, 'a phone'],
    [`9${number}`, false, 'a longer number'],
  ])('%s: %s, %s', (text, holds) => {
    expect(holdsPersonalNumber(text)).toBe(holds);
  });

  it('are hidden in what is shown and left out of what is stored', () => {
    expect(maskedPersonalNumbers(`张三${number}`)).toBe('张三110105************');
    expect(withoutPersonalNumbers(`张三 ${number}`)).toBe('张三');
  });
});

const city = [
  { code: '410102', name: '中原区' },
  { code: '410104', name: '管城回族区', townships: [{ code: '410104001', name: '北下街街道' }] },
  { code: '410184', name: '新郑市' },
];

describe('districts', () => {
  test.each([
    ['中原区', '410102'],
    ['中原', '410102'],
    ['管城区', '410104'],
    ['郑州市管城回族区', '410104'],
    ['410184', '410184'],
    ['新郑', '410184'],
    ['高新区', undefined],
    ['', undefined],
  ])('the district %j is %s', (cell, code) => {
    expect(divisionNamed(cell, city)?.code).toBe(code);
  });

  it('finds districts in addresses and towns in districts', () => {
    expect(divisionInAddress('郑州市管城回族区南大街', city)?.code).toBe('410104');
    expect(divisionInAddress('郑州市郑东新区', city)).toBeNull();
    expect(city[1] && townshipNamed('北下街', city[1])).toBe('410104001');
  });
});

describe('words of lists', () => {
  test.each([
    ['高德', 'gcj02'],
    ['GCJ－02', 'gcj02'],
    ['百度坐标系', 'bd09'],
    ['CGCS2000', 'wgs84'],
    ['国家2000', 'wgs84'],
    ['北京54', null],
    ['高德或百度', null],
  ])('the system %j is %s', (word, crs) => {
    expect(crsOfWord(word)).toBe(crs);
  });

  test.each([
    ['饮水机', ['water']],
    ['桌椅', ['seats', 'table']],
    ['免费WiFi', ['wifi']],
    ['微波炉2台', ['microwave']],
    ['无障碍', ['wheelchair_access']],
    ['瞬间移动', []],
  ])('the facility %j is %o', (word, codes) => {
    expect(facilitiesOfWord(word)).toEqual(codes);
  });

  test.each([
    ['√', 'yes'],
    ['有', 'yes'],
    ['3台', 'yes'],
    ['×', 'no'],
    ['无', 'no'],
    ['损坏', 'faulty'],
    ['', 'silent'],
    ['大概', null],
  ])('the mark %j says %s', (mark, presence) => {
    expect(presenceOfMark(mark)).toBe(presence);
  });

  it('never throws on any cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        readDegrees(cell);
        readPhone(cell);
        splitCoordinates(cell);
        facilitiesOfWord(cell);
        divisionNamed(cell, city);
        maskedPersonalNumbers(cell);
      }),
    );
  });
});
