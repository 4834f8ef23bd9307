import type { Role } from '../types.ts';

/** The roles of the house with their Chinese names, in the order in which pages list them. */
export const roles = {
  administrator: '系统管理员',
  station_officer: '驿站经办',
  inspector: '巡查员',
  auditor: '审计员',
} as const satisfies Record<Role, string>;

/** Whether a text names a role. */
export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);

/** Whether a person who holds some roles may not be given another: an auditor watches the others, so he
 *  holds no second role and nobody with another role becomes auditor.
 *  @source GB/T 22239-2019 8.1.4.2 d), 8.1.5.2 (least privilege, the audit administrator apart: 三权分立) */
export const isConflicting = (role: Role, held: readonly Role[]): boolean =>
  held.some((one) => one !== role && (one === 'auditor' || role === 'auditor'));
