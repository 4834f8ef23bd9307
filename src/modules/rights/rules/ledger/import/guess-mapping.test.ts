import { describe, expect, it, test } from 'vitest';
import { rosterFieldNames, rosterFields } from './fields.ts';
import { guessRosterMapping } from './guess-mapping.ts';

const meant = (columns: readonly string[]) => {
  const { fields } = guessRosterMapping(columns);
  return Object.fromEntries(
    Object.entries(fields).map(([field, column]) => [columns[column ?? -1], field]),
  );
};

describe('headings of foremen’s lists', () => {
  test.each([
    [
      '序号 姓名 身份证号码 联系电话 班组 工种 进场日期 退场日期 出勤天数 日工资（元） 应发工资（元） 已发工资(元) 借支 扣款 欠发工资（元） 银行卡号 签字 备注',
      [
        'name',
        'idNumber',
        'phone',
        'team',
        'trade',
        'enteredOn',
        'leftOn',
        'quantity',
        'price',
        'due',
        'paid',
        'advance',
        'deduction',
        'owed',
        'card',
        'signature',
        'note',
      ],
      'a usual list',
    ],
    [
      '工人姓名 工作内容 计量单位 完成工程量 单价 金额 已支付 剩余金额',
      ['name', 'item', 'unit', 'quantity', 'price', 'due', 'paid', 'owed'],
      'piece work',
    ],
    [
      '领款人 身份证 手机 工日数 工价 应付金额 预支 下欠',
      ['name', 'idNumber', 'phone', 'quantity', 'price', 'due', 'advance', 'owed'],
      'other words',
    ],
  ])('%s', (columns, fields) => {
    const names = columns.split(' ');
    expect(Object.values(meant(names)).sort()).toEqual([...fields].sort());
    expect(guessRosterMapping(names).warnings).toEqual([]);
  });

  it('reads headings of two rows, and says what is missing or unsure', () => {
    expect(meant(['姓名', '工资 应发', '工资 已付'])).toEqual({
      姓名: 'name',
      '工资 应发': 'due',
      '工资 已付': 'paid',
    });
    expect(guessRosterMapping(['人名', '年龄']).warnings).toEqual([
      '没有找到“姓名”列，请选择。',
      '没有找到工资列：至少要有“应发”或“欠付”，或“数量”和“单价”。',
    ]);
    expect(guessRosterMapping(['姓名', '2024年应发工资', '紧急联系人电话']).warnings).toEqual([
      '把“2024年应发工资”当作“应发”，请核对。',
    ]);
  });

  it('knows every heading of its own export', () => {
    const names = rosterFields.map((field) => rosterFieldNames[field]);
    expect(guessRosterMapping(names).fields).toEqual(
      Object.fromEntries(rosterFields.map((field, index) => [field, index])),
    );
  });
});
