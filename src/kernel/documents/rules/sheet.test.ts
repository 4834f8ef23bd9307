import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Block } from '../types.ts';
import { chineseNumber } from './chinese-number.ts';
import { dayText, isSeriesCode, numberText } from './document-number.ts';
import { headingNumbers } from './heading-numbers.ts';
import { markSize, measures, pointsOf } from './measures.ts';
import { sampleLetter, sampleOfficial } from './sample-bodies.ts';
import { sheetOf } from './sheet.ts';
import { placeSignature } from './signature-place.ts';
import { widthOf } from './text-width.ts';
import { titleLines } from './title-lines.ts';

const signed = {
  number: '某工劳监〔2026〕3号',
  signedOn: '2026-03-05',
  draftWord: null,
  madeAt: '2026-03-05T01:00:00Z',
};
const draft = { ...signed, number: null, signedOn: null, draftWord: '草稿' };

describe('the number of a document', () => {
  it('stands in hexagonal brackets, without a leading zero', () => {
    expect(numberText({ code: '鲁工劳监', year: 2025, number: 3 })).toBe('鲁工劳监〔2025〕3号');
  });

  test.each([
    ['鲁工劳监', true, 'Chinese characters'],
    ['', false, 'nothing'],
    ['鲁工2', false, 'a figure would read as part of the number'],
    ['工'.repeat(21), false, 'longer than any code'],
  ])('%s as a code: %s', (code, good) => {
    expect(isSeriesCode(code)).toBe(good);
  });

  it('has its day in figures without zeros', () => {
    expect(dayText('2026-03-05')).toBe('2026年3月5日');
  });
});

describe('headings', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [35, '三十五'],
    [99, '九十九'],
    [100, '100'],
  ])('%i is %s', (count, text) => {
    expect(chineseNumber(count)).toBe(text);
  });

  it('are counted level by level', () => {
    const heading = (level: 1 | 2 | 3 | 4): Block => ({
      kind: 'heading',
      level,
      text: '',
      body: null,
    });
    const blocks = [1, 2, 3, 4, 4, 3, 2, 1, 2].map((level) => heading(level as 1 | 2 | 3 | 4));
    const numbers = ['一、', '（一）', '1.', '（1）', '（2）', '2.', '（二）', '二、', '（一）'];
    expect(headingNumbers(blocks)).toEqual(numbers);
  });
});

describe('a title', () => {
  test.each([
    ['关于支付工资的提示函', ['关于支付工资的提示函'], 'short enough for one line'],
    [
      '关于依法支付王赟喆等五名农民工工资的工会劳动法律监督意见书',
      ['关于依法支付王赟喆等五名农民工工资的', '工会劳动法律监督意见书'],
      'broken behind 的',
    ],
    ['第一行\n第二行', ['第一行', '第二行'], 'broken where its writer says'],
  ])('%s: %o, %s', (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });

  it('loses nothing and stays within the line', () => {
    const han = fc.string({
      unit: fc.constantFrom(...'关于的工资《法》，农民12a'),
      maxLength: 120,
    });
    fc.assert(
      fc.property(han, (title) => {
        const lines = titleLines(title);
        return lines.join('') === title && lines.every((line) => widthOf(line) <= 20);
      }),
    );
  });
});

describe('a signature', () => {
  it('is centred over its day, which ends four characters from the edge', () => {
    const { units, date, sealMiddle } = placeSignature(['某市总工会'], '2026年3月5日');
    expect(date.right).toBe(4);
    expect(sealMiddle).toBe(4 + 6 / 2);
    expect(units).toEqual([{ text: '某市总工会', right: 4.5 }]);
  });

  it('pushes the day to the left rather than leave the page', () => {
    const name = '某'.repeat(24);
    const { units, date } = placeSignature([name], '2026年3月5日');
    expect(units[0]?.right).toBe(0);
    expect(date.right).toBe(9);
  });
});

describe('a sheet', () => {
  it('says what is on the paper', () => {
    const sheet = sheetOf(sampleOfficial, signed);
    expect(sheet.number).toBe('某工劳监〔2026〕3号');
    expect(sheet.addressee).toBe('各县（市、区）总工会，市直各产业工会：');
    expect(sheet.attachments.map(({ label }) => label)).toEqual(['1.', '2.']);
    expect(sheet.copies).toBe('抄送：某省总工会，某市人力资源和社会保障局，某市人民检察院。');
    expect(sheet.issuedOn).toBe('2026年3月5日印发');
  });

  it('shows in a draft what is still to come, and what nobody has compared yet', () => {
    const texts = JSON.stringify(sheetOf(sampleLetter, draft));
    expect(texts).toContain('编号待签发');
    expect(texts).toContain('条文尚未与原文核对');
    expect(JSON.stringify(sheetOf(sampleLetter, signed))).not.toContain('尚未');
  });

  it('does not number a single attachment', () => {
    const sheet = sheetOf({ ...sampleLetter, attachments: ['明细表'] }, signed);
    expect(sheet.attachments).toEqual([{ label: '', text: '明细表' }]);
  });
});

test('a mark of any length fits the width of the text', () => {
  for (let length = 1; length <= 40; length += 1) {
    const size = markSize('会'.repeat(length));
    expect(size * length).toBeLessThanOrEqual(pointsOf(measures.text.width_mm));
  }
});

test('22 lines of 28 characters fill the text area', () => {
  const { text, line_pt, size, tracking_pt } = measures;
  expect(text.lines * line_pt).toBeLessThanOrEqual(pointsOf(text.height_mm));
  expect((text.lines + 1) * line_pt).toBeGreaterThan(pointsOf(text.height_mm));
  const width = text.charactersPerLine * (size.body_pt + tracking_pt);
  expect(width).toBeLessThanOrEqual(pointsOf(text.width_mm));
});
