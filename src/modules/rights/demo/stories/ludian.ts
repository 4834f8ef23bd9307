import type { Scene, Story } from '../story-types.ts';
import { ludianDays, ludianPromised_fen, ludianWorkers } from './ludian-facts.ts';

const untilTheFirstPromise: readonly Scene[] = [
  {
    ...{ at: '2025-03-17T09:20', by: 'clerk', isAssumed: true },
    deed: {
      ...{ do: 'tell', matter: 'wages', workerClass: 'labour_relation', channel: 'desk' },
      ...{ isAnonymous: false, dangers: [] },
      facts:
        '我们五个人2024年5月进场干活，到今年1月离场，还差84854元没有发。劳务公司说总包没给钱，总包说已经按名单付了。',
    },
  },
  { at: '2025-03-17T15:00', by: 'leader', isAssumed: true, deed: { do: 'name_handlers' } },
  {
    ...{ at: '2025-03-18T10:00', by: 'leader', isAssumed: true },
    deed: {
      ...{ do: 'step', step: 'accept' },
      facts: { risk_grade: 'ordinary', worker_class: 'labour_relation' },
    },
  },
  {
    ...{ at: '2025-03-24T14:00', by: 'first', isAssumed: true },
    deed: {
      ...{ do: 'step', step: 'hear_both' },
      facts: {
        heard_on: '2025-03-24',
        worker_statement: '五个人共欠84854元，有记工本和微信记录。',
        employer_statement: '工程款没有到，不是不给；增补的工程量没有签证单。',
      },
    },
  },
  { at: '2025-03-24T16:30', by: 'first', isAssumed: true, deed: { do: 'roster' } },
  {
    ...{ at: '2025-04-01T09:30', by: 'first', isAssumed: true },
    deed: {
      ...{ do: 'plan_meeting', key: 'online', kind: 'mediation', mode: 'online' },
      ...{ title: '线上调解', place: '线上会议室（示例）', startsAt: '2025-04-09T14:30' },
      mediate: { applied_on: '2025-04-01', kind: 'labour', form: 'written', both_consent: true },
    },
  },
  {
    ...{ at: '2025-04-09T15:30', by: 'first', isAssumed: true },
    deed: {
      ...{ do: 'hold_meeting', key: 'online', outcome: 'agreed' },
      minutes: '劳务公司承认欠薪，同意在4月30日前支付无争议的74,854元；增补的10,000元待核对。',
    },
  },
  {
    ...{ at: '2025-04-09T16:00', by: 'first', isAssumed: true },
    deed: {
      ...{ do: 'agree', kind: 'mediation', key: 'first', meeting: 'online', by: 'labour_firm' },
      ...{ parts_fen: ludianPromised_fen, dueOn: ludianDays.firstPromiseOn },
    },
  },
];

const untilTheSecondPromise: readonly Scene[] = [
  {
    ...{ at: '2025-05-20T08:30', by: 'first', isAssumed: true },
    deed: {
      ...{ do: 'plan_meeting', key: 'site-1', kind: 'coordination', mode: 'on_site' },
      ...{ title: '第一次现场协调会', place: '项目部会议室（示例）' },
      ...{ startsAt: '2025-05-20T14:30', mediate: null },
    },
  },
  {
    ...{ at: '2025-05-20T08:40', by: 'first', isAssumed: true },
    deed: {
      ...{ do: 'step', step: 'record_default' },
      facts: { missed_on: ludianDays.firstPromiseOn, workers: 5, note: '总包没有拨付工程款。' },
    },
  },
  {
    ...{ at: '2025-05-20T17:00', by: 'first', isAssumed: true },
    deed: {
      ...{ do: 'hold_meeting', key: 'site-1', outcome: 'adjourned' },
      minutes: '分包说工程款没有到，总包说已按花名册付过。议定逐项核对工程量和单价后再议。',
    },
  },
  {
    ...{ at: '2025-05-21T10:30', by: 'first' },
    deed: { do: 'answer_lines', answeredBy: '总包项目经理（示例）' },
  },
  {
    ...{ at: '2025-05-21T11:00', by: 'first' },
    deed: {
      ...{ do: 'plan_meeting', key: 'site-2', kind: 'coordination', mode: 'on_site' },
      ...{ title: '第二次现场协调会', place: '项目部会议室（示例）' },
      ...{ startsAt: '2025-05-21T14:00', mediate: null },
    },
  },
  {
    ...{ at: '2025-05-21T11:30', by: 'first' },
    deed: {
      ...{
        do: 'letter',
        key: 'reminder',
        kind: 'reminder',
        to: 'general_contractor',
        reply_days: 9,
      },
      findings: [
        {
          text: '五名工友自2024年5月起在该项目务工，离场时工资没有结清',
          evidence: '记工本、微信记录',
        },
        { text: '2025年4月30日前支付74,854.00元的调解协议没有履行', evidence: '调解协议书' },
      ],
      demands: [{ text: '对核对无争议的74,854.00元先行清偿', dueOn: ludianDays.secondPromiseOn }],
    },
  },
  {
    ...{ at: '2025-05-21T14:40', by: 'first' },
    deed: { do: 'serve', key: 'reminder', receiver: '项目经理（示例）', place: '项目部会议室' },
  },
  {
    ...{ at: '2025-05-21T15:00', by: 'first' },
    deed: {
      ...{ do: 'hold_meeting', key: 'site-2', outcome: 'promised' },
      minutes: '工程量和单价已与工友逐项核对。当场送达提示函。总包承诺5月30日前支付74,854元。',
    },
  },
  {
    ...{ at: '2025-05-21T15:40', by: 'first' },
    deed: {
      ...{ do: 'agree_anew', key: 'second', instead: 'first', meeting: 'site-2' },
      ...{ by: 'general_contractor', title: '总包支付工资（第二次现场协调会）' },
      reason: '劳务公司没有付，总包在第二次现场协调会上答应先行清偿',
      ...{ parts_fen: ludianPromised_fen, dueOn: ludianDays.secondPromiseOn },
    },
  },
];

const refer = (
  kind: 'copy' | 'labour_authority',
  to: 'court' | 'procuratorate' | 'labour_authority' | 'justice_bureau',
  name: string,
): Scene => ({
  ...{ at: '2025-06-09T16:00', by: 'first' },
  deed: { do: 'refer', kind, to, name },
});

const untilTheMoney: readonly Scene[] = [
  {
    ...{ at: '2025-06-09T09:30', by: 'first' },
    deed: {
      ...{
        do: 'letter',
        key: 'opinion',
        kind: 'opinion',
        to: 'general_contractor',
        reply_days: null,
      },
      findings: [
        { text: '提示函送达后，5月30日前支付的承诺没有履行', evidence: '送达回证、会议记录' },
      ],
      demands: [{ text: '先行清偿74,854.00元，并书面答复', dueOn: ludianDays.paidOn }],
    },
  },
  {
    ...{ at: '2025-06-09T15:00', by: 'first' },
    deed: { do: 'serve', key: 'opinion', receiver: '综合办负责人（示例）', place: '公司前台' },
  },
  refer('copy', 'court', '县人民法院（示例）'),
  refer('copy', 'procuratorate', '县人民检察院（示例）'),
  refer('labour_authority', 'labour_authority', '县劳动保障监察机构（示例）'),
  refer('copy', 'justice_bureau', '县司法局（示例）'),
  {
    ...{ at: '2025-06-17T10:00', by: 'first', isAssumed: true },
    deed: { do: 'reply', key: 'opinion', summary: '同意先行清偿，今天全部转账。' },
  },
  {
    ...{ at: '2025-06-17T16:40', by: 'first' },
    deed: { do: 'pay', promise: 'first', payer: '总包单位（示例）', parts_fen: ludianPromised_fen },
  },
  {
    ...{ at: '2025-06-18T10:00', by: 'first', isAssumed: true },
    deed: {
      ...{ do: 'step', step: 'fulfil' },
      facts: { called_back_on: '2025-06-18', workers_reached: 5, note: '五人都已收到。' },
    },
  },
  {
    ...{ at: '2025-06-20T09:00', by: 'leader', isAssumed: true },
    deed: {
      ...{ do: 'step', step: 'close' },
      facts: {
        ...{ told_on: '2025-06-18', satisfaction: 'satisfied' },
        report:
          '一函两书：提示函、意见书各一份；五名工友74,854元全部到手；争议的增补工程量10,000元另行主张。',
      },
    },
  },
];

/** The case of Ludian as a script: its dates, sums, letters and broken promises are as published; days the story does not
 *  give are marked, and all names are invented. @source stories.md 3 */
export const ludian: Story = {
  key: 'ludian',
  title: '五名工友讨薪（一函两书，仿真实案例）',
  workers: ludianWorkers,
  parties: [
    { role: 'labour_firm', name: '甲劳务有限公司（示例）' },
    { role: 'subcontractor', name: '丙建筑工程有限公司（示例）' },
    { role: 'general_contractor', name: '乙建筑集团有限公司（示例）' },
    { role: 'owner', name: '某建设单位（示例）' },
  ],
  scenes: [...untilTheFirstPromise, ...untilTheSecondPromise, ...untilTheMoney],
};
