import type { LetterFacts } from '#modules/rights/rules/letters/letter-types.ts';

const party = (name: string, roleWord: string) => ({
  ...{ name, roleWord, creditCode: null, address: null, representative: null, phone: null },
});

/** Facts of a wage case like that of Ludian, of which only what a test is about needs to be said. Bodies are invented. */
export const someLetterFacts = (given: Partial<LetterFacts> = {}): LetterFacts => ({
  union: {
    name: '鲁甸县总工会',
    address: '鲁甸县文屏镇示例路1号',
    postcode: '657100',
    phone: '0870-0000000',
    code: '鲁工劳监',
    mayRecommend: true,
  },
  caseNumber: '维〔2025〕3号',
  source: 'complaint',
  registeredOn: '2025-03-10',
  acceptedOn: '2025-03-12',
  employer: { ...party('甲劳务有限公司', '劳务公司'), creditCode: '91530621MA00000001' },
  recipient: null,
  chain: [
    party('某建设单位', '建设单位'),
    party('乙建筑集团有限公司', '总承包单位'),
    party('丙建筑工程有限公司', '分包单位'),
    { ...party('甲劳务有限公司', '劳务公司'), creditCode: '91530621MA00000001' },
  ],
  dispute: {
    matter: '拖欠劳动报酬',
    projectName: '某安置房项目',
    workers: 5,
    trade: '建筑工人',
    fromOn: '2024-05-06',
    untilOn: '2025-01-20',
    claimed_fen: 8_485_400,
    confirmed_fen: 7_485_400,
    disputed_fen: 1_000_000,
  },
  claimants: [
    {
      ...{ name: '工友甲', idNumber: null, phone: '13800000000', trade: '钢筋工' },
      ...{ owed_fen: 1_697_080, paid_fen: null },
    },
  ],
  representatives: ['工友甲', '工友乙', '工友丙'],
  handlers: [
    { name: '李敏', certificate: '云工监0621001' },
    { name: '王强', certificate: '云工监0621002' },
  ],
  contact: { name: '李敏', phone: '0870-0000001' },
  findings: [
    {
      text: '2024年5月6日起，5名建筑工人由甲劳务有限公司招用，在某安置房项目从事钢筋、木工作业',
      evidence: '考勤记录和微信聊天记录',
    },
    { text: '2025年4月30日前支付74,854.00元的承诺没有履行', evidence: '线上调解记录' },
  ],
  laws: [
    {
      law: '保障农民工工资支付条例',
      version: '2019',
      article: '第三十条第三款',
      quoted: '分包单位拖欠农民工工资的，由施工总承包单位先行清偿，再依法进行追偿。',
      status: 'read',
    },
  ],
  demands: [
    { text: '向5名劳动者足额支付劳动报酬74,854.00元', dueOn: '2025-06-17' },
    { text: '对尚有争议的工程量与劳动者共同复核并书面确认', dueOn: '2025-06-20' },
  ],
  reply: {
    period: { count: 15, unit: 'workday' },
    citation: {
      law: '浙江省工会劳动法律监督条例',
      version: '2016',
      article: '第二十二条',
      status: 'read',
    },
  },
  confirmation: null,
  earlier: [
    {
      kind: 'reminder',
      number: '鲁工劳监〔2025〕1号',
      servedOn: '2025-05-21',
      methodWord: '直接送达',
      replyDueOn: '2025-06-05',
      repliedOn: '2025-05-23',
      outcome: '承诺于2025年5月30日前付清，到期没有履行',
    },
  ],
  ground: null,
  attachments: [],
  copies: ['鲁甸县人力资源和社会保障局'],
  consentToName: false,
  refusalGround: null,
  guidance: null,
  sitting: null,
  terms: [],
  service: null,
  papers: [],
  closing: null,
  paid_fen: null,
  ...given,
});
