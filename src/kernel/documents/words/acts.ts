/** Words of this room's acts in the audit record. */
export const documentActWords = {
  'documents.document-created': '起草文书',
  'documents.version-saved': '保存文书新版本',
  'documents.version-repeated': '重复保存文书（未再写入）',
  'documents.document-submitted': '文书送签',
  'documents.submit-repeated': '重复送签（未再写入）',
  'documents.document-returned': '退回文书修改',
  'documents.document-signed': '签发文书并编号',
  'documents.sign-repeated': '重复签发（未再编号）',
  'documents.document-sealed': '登记文书用印',
  'documents.seal-repeated': '重复登记用印（未再写入）',
  'documents.document-voided': '作废文书',
  'documents.void-repeated': '重复作废（未再写入）',
} as const;
