import type { PackSource } from '../rules/law-types.ts';
import { line, workdays } from './write-line.ts';

const law = {
  law: '天津市工会劳动法律监督条例',
  version: '2020',
  inForceOn: '2021-01-01',
  status: 'secondary',
} as const;

/** Tianjin: its regulation of 2020 as second-hand pages have it. */
export const tianjin: PackSource = {
  id: 'tianjin',
  name: '天津市',
  jurisdiction: { divisionPrefix: '12', name: '天津市' },
  lines: [
    line(law, 'supervision.local-regulation', {
      title: '本市工会劳动法律监督条例',
      article: '全文',
      binds: 'union',
      note: '只读到二手资料，意见书答复期限没有查到。',
    }),
    line(law, 'supervision.refusal-notice', {
      title: '不予受理告知实名投诉举报人',
      article: '不予受理条款（条号待核）',
      binds: 'union',
      period: workdays(5),
      startEvent: '接到投诉举报之日',
    }),
    line(law, 'supervision.excluded-proceedings', {
      title: '已进入行政执法、仲裁、诉讼程序的不予受理监督',
      article: '不予受理条款（条号待核）',
      binds: 'union',
    }),
  ],
};
