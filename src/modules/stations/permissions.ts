import type { PermissionCard } from '#kernel/access/public.ts';

/** What one may be allowed to do with stations, and which roles are. */
export const stationPermissions: readonly PermissionCard[] = [
  {
    permission: 'stations.read',
    label: '查看驿站台账和修改记录',
    roles: ['administrator', 'station_officer', 'inspector'],
  },
  {
    permission: 'stations.edit',
    label: '登记和修改驿站',
    roles: ['administrator', 'station_officer'],
  },
  {
    permission: 'stations.inspect',
    label: '记录巡查',
    roles: ['administrator', 'station_officer', 'inspector'],
  },
  {
    permission: 'stations.import',
    label: '导入驿站表格',
    roles: ['administrator', 'station_officer'],
  },
  {
    permission: 'stations.unmask',
    label: '查看站长联系方式原文（记入审计）',
    roles: ['administrator', 'station_officer'],
  },
  {
    permission: 'reports.handle',
    label: '处理工友反映',
    roles: ['administrator', 'station_officer'],
  },
];
