import type { Matter, PartyRole } from '../../types.ts';
import { blank } from './blanks.ts';

/** What the other side did, as a letter's predicate; `other` is left to the drafter. */
export const wrongWords = {
  wages: '拖欠劳动报酬',
  injury: '未依法落实工伤保险待遇',
  contract: '未依法订立或者履行劳动合同',
  dismissal: '违法解除或者终止劳动合同',
  social_insurance: '未依法缴纳社会保险费',
  hours: '未依法执行工作时间和休息休假规定',
  heat: '未依法落实高温劳动保护措施',
  other: blank('反映的事项'),
} as const satisfies Record<Matter, string>;

/** Chinese words of a party's place in the chain. */
export const partyRoleWords = {
  employer: '用人单位',
  owner: '建设单位',
  general_contractor: '施工总承包单位',
  subcontractor: '分包单位',
  labour_firm: '劳务公司',
  foreman: '班组负责人',
  platform: '平台企业',
  partner_firm: '平台用工合作企业',
} as const satisfies Record<PartyRole, string>;
