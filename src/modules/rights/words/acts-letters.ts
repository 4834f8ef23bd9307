/** Words of the letters' acts in the audit record. */
export const letterActWords = {
  'rights.letter-drafted': '起草案件文书',
  'rights.letter-draft-repeated': '重复起草（未再写入）',
  'rights.letter-read': '查看含工友信息的文书',
  'rights.letter-downloaded': '下载文书',
  'rights.letter-signed': '签发文书',
  'rights.letter-served': '登记文书送达',
  'rights.letter-service-noted': '登记文书送达情况',
  'rights.letter-resent': '再次送交文书（期限不重算）',
  'rights.letter-refused': '登记拒收文书',
  'rights.letter-service-repeated': '重复登记送达（未再写入）',
  'rights.letter-answered': '登记对文书的答复',
  'rights.reply-overdue': '文书到期没有答复',
  'rights.letter-answer-repeated': '重复登记答复（未再写入）',
  'rights.letter-not-corrected': '登记无正当理由不改正',
  'rights.letter-voided': '作废案件文书',
  'rights.letterhead-set': '设置工会文书信息',
} as const;
