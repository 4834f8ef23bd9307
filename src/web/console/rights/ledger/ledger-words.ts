import type { GridColumn } from './grid.ts';

/** Words of the roster editor. */
export const ledgerWords = {
  title: '工资台账',
  columns: {
    ...{ name: '姓名', idNumber: '身份证号', phone: '电话', team: '班组', paid: '已付（元）' },
    ...{ item: '项目', unit: '单位', quantity: '数量', price: '单价（元）' },
  } satisfies Record<GridColumn, string>,
  amount: '金额（元）',
  owed: '欠付（元）',
  row: '行',
  region: '花名册，可用方向键上下移动，可从表格软件整块粘贴',
  hint: '回车或方向键上下移动；从表格里复制的内容可以整块粘贴；Ctrl+S 保存。',
  disputed: '有争议',
  unsaved: (rows: number) => `有 ${rows} 行没有保存，刷新页面不会丢失`,
  allSaved: '已全部保存',
  save: '保存',
  saving: '正在保存…',
  drop: '放弃未保存的改动',
  add: '加一行',
  download: '导出 Excel',
  total: '应付合计',
  paidTotal: '已付合计',
  owedTotal: '欠付合计',
  disputedTotal: '有争议',
  differences: '不一致之处',
  agree: '各项合计一致。',
  page: (page: number, pages: number) => `第 ${page} / ${pages} 页`,
  previous: '上一页',
  next: '下一页',
  empty: '花名册还没有人。点“加一行”，再从表格里整块粘贴；或用下面的导入。',
  cell: (column: string, row: number) => `第${row}行 ${column}`,
  fault: (count: number) => `有 ${count} 处填写不对，改正后才能保存。`,
} as const;

/** Words of the import of a list. */
export const importWords = {
  title: '从表格导入花名册',
  hint: '第一行要有列名（如：姓名、身份证号、工日、单价、已付）。先逐行核对，再导入；同一份再导入不会改动。',
  file: '选择 Excel 或 CSV 文件',
  paste: '或把表格里的内容连同列名粘贴在这里',
  check: '核对',
  findings: '逐行核对结果',
  heads: ['行', '列', '内容', '程度', '原因', '怎么改'],
  wholeRow: '整行',
  error: '错误',
  warning: '提醒',
  takeAll: (created: number, changed: number) => `导入（新增 ${created} 人，改动 ${changed} 人）`,
  takeGood: (good: number, bad: number) => `只导入没有错误的 ${good} 人，跳过 ${bad} 人`,
  done: (created: number, changed: number) => `已导入：新增 ${created} 人，改动 ${changed} 人。`,
} as const;
