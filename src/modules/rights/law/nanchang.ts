import type { PackSource } from '../rules/law-types.ts';
import { days, line } from './write-line.ts';

const law = {
  law: '南昌市工会劳动法律监督条例',
  version: '2008',
  inForceOn: null,
  status: 'secondary',
} as const;

/** Nanchang: its city regulation as second-hand pages have it; longer periods than the provinces around. */
export const nanchang: PackSource = {
  id: 'nanchang',
  name: '南昌市',
  jurisdiction: { divisionPrefix: '3601', name: '南昌市' },
  lines: [
    line(law, 'supervision.local-regulation', {
      title: '本市工会劳动法律监督条例',
      article: '全文',
      binds: 'union',
      note: '2008年8月29日通过，11月28日批准；施行日期没有读到。',
    }),
    line(law, 'supervision.talk-first', {
      title: '先沟通协商',
      article: '第二十三条',
      binds: 'union',
    }),
    line(law, 'letter.opinion-reply', {
      title: '用人单位书面答复意见书',
      article: '第二十三条',
      binds: 'employer',
      period: days(60),
      startEvent: '收到意见书之日',
    }),
    line(law, 'letter.proposal-sender', {
      title: '建议书由县级以上总工会、产业工会发出',
      article: '第二十四条',
      binds: 'union',
    }),
    line(law, 'letter.proposal-result', {
      title: '主管部门处理建议书并书面告知工会',
      article: '第二十四条',
      binds: 'authority',
      period: days(60),
      startEvent: '收到建议书之日',
    }),
    line(law, 'supervision.result-to-complainant', {
      title: '向实名投诉人告知办理结果',
      article: '第二十五条',
      binds: 'union',
    }),
  ],
};
