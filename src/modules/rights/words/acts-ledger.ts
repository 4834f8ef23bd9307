/** Words of the ledger's acts in the audit record. */
export const ledgerActWords = {
  'rights.ledger-imported': '导入工资花名册',
  'rights.ledger-edited': '修改工资台账',
  'rights.ledger-line-answered': '登记对方对明细的意见',
  'rights.ledger-payment-recorded': '登记付款',
  'rights.ledger-payment-repeated': '重复登记付款（未再写入）',
  'rights.ledger-exported': '导出工资台账',
} as const;
