import type {
  Channel,
  ClaimResult,
  Matter,
  PartyRole,
  RiskGrade,
  Source,
  WorkerClass,
} from '../types.ts';

/** Chinese names of what a case is about. */
export const matterWords = {
  wages: '劳动报酬',
  injury: '工伤或职业伤害',
  contract: '劳动合同或协议',
  dismissal: '解除、终止',
  social_insurance: '社会保险',
  hours: '工时休假',
  heat: '高温劳动保护',
  other: '其他',
} as const satisfies Record<Matter, string>;

export const workerClassWords = {
  labour_relation: '劳动关系',
  incomplete: '不完全符合确立劳动关系',
  civil: '民事关系',
  unknown: '尚未判明',
} as const satisfies Record<WorkerClass, string>;

export const channelWords = {
  phone_page: '手机网页',
  station: '驿站',
  telephone: '电话',
  desk: '窗口',
  letter: '来信',
  partner: '协作单位',
} as const satisfies Record<Channel, string>;

export const sourceWords = {
  complaint: '投诉',
  report: '举报',
  inspection: '检查发现',
  referral: '转办',
  media: '舆情',
} as const satisfies Record<Source, string>;

export const riskGradeWords = {
  ordinary: '一般',
  urgent: '紧急',
  major: '重大',
} as const satisfies Record<RiskGrade, string>;

export const partyRoleWords = {
  employer: '用人单位',
  owner: '建设单位',
  general_contractor: '总承包单位',
  subcontractor: '分包单位',
  labour_firm: '劳务公司',
  foreman: '包工头',
  platform: '平台企业',
  partner_firm: '平台合作企业',
} as const satisfies Record<PartyRole, string>;

export const claimResultWords = {
  open: '办理中',
  paid: '已支付',
  paid_in_part: '部分支付',
  settled_otherwise: '以其他方式解决',
  not_established: '未能认定',
  unpaid: '未获支付',
  referred: '转由其他途径',
  in_proceedings: '在仲裁、诉讼中',
  withdrawn: '本人撤回',
} as const satisfies Record<ClaimResult, string>;
