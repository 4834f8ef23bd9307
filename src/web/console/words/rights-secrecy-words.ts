/** Words of looking at personal data in the clear, of its review, and of workers' complaints about the handling. */
export const unmaskWords = {
  show: '看原文',
  showOf: (field: string, n: number) => `看第 ${n} 名工友的${field}原文`,
  why: '为什么要看？（至少写清办什么事，逐次记录，负责人复核）',
  go: '显示并留痕',
  title: '查看原文复核',
  intro: '每一次查看个人信息原文都在这里。看理由是否与办案有关，逐条复核。自己看的由别人复核。',
  none: '没有查看记录',
  waiting: '待复核',
  done: '已复核',
  filter: '显示哪些',
  table: '查看原文记录',
  heads: { at: '时间', by: '谁', what: '看了什么', reason: '理由', review: '复核' },
  asHandler: '承办人',
  claimant: (n: number) => `第 ${n} 名工友`,
  proper: '正当',
  improper: '不当',
  note: '不当在哪里',
  own: '自己的记录，由别人复核',
  reviewed: (who: string, when: string) => `${who} ${when}`,
  saved: '已复核',
} as const;

export const complaintWords = {
  title: '工友对办理的意见',
  due: (day: string) => `${day} 前答复`,
  hidden: '内容只给负责人和承办人看',
  answer: '答复',
  answered: '已答复',
  doAnswer: '发出答复',
  hint: '工友在手机上能看到。',
} as const;

export const noticeWords = {
  read: '念给工友听',
  spoken: '已把上面的说明念给工友听，他同意工会为办理这件事使用他说的内容。',
} as const;
