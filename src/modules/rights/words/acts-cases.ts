import { steps } from '../rules/steps.ts';

/** Chinese names of what is done to cases, for the audit record and the timeline: each step by its own title. */
export const caseActWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(steps.map((step) => [`rights.${step.id}`, step.title])),
  'rights.register': '登记案件',
  'rights.registration-repeated': '重复提交登记（未再写入）',
  'rights.handlers-assigned': '指定承办人',
  'rights.no-interest-declared': '声明与本案无利害关系',
  'rights.handler-recused': '承办人回避',
  'rights.claimants-added': '加入工友',
  'rights.claimant-withdrawn': '一名工友撤回',
  'rights.claimant-withdrawn-again': '重复撤回（未再写入）',
  'rights.claim-result': '登记一名工友的结果',
  'rights.party-added': '登记责任单位',
  'rights.party-removed': '删除责任单位',
  'rights.evidence-added': '补充证据',
  'rights.evidence-repeated': '重复提交证据（未再写入）',
  'rights.major-raised': '标记重大情况',
  'rights.major-raised-again': '重复标记重大情况（未再写入）',
  'rights.track-opened': '登记并行程序',
  'rights.track-closed': '并行程序结束',
  'rights.worker-told': '告知工友进展',
  'rights.promise-broken': '承诺到期未履行',
  'rights.proposal-answered': '处理系统提议',
  'rights.clock-moved': '放假通知改变了期限',
};
