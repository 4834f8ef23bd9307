import type { RefusalWords } from '#kernel/http/public.ts';
import { misplacedWords, weakPasswordWords } from '#kernel/identity/words/zh.ts';
import { type Refusal, type Result, refuse } from '#lib/result.ts';

const wordFor =
  (words: Readonly<Record<string, string>>) => (facts: Readonly<Record<string, unknown>>) =>
    words[String(facts.reason)] ?? '填写有误。';

/** Words for the refusals of sessions, people and organisations. */
export const staffRefusals = {
  'wrong-credentials': { status: 401, detail: '登录名或密码不对。' },
  'wrong-password': { status: 422, detail: '原密码不对。' },
  locked: { status: 423, detail: '连续输错次数太多，这个登录名已暂时锁定，请稍后再试。' },
  'link-used': { status: 410, detail: '这个链接已经用过或已过期。请重新启动服务，取得新的链接。' },
  'weak-password': { status: 422, detail: wordFor(weakPasswordWords) },
  'bad-sign-in-name': {
    status: 422,
    detail: '登录名须为 2 至 32 个汉字、字母或数字，可含点、横线和下划线。',
  },
  'sign-in-name-taken': { status: 422, detail: '这个登录名已有人使用，请换一个。' },
  'name-taken': { status: 422, detail: '同一上级单位下已有这个名称。' },
  misplaced: { status: 422, detail: wordFor(misplacedWords) },
  'granted-already': { status: 409, detail: '此人在这个单位已有这个角色。' },
  'separation-of-duties': {
    status: 409,
    detail: '审计员不能兼任其他角色，担任其他角色的人也不能兼任审计员（三权分立）。',
  },
  'last-administrator': {
    status: 409,
    detail: '这是全市最后一位系统管理员，不能收回或停用。请先任命另一位。',
  },
} as const satisfies Record<string, RefusalWords>;

/** Names the field of a form that a refusal is about, so that the page can show the words beside it. */
export const pointAt = <T>(
  result: Result<T, Refusal>,
  fields: Readonly<Record<string, string>>,
): Result<T, Refusal> => {
  if (result.ok) return result;
  const field = fields[result.refusal.code];
  const words: Readonly<Record<string, RefusalWords>> = staffRefusals;
  const detail = words[result.refusal.code]?.detail;
  if (field === undefined || detail === undefined) return result;
  const message = typeof detail === 'string' ? detail : detail({ ...result.refusal });
  return refuse({ ...result.refusal, errors: [{ field, message }] });
};
