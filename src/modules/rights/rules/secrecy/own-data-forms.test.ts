import { expect, it } from 'vitest';
import { ownDataFile } from './own-data-forms.ts';

const data = {
  ...{ number: '4821 0937 5526', madeAt: '2026-03-02 09:00' },
  parts: [{ title: '我的信息', lines: ['姓名：<b>王小明</b>', '手机：13800000001'] }],
};

it('says the same in each form, and a page runs nothing that somebody typed', () => {
  const text = ownDataFile(data, 'text');
  expect(text.name).toBe('我的诉求-482109375526.txt');
  expect(text.text).toContain('【我的信息】\r\n姓名：<b>王小明</b>');
  const page = ownDataFile(data, 'html').text;
  expect(page).toContain('<li>姓名：&lt;b&gt;王小明&lt;/b&gt;</li>');
  expect(page).not.toContain('<b>');
  expect(JSON.parse(ownDataFile(data, 'json').text)).toEqual({
    ...{ number: data.number, made_at: data.madeAt, parts: data.parts },
  });
});
