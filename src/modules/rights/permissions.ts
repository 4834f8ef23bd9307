import type { PermissionCard, Role } from '#kernel/access/public.ts';

const card = (permission: string, label: string, roles: readonly Role[]): PermissionCard => ({
  permission,
  label,
  roles,
  confidential: true,
});

/** What one may be allowed to do with rights cases, and which roles are. All are confidential: an administrator gives
 *  them and holds none. The seal keeper reads what he seals, with complainants masked.
 *  @source 个人信息保护法 arts. 6, 51; GB/T 22239-2019 8.1.4.2 d) (least privilege) */
export const rightsPermissions: readonly PermissionCard[] = [
  card('rights.register', '登记工友诉求', ['rights_clerk', 'rights_officer', 'rights_leader']),
  card('rights.read', '查看权益案件（投诉人信息遮盖）', [
    'rights_clerk',
    'rights_officer',
    'rights_leader',
    'seal_keeper',
  ]),
  card('rights.handle', '承办权益案件', ['rights_officer', 'rights_leader']),
  card('rights.decide', '决定受理、移交、结案等事项', ['rights_leader']),
  card('rights.sign', '签发文书', ['rights_leader']),
  card('rights.seal', '用印', ['seal_keeper']),
  card('rights.contacts', '维护协作单位联系人', ['rights_officer', 'rights_leader']),
  card('rights.figures', '查看权益统计', ['rights_officer', 'rights_leader']),
  card('rights.review', '复核查看个人信息的记录', ['rights_leader', 'auditor']),
  card('rights.retain', '管理案卷保存期限和清除个人信息', ['rights_leader']),
  card('rights.unmask', '查看个人信息原文（记入审计）', ['rights_officer', 'rights_leader']),
];
