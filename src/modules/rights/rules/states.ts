/** The states a rights case may be in, in the order of a case that goes the whole way.
 *  @source rights.md 8: T1 to T28, and 提请上级 of 浙江省工会劳动法律监督条例 art. 23 */
export const caseStates = [
  'registered',
  'not_accepted',
  'transferred',
  'accepted',
  'hearing_both',
  'no_violation',
  'negotiating',
  'mediating',
  'mediation_failed',
  'investigating',
  'reminder_served',
  'opinion_served',
  'reply_review',
  'rectifying',
  'escalate_ready',
  'upper_asked',
  'proposal_served',
  'authority_filed',
  'authority_refused',
  'authority_result',
  'settled',
  'defaulted',
  'fulfilled',
  'withdrawn',
  'closed',
  'reopened',
  'archived',
] as const;

export type CaseState = (typeof caseStates)[number];

/** Chinese names of the states. */
export const caseStateWords = {
  registered: '已登记，待决定是否受理',
  not_accepted: '不予受理',
  transferred: '已移送其他单位',
  accepted: '已受理',
  hearing_both: '听取双方意见',
  no_violation: '未发现违法',
  negotiating: '协商中',
  mediating: '调解中',
  mediation_failed: '调解未成',
  investigating: '调查中',
  reminder_served: '已送达提示函',
  opinion_served: '已送达意见书',
  reply_review: '审查答复',
  rectifying: '督促整改',
  escalate_ready: '可提出建议书',
  upper_asked: '已提请上级工会',
  proposal_served: '已送达建议书',
  authority_filed: '行政部门已立案',
  authority_refused: '行政部门不予立案',
  authority_result: '行政部门已有处理结果',
  settled: '已达成协议',
  defaulted: '协议未履行',
  fulfilled: '已履行到位',
  withdrawn: '已撤回',
  closed: '已结案',
  reopened: '重新办理',
  archived: '已归档',
} as const satisfies Record<CaseState, string>;

/** States in which nobody works on the case any more. */
export const restingStates = ['closed', 'archived'] as const satisfies readonly CaseState[];

/** States in which a case has ended in substance and only waits to be closed. */
export const endedStates = [
  'not_accepted',
  'no_violation',
  'fulfilled',
  'withdrawn',
] as const satisfies readonly CaseState[];

const among = (list: readonly CaseState[], state: CaseState): boolean => list.includes(state);

/** Whether a case is still open: neither closed nor archived. */
export const isOpenState = (state: CaseState): boolean => !among(restingStates, state);

/** The states in which the union works on a case it has accepted. */
export const workingStates: readonly CaseState[] = caseStates.filter(
  (state) =>
    isOpenState(state) &&
    !among(endedStates, state) &&
    state !== 'registered' &&
    state !== 'transferred',
);
