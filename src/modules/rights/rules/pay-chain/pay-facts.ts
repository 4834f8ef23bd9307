import type { Known } from './known.ts';

/** The facts that decide who must pay arrears of wages; every one may be unknown. */
export interface PayFacts {
  /** 工程建设项目. */
  readonly construction: Known;
  /** 用人单位（直接招用的一方）欠薪. */
  readonly employerOwes: Known;
  /** 分包单位招用并拖欠. */
  readonly subcontractorOwes: Known;
  /** 工程被转包. */
  readonly projectResold: Known;
  /** 建设单位没有按合同拨付工程款. */
  readonly ownerPaidLate: Known;
  /** 建设单位把工程发包给个人或者不合格单位. */
  readonly ownerToUnqualified: Known;
  /** 总包把工程分包给个人或者不合格单位. */
  readonly contractorToUnqualified: Known;
  /** 他人以施工单位名义承揽（挂靠）. */
  readonly nameLent: Known;
  /** 项目违反规划、建设法律法规. */
  readonly illegalProject: Known;
  /** 由个人或者无派遣许可的单位派来干活. */
  readonly unlicensedSupply: Known;
  /** 有许可的劳务派遣. */
  readonly licensedDispatch: Known;
  /** 用人单位是合伙企业、个人独资企业或者个体户. */
  readonly ownedByPersons: Known;
}

export type PayFactName = keyof PayFacts;

/** Nothing known yet. */
export const nothingKnown: PayFacts = {
  construction: 'unknown',
  employerOwes: 'unknown',
  subcontractorOwes: 'unknown',
  projectResold: 'unknown',
  ownerPaidLate: 'unknown',
  ownerToUnqualified: 'unknown',
  contractorToUnqualified: 'unknown',
  nameLent: 'unknown',
  illegalProject: 'unknown',
  unlicensedSupply: 'unknown',
  licensedDispatch: 'unknown',
  ownedByPersons: 'unknown',
};

/** The question that would settle a fact, in Chinese, for handlers. */
export const payQuestions: Readonly<Record<PayFactName, string>> = {
  construction: '是不是工程建设项目？',
  employerOwes: '欠钱的是不是直接招用你的单位？',
  subcontractorOwes: '是不是分包单位（劳务公司）招用并拖欠的？',
  projectResold: '工程有没有被转包？',
  ownerPaidLate: '建设单位是不是没有按合同把工程款拨给总包？',
  ownerToUnqualified: '建设单位有没有把工程直接包给个人或者没有资格的单位？',
  contractorToUnqualified: '总包（承包单位）有没有把活包给个人（包工头）或者没有资格的单位？',
  nameLent: '干活的一方是不是借用别的单位的名义（挂靠）？',
  illegalProject: '项目是不是没有规划、施工许可，或者违反规划、建设法律法规？',
  unlicensedSupply: '是不是由个人或者没有派遣许可的单位派来的？',
  licensedDispatch: '是不是有许可的劳务派遣公司派来的？',
  ownedByPersons: '用人单位是不是合伙企业、个人独资企业或者个体户？',
};
