/** Words of this room's acts in the audit record. */
export const accessActWords = {
  'access.set-up': '初始设置，建立总工会和首位系统管理员',
  'access.organisation-created': '新建组织',
  'access.organisation-renamed': '组织更名',
  'access.person-created': '新建人员',
  'access.person-disabled': '停用人员',
  'access.person-enabled': '恢复人员',
  'access.password-reset': '重置密码',
  'access.role-granted': '授予角色',
  'access.role-revoked': '收回角色',
} as const;
