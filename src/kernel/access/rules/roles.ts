import type { Role } from '../types.ts';

/** The roles of the house with their Chinese names, in the order in which pages list them. */
export const roles = {
  administrator: '系统管理员',
  station_officer: '驿站经办',
  inspector: '巡查员',
  auditor: '审计员',
  rights_clerk: '权益登记员',
  rights_officer: '劳动法律监督员',
  rights_leader: '维权负责人',
  seal_keeper: '用印管理员',
} as const satisfies Record<Role, string>;

/** Whether a text names a role. */
export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);

const ofCases: readonly Role[] = ['rights_clerk', 'rights_officer', 'rights_leader', 'seal_keeper'];

const areApart = (one: Role, other: Role): boolean =>
  one === 'auditor' || (one === 'administrator' && ofCases.includes(other));

/** Whether a person who holds some roles may not be given another. An auditor watches the others, so he holds no
 *  second role and nobody with another role becomes auditor. An administrator gives the roles of rights cases and
 *  therefore holds none of them: he cannot open to himself what workers told in confidence.
 *  @source GB/T 22239-2019 8.1.4.2 d), 8.1.5.2 (least privilege, the administrators apart: 三权分立) */
export const isConflicting = (role: Role, held: readonly Role[]): boolean =>
  held.some((one) => one !== role && (areApart(one, role) || areApart(role, one)));
