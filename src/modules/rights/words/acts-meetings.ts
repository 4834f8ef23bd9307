/** Words of the acts of mediation and meetings in the audit record. */
export const meetingActWords = {
  'rights.meeting-planned': '安排会议',
  'rights.meeting-repeated': '重复安排会议（未再写入）',
  'rights.meeting-held': '登记会议情况',
  'rights.meeting-cancelled': '取消会议',
  'rights.minutes-corrected': '更正会议记录',
  'rights.invitation-answered': '登记受邀方答复',
  'rights.agreement-recorded': '登记协议',
  'rights.agreement-repeated': '重复登记协议（未再写入）',
} as const;
