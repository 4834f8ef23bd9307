import type { MisplacedReason } from '../rules/organisation-tree.ts';
import { passwordTerms, type WeakPasswordReason } from '../rules/password-policy.ts';

/** Why a password may not be chosen, to the person choosing. */
export const weakPasswordWords = {
  'too-short': `密码至少 ${passwordTerms.least} 位。`,
  'too-long': `密码最多 ${passwordTerms.most} 位。`,
  'too-few-kinds': '密码须含大写字母、小写字母、数字、符号中的至少三种。',
  'holds-a-name': '密码里不能有您的姓名或登录名。',
  'too-common': '这个密码太常见，容易被猜到，请换一个。',
  'same-as-before': '新密码不能与原密码相同。',
} as const satisfies Record<WeakPasswordReason, string>;

/** Why an organisation may not stand where it was put. */
export const misplacedWords = {
  'parent-kind': '只能建在总工会之下。',
  'level-order':
    '层级不对：市下设县（市、区）或乡镇（街道），县下设乡镇（街道），其他单位不填层级。',
  'division-shape': '区划代码不对：市、县填六位，乡镇（街道）填九位（GB/T 2260）。',
  'division-outside': '区划代码不在上级单位的辖区内。',
} as const satisfies Record<MisplacedReason, string>;

/** Words of this room's acts in the audit record. */
export const identityActWords = {
  'identity.signed-in': '登录',
  'identity.sign-in-failed': '登录失败',
  'identity.sign-in-locked': '登录名因多次失败被锁定',
  'identity.sign-in-refused': '锁定期间的登录被拒绝',
  'identity.session-ended': '退出登录',
  'identity.sessions-ended': '结束某人的全部登录',
  'identity.password-changed': '修改密码',
  'identity.set-up-link-created': '生成初始设置链接',
  'identity.old-sign-ins-forgotten': '清理过期的登录记录',
} as const;
