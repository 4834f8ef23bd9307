import { expect, test } from 'vitest';
import { formatHoursZh } from './format-hours-zh.ts';

test.each([
  ['24/7', '24 小时', 'always'],
  ['Mo-Su 00:00-24:00', '每天 24 小时', 'the same, said by days'],
  ['Mo-Fr 09:00-17:00', '周一至周五 09:00–17:00', 'a workweek'],
  ['08:00-22:00', '每天 08:00–22:00', 'no day named'],
  ['Mo-Fr 08:30-12:00,13:00-17:30', '周一至周五 08:30–12:00、13:00–17:30', 'a noon gap'],
  ['Mo-Fr 09:00-17:00; PH off', '周一至周五 09:00–17:00；法定节假日不开放', 'days off'],
  ['Mo-Su,PH 08:00-20:00', '每天及法定节假日 08:00–20:00', 'days off too'],
  ['Sa,Su 10:00-16:00', '周六、周日 10:00–16:00', 'two days'],
  ['Mo,We,Fr 10:00-16:00', '周一、周三、周五 10:00–16:00', 'single days'],
  ['22:00-06:00', '每天 22:00–次日 06:00', 'over midnight'],
  ['Jun-Sep 06:00-22:00', '6月至9月 06:00–22:00', 'months'],
  ['Jul Mo-Fr 06:00-22:00', '7月 周一至周五 06:00–22:00', 'one month'],
  ['2026 Oct 01-07 off', '2026年10月1日至10月7日不开放', 'dates of one year'],
  ['2026 Dec 30-2027 Jan 02 off', '2026年12月30日至2027年1月2日不开放', 'over New Year'],
  ['Jan 01 off', '1月1日不开放', 'one day'],
  ['Mo-Fr 08:00-18:00 "请敲门"', '周一至周五 08:00–18:00（请敲门）', 'a comment'],
  ['Mo-Fr 08:00-12:00, We 13:00-17:00', '周一至周五 08:00–12:00；另加 周三 13:00–17:00', 'added'],
  ['08:00-18:00; We 12:00-13:00 off', '每天 08:00–18:00；周三 12:00–13:00 不开放', 'cut out'],
  ['看门人在时开放', '看门人在时开放', 'what cannot be read stays as written'],
])('%s is %s: %s', (text, expected) => {
  expect(formatHoursZh(text)).toBe(expected);
});
