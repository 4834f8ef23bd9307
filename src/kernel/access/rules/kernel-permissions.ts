import type { PermissionCard } from '../types.ts';

/** The permissions of the kernel's own pages. Administrators hold what they grant, hence the audit record too;
 *  the auditor holds nothing else.
 *  @source GB/T 22239-2019 8.1.4.2 d), 8.1.5.2 (separation of system, security and audit administrators) */
export const kernelPermissions: readonly PermissionCard[] = [
  { permission: 'people.read', label: '查看人员', roles: ['administrator'] },
  { permission: 'people.manage', label: '管理人员和授权', roles: ['administrator'] },
  {
    permission: 'organisations.read',
    label: '查看组织',
    roles: [
      ...(['administrator', 'station_officer', 'inspector'] as const),
      ...(['rights_clerk', 'rights_officer', 'rights_leader'] as const),
    ],
  },
  { permission: 'organisations.manage', label: '管理组织', roles: ['administrator'] },
  { permission: 'audit.read', label: '查看审计记录', roles: ['administrator', 'auditor'] },
  { permission: 'audit.verify', label: '校验审计记录', roles: ['administrator', 'auditor'] },
  { permission: 'notices.read', label: '查看短信发件箱', roles: ['administrator'] },
];
