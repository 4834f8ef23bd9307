import type { Temporal } from 'temporal-polyfill';
import type { Citation } from '../law-types.ts';

/** What may happen to shared data, as the log names it. */
export const disclosureActs = {
  shared: '提供材料',
  copied: '抄送文书',
  link_made: '发出链接',
  link_voided: '作废旧链接',
  opened: '对方打开链接',
  door_shut: '打开已失效的链接',
  downloaded: '对方下载材料',
  answered: '对方答复',
  result: '对方反馈结果',
  withdrawn: '撤回',
} as const;
export type DisclosureAct = keyof typeof disclosureActs;

/** How long the log of data handed to others is kept at least. */
export const logRetention = {
  years: 3,
  citation: {
    law: '网络数据安全管理条例',
    version: '2024',
    article: '第十二条',
    status: 'secondary',
  } satisfies Citation,
} as const;

/** The first day on which an entry made on a day may go.
 *  @source 网络数据安全管理条例（2024）第十二条 */
export const keptUntil = (on: Temporal.PlainDate): Temporal.PlainDate =>
  on.add({ years: logRetention.years, days: 1 });

/** One entry of the log. */
export interface Disclosure {
  readonly id: string;
  /** UTC. */
  readonly at: string;
  readonly act: DisclosureAct;
  readonly by: string;
  readonly bodyName: string;
  readonly subjectKind: 'referral' | 'invitation';
  readonly subjectId: string;
  readonly linkId: string | null;
  readonly basis: string | null;
  readonly legalBasis: string | null;
  /** Kinds of data, never the data. */
  readonly items: readonly string[];
  readonly keptUntil: string;
}
