/** What a column of a foreman's list may mean. */
export const rosterFields = [
  'name',
  'idNumber',
  'phone',
  'gender',
  'team',
  'trade',
  'enteredOn',
  'leftOn',
  'payBasis',
  'item',
  'month',
  'unit',
  'quantity',
  'price',
  'due',
  'paid',
  'advance',
  'fine',
  'deduction',
  'owed',
  'card',
  'bank',
  'signature',
  'note',
] as const;

export type RosterField = (typeof rosterFields)[number];

/** Chinese names of the fields: the headings of the export and the choices of the console.
 *  @source 保障农民工工资支付条例 (2019) art. 15: what the wage ledger must hold */
export const rosterFieldNames = {
  name: '姓名',
  idNumber: '身份证号',
  phone: '联系电话',
  gender: '性别',
  team: '班组',
  trade: '工种',
  enteredOn: '进场日期',
  leftOn: '离场日期',
  payBasis: '计酬方式',
  item: '项目',
  month: '月份',
  unit: '单位',
  quantity: '数量',
  price: '单价',
  due: '应发',
  paid: '已付',
  advance: '借支',
  fine: '罚款',
  deduction: '其他扣款',
  owed: '欠付',
  card: '收款卡号',
  bank: '开户行',
  signature: '签名',
  note: '备注',
} as const satisfies Record<RosterField, string>;

/** Columns of money that a 合计 row adds up. */
export const summedFields = [
  'due',
  'paid',
  'advance',
  'fine',
  'deduction',
  'owed',
] as const satisfies readonly RosterField[];

export type SummedField = (typeof summedFields)[number];
