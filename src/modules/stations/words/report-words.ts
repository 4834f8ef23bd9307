import type { RefusalWords } from '#kernel/http/words/refusal-words.ts';
import type { ReportState } from '../rules/report-states.ts';
import type { ReportKind } from '../rules/reports.ts';

/** Chinese names of what may be reported. */
export const reportKindWords = {
  door_locked: '门锁着',
  occupied: '被占用',
  no_such_place: '没有这个地方',
  broken: '设备坏了',
  open: '其实开着',
  other: '其他',
} as const satisfies Record<ReportKind, string>;

/** Chinese names of what becomes of a report. */
export const reportStateWords = {
  received: '已收到',
  confirmed: '已核实',
  dismissed: '已查看，不用处理',
  resolved: '已处理好',
} as const satisfies Record<ReportState, string>;

/** Words for what can be refused about a report. */
export const reportRefusals: Readonly<Record<string, RefusalWords>> = {
  'too-many': { status: 429, detail: '今天反映得太多了，请明天再试，或打 12351。' },
  'too-many-photos': { status: 422, detail: '最多 3 张照片。' },
  'not-a-photo': { status: 422, detail: '只能传照片（JPG、PNG、WebP 或 HEIF）。' },
  'photo-too-large': { status: 413, detail: '照片太大，请换一张小于 12 MB 的。' },
  'not-now': { status: 409, detail: ({ why }) => String(why) },
};
