import type { ReportKind, ReportState } from '../types.ts';

/** The choices of the report form, commonest first. */
export const reportKinds: readonly (readonly [kind: ReportKind, label: string, hint: string])[] = [
  ['door_locked', '门锁着', '公示时间说开着，但进不去'],
  ['occupied', '被占用', '里面有人睡觉、开会或堆了东西'],
  ['no_such_place', '没有这个地方', '到了地方找不到'],
  ['broken', '设备坏了', '下面选是哪一样'],
  ['open', '其实开着', '这里写着关，但门开着'],
  ['other', '其他', '请在下面写几个字'],
];

/** The Chinese name of a kind of report. */
export const reportKindName = (kind: ReportKind): string =>
  reportKinds.find(([code]) => code === kind)?.[1] ?? '其他';

/** The heading of each state of a report, and what it means for its sender. */
export const reportStates: Record<ReportState, readonly [name: string, meaning: string]> = {
  received: ['已收到', '工会还没有看。'],
  confirmed: ['已核实', '情况属实，正在处理。'],
  dismissed: ['已查看，不用处理', '工会看过了，原因写在下面。'],
  resolved: ['已处理好', '可以放心去了。'],
};

/** Why a report was not taken; each says what to do next. */
export const reportProblems = {
  'kind-missing': '请选一种情况',
  'facility-missing': '请选是哪一样坏了',
  'note-missing': '请写几个字，说说是什么情况',
  'note-too-long': '最多写 500 个字',
  'too-many-photos': '最多 3 张照片',
  'photo-too-big': '照片太大，请换一张小于 8 MB 的',
  'photo-not-image': '只能传照片(JPG、PNG 或 WebP)',
  'no-such-station': '没有这个驿站',
  'too-many': '今天反映得太多了，请明天再试，或打 12351',
} as const;

export type ReportProblem = keyof typeof reportProblems;

/** The form field a problem belongs to, so that the summary can link to it. */
export const problemFields: Record<ReportProblem, 'kind' | 'facility' | 'note' | 'photos'> = {
  'kind-missing': 'kind',
  'facility-missing': 'facility',
  'note-missing': 'note',
  'note-too-long': 'note',
  'too-many-photos': 'photos',
  'photo-too-big': 'photos',
  'photo-not-image': 'photos',
  'no-such-station': 'kind',
  'too-many': 'kind',
};
