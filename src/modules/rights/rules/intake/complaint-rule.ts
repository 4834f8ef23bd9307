import type { ClockRule } from '#kernel/commitments/types.ts';

/** How long the leader has to answer a worker who is not content with the handling. No law sets it; it is ours. */
export const complaintRule: ClockRule = {
  id: 'intake.complaint-answer',
  title: '答复工友对办理的意见',
  period: { count: 5, unit: 'workday' },
  rolls: true,
  law: { law: '本系统内部办理时限', version: '2026', article: '工友意见答复', status: 'read' },
  pausable: false,
  verified: true,
};
