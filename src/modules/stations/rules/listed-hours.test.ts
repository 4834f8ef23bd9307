import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseHours } from './hours/parse-hours.ts';
import { readListedHours } from './listed-hours.ts';

const readingOf = (listed: string): string => {
  const read = readListedHours(listed);
  return read.ok ? read.value.osm : read.refusal.why;
};

test.each([
  ['周一至周五 09:00-17:00', 'Mo-Fr 09:00-17:00', 'the commonest'],
  ['周一至周五 08:30-12:00,13:00-17:30', 'Mo-Fr 08:30-12:00,13:00-17:30', 'a noon gap'],
  ['08:00-22:00', 'Mo-Su 08:00-22:00', 'no days: every day'],
  ['8:00-18:00', 'Mo-Su 08:00-18:00', 'an hour of one digit'],
  ['０８：００－２２：００', 'Mo-Su 08:00-22:00', 'full-width digits'],
  ['上午8:30—12:00 下午14:30—18:00', 'Mo-Su 08:30-12:00,14:30-18:00', 'long dashes, 下午14'],
  ['上午8:30-12:00，下午2:00-5:30', 'Mo-Su 08:30-12:00,14:00-17:30', '下午 goes on for 5:30'],
  ['早8点至晚10点', 'Mo-Su 08:00-22:00', 'in words'],
  ['早上8点半到晚上9点', 'Mo-Su 08:30-21:00', 'half past'],
  ['8时30分至17时30分', 'Mo-Su 08:30-17:30', 'official style'],
  ['上午9点到下午5点', 'Mo-Su 09:00-17:00', 'twelve-hour clock'],
  ['24小时', '24/7', 'always'],
  ['24小时开放', '24/7', 'always'],
  ['全天', '24/7', 'always'],
  ['全天24小时', '24/7', 'always'],
  ['全年无休 24小时', '24/7', 'always'],
  ['0:00-24:00', '24/7', 'always by the clock'],
  ['周一至周五 全天', 'Mo-Fr 00:00-24:00', 'whole days'],
  ['工作日 9:00-17:00', 'Mo-Fr 09:00-17:00; PH off', 'workdays exclude days off'],
  ['9:00-17:00（工作日）', 'Mo-Fr 09:00-17:00; PH off', 'times first'],
  ['8:30-17:30 周一至周五', 'Mo-Fr 08:30-17:30', 'times first'],
  ['周一至周日 8:00-20:00', 'Mo-Su 08:00-20:00', 'the whole week'],
  ['每天8:00-20:00', 'Mo-Su 08:00-20:00', 'every day'],
  ['星期一到星期六 8:00-20:00', 'Mo-Sa 08:00-20:00', 'another word for weekday'],
  ['周一-五 9:00-17:00', 'Mo-Fr 09:00-17:00', 'the short way'],
  ['周一、周三、周五 9:00-17:00', 'Mo,We,Fr 09:00-17:00', 'single days'],
  ['周六日 10:00-16:00', 'Sa-Su 10:00-16:00', 'two days in one word'],
  ['周一至周五8:00-20:00，周末10:00-16:00', 'Mo-Fr 08:00-20:00; Sa-Su 10:00-16:00', 'two groups'],
  ['08:00-22:00(周末10:00-20:00)', 'Mo-Su 08:00-22:00; Sa-Su 10:00-20:00', 'with an exception'],
  ['周一至周五9:00-17:00；周六、周日休息', 'Mo-Fr 09:00-17:00; Sa-Su off', 'rest days named'],
  ['08:00-20:00 节假日不休', 'Mo-Su,PH 08:00-20:00', 'open on days off'],
  ['周一至周日 08:00-20:00（节假日照常开放）', 'Mo-Su,PH 08:00-20:00', 'the same'],
  ['08:00-20:00 法定节假日除外', 'Mo-Su 08:00-20:00; PH off', 'closed on days off'],
  ['周一至周五9:00-17:00(节假日除外)', 'Mo-Fr 09:00-17:00; PH off', 'weekdays are named'],
  [
    '夏季(6-9月)8:00-20:00;冬季(10-5月)8:30-18:00',
    'Jun-Sep Mo-Su 08:00-20:00; Oct-May Mo-Su 08:30-18:00',
    'seasons',
  ],
  ['22:00-次日6:00', 'Mo-Su 22:00-06:00', 'over midnight'],
  ['20:00-8:00', 'Mo-Su 20:00-08:00', 'a night shift can be nothing else'],
  ['18:00-凌晨2:00', 'Mo-Su 18:00-02:00', 'into the small hours'],
  ['8:00-晚12点', 'Mo-Su 08:00-24:00', 'twelve at night'],
  ['开放时间：8:00～18:00', 'Mo-Su 08:00-18:00', 'a heading and a wave'],
  ['08:00-00:00', 'Mo-Su 08:00-24:00', 'an end at 0:00 is midnight'],
  ['周一至周五9:00-17:00，周末及节假日休息', 'Mo-Fr 09:00-17:00; Sa-Su off; PH off', 'one phrase'],
  ['9:00-17:00，周一休息', 'Mo-Su 09:00-17:00; Mo off', 'as museums say it'],
  ['05:00-17:30', 'Mo-Su 05:00-17:30', 'early'],
])('%s is %s: %s', (listed, osm) => {
  expect(readingOf(listed)).toBe(osm);
  expect(parseHours(osm).ok).toBe(true);
});

test.each([
  ['', '没有内容', 'empty'],
  ['工作日开放', '没有写开放的钟点', 'days without times'],
  ['周一至周五', '没有写开放的钟点', 'days without times'],
  ['暂停开放', '“暂停开放”看不懂', 'a state, not hours'],
  ['8:00开门', '“8:00开门”看不懂', 'no end'],
  ['随商场营业时间', '“随商场营业时间”看不懂', 'depends on others'],
  ['8:00-20:00,其余时间请电话联系', '“其余时间请电话联系”看不懂', 'more than hours'],
  ['2:00-5:30', '凌晨还是下午', 'which two o’clock?'],
  ['8:30-12:00,2:00-5:30', '凌晨还是下午', 'which two o’clock?'],
  ['9:00-5:00', '结束时间不晚于开始时间', 'five in the afternoon? not said'],
  ['8:00-8:00', '开始和结束时间相同', 'all day or nothing'],
  ['16:00-10:00', '结束时间不晚于开始时间', 'too long for a night shift'],
  ['8:00-次日9:00', '超过一整天', 'more than a day'],
  ['8:00-25:00', '看不懂', 'no such hour'],
  ['8:60-12:00', '看不懂', 'no such minute'],
  ['13:00-17:00,8:00-12:00', '重叠或颠倒', 'out of order'],
  ['8:00-12:00,11:00-17:00', '重叠或颠倒', 'overlapping'],
  ['上午14:00-18:00', '与钟点不符', 'fourteen in the morning'],
  ['下午11:00-12:00', '与钟点不符', 'eleven in the afternoon'],
  ['夏季8:00-20:00', '看不懂', 'which months are summer?'],
  ['夏季(6-9月)8:00-20:00', '只写了一部分月份', 'what about winter?'],
  ['6-9月8:00-20:00,周六9:00-12:00', '有的时间写了月份', 'is Saturday in summer only?'],
  ['周一至周五6-9月8:00-20:00,10-5月9:00-18:00', '各个季节的星期', 'is winter for all days?'],
  ['13-15月8:00-20:00', '看不懂', 'no such months'],
  ['周一至周五9:00-17:00 节假日不休', '没有写节假日的钟点', 'open, but when?'],
  ['工作日9:00-17:00 节假日不休', '没有写节假日的钟点', 'a contradiction'],
  ['9:00-17:00 节假日除外', '是否包括周末', 'do weekends count as 节假日?'],
  ['9:00-17:00 节假日休息 节假日不休', '前后矛盾', 'both'],
  ['8:00-18:00,周六9:00-12:00', '有一天的时间没有写清', 'and Sunday?'],
  ['周一9:00-17:00,周一10:00-12:00', '同一天写了两次', 'twice'],
  ['周一休息,周二', '没有写开放的钟点', 'only a rest day'],
  ['周一至周五9:00-17:00,周六', '有的日子没有写钟点', 'a day without times'],
  ['周一9:00-17:00休息', '又写时间又写休息', 'both'],
  ['8'.repeat(201), '超过 200 个字', 'too long'],
])('refuses %s with “%s”: %s', (listed, why) => {
  expect(readListedHours(listed)).toMatchObject({ ok: false });
  expect(readingOf(listed)).toContain(why);
});

it('answers any text with a value, and only with hours our parser reads', () => {
  const piece = fc.constantFrom(
    '周一',
    '至',
    '周五',
    '8:00',
    '-',
    '20:00',
    ',',
    '下午',
    '休息',
    '节假日',
    '6-9月',
    '24小时',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 10 }).map((p) => p.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = readListedHours(text);
      return read.ok ? parseHours(read.value.osm).ok : read.refusal.why !== '';
    }),
    { numRuns: 2000 },
  );
});

const file = new URL('../../../../../shared/data/zhengzhou_union_stations.csv', import.meta.url);

describe.skipIf(!existsSync(file))('the real list of Zhengzhou', () => {
  const listed = () => {
    const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true });
    return rows.map((row) => row.open_hours_as_listed ?? '').filter((text) => text !== '');
  };

  it('states hours in 22 of 82 rows, of which 20 can be read', () => {
    const readings = listed().map(readListedHours);
    expect(readings).toHaveLength(22);
    expect(readings.filter((read) => read.ok)).toHaveLength(20);
  });

  it('refuses only “工作日开放”, which has no times', () => {
    const refused = listed().filter((text) => !readListedHours(text).ok);
    expect(new Set(refused)).toEqual(new Set(['工作日开放']));
  });

  it('reads each of them as written', () => {
    const readings = new Set(listed().map(readingOf));
    expect(readings).toEqual(
      new Set([
        'Mo-Fr 09:00-17:00',
        'Mo-Fr 08:30-12:00,13:00-17:30',
        'Mo-Fr 08:00-12:00,14:00-18:00',
        'Mo-Su 07:30-22:30',
        'Mo-Su 08:00-22:00',
        'Mo-Su 08:00-18:30',
        'Mo-Fr 09:00-20:00',
        'Mo-Su 08:30-19:30',
        'Mo-Su 09:00-20:00',
        'Mo-Su 08:00-12:00,14:00-16:00',
        'Mo-Su 08:30-12:00,14:00-17:30',
        'Mo-Su 08:00-20:00',
        '没有写开放的钟点',
        'Mo-Su 05:00-17:30',
        'Mo-Su 08:45-23:45',
        '24/7',
        'Mo-Su 08:30-18:00',
      ]),
    );
  });
});
