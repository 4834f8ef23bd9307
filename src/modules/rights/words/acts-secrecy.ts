/** Chinese names of what is done about confidentiality, for the audit record and the timeline. */
export const secrecyActWords: Readonly<Record<string, string>> = {
  'rights.field-unmasked': '查看个人信息原文',
  'rights.unmasking-reviewed': '复核查看个人信息的记录',
  'rights.correction-asked': '工友要求更正个人信息',
  'rights.correction-repeated': '重复要求更正（未再写入）',
  'rights.correction-answered': '答复更正要求',
  'rights.retention-planned': '排定案卷个人信息的保存期限',
  'rights.retention-set': '设定案卷保存年限',
  'rights.hold-placed': '暂停清除（证据保全）',
  'rights.hold-lifted': '解除暂停清除',
  'rights.erasure-proposed': '提出清除个人信息',
  'rights.erasure-refused': '不同意清除个人信息',
  'rights.erasure-approved': '批准清除个人信息',
  'rights.case-erased': '清除案件的个人信息',
  'secrets.values-resealed': '用新密钥重新加密',
};
