import type { PackSource } from '../rules/law-types.ts';
import { line } from './write-line.ts';

const bargaining = {
  law: '山东省企业工资集体协商条例',
  version: '2016',
  inForceOn: null,
  status: 'read',
} as const;
const mediation = {
  law: '山东省新就业形态劳动纠纷一站式调解文件',
  version: '鲁人社字〔2024〕87号',
  inForceOn: null,
  status: 'secondary',
} as const;

/** Shandong: no regulation on labour-law supervision was found, so the national lines stand beside these two. */
export const shandong: PackSource = {
  id: 'shandong',
  name: '山东省',
  jurisdiction: { divisionPrefix: '37', name: '山东省' },
  lines: [
    line(bargaining, 'letter.bargaining-refusal', {
      title: '拒绝工资集体协商的先发意见书，再发建议书',
      article: '第四十九条',
      binds: 'employer',
    }),
    line(mediation, 'platform.mediation-seat', {
      title: '一站式调解设在一站式矛盾纠纷调解中心（综治中心）',
      article: '文件（条号待核）',
      binds: 'mediator',
      note: '七部门联合，含政法委。',
    }),
  ],
};
