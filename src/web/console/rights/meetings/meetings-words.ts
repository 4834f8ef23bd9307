/** Words of meetings and agreements in the console. */
export const meetingsWords = {
  title: '调解、会议和协议',
  none: '还没有安排调解或者会议。',
  noReply: '未答复',
  replies: { will_come: '参加', will_not_come: '不参加' },
  chair: (name: string) => `主持：${name}`,
  minutes: (version: number, reason: string | null) =>
    reason === null ? '会议记录' : `会议记录（第 ${version} 版，更正：${reason}）`,
  agreedOn: (day: string) => `${day} 达成`,
  dueOn: (day: string) => `${day} 前履行`,
  yuan: (amount: number) => `${amount.toFixed(2)} 元`,
} as const;
