import type { Temporal } from 'temporal-polyfill';
import { facilityName } from '#modules/stations/rules/facilities.ts';
import type { KeeperSaying } from '../types.ts';
import { clockWords, endWords } from './time.ts';

/** Why a keeper could not go on; each says what to do next. */
export const keeperProblems = {
  'no-such-link': '这个链接不对或已经停用，请向工会要一个新的',
  'bad-phone': '请填 11 位手机号',
  'wrong-phone': '这个手机号和登记的站长手机号不一样',
  'too-many': '试得太多了，请过 10 分钟再试',
  'wrong-code': '验证码不对，请再看一下短信',
  'code-expired': '验证码过期了，请重新获取',
  'signed-out': '登录过期了，请重新验证手机',
  'too-late': '已经不能撤回了',
  'bad-until': '时间不对，请选一个以后的时间',
} as const;

export type KeeperProblem = keyof typeof keeperProblems;

const until = (saying: KeeperSaying, now: Temporal.Instant): string =>
  saying.until ? `，到${endWords(saying.until, now)}` : '';

/** What the keeper last said, read back to him. */
export const sayingWords = (saying: KeeperSaying, now: Temporal.Instant): string => {
  const at = clockWords(saying.at);
  if (saying.act === 'open') return `${at} 你说：现在开着${until(saying, now)}`;
  if (saying.act === 'closed') return `${at} 你说：今天提前关门`;
  if (saying.act === 'closure') return `${at} 你说：临时关闭${until(saying, now)}`;
  const name = saying.facilityCode ? facilityName(saying.facilityCode) : '设备';
  return `${at} 你说：${name}${saying.condition === 'working' ? '修好了' : '坏了'}`;
};
