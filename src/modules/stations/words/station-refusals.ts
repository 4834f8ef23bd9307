import type { RefusalWords } from '#kernel/http/words/refusal-words.ts';

/** Words for what can be refused about a station. */
export const stationRefusals: Readonly<Record<string, RefusalWords>> = {
  'version-conflict': {
    status: 409,
    detail: ({ current }) =>
      `有人刚刚改过这个驿站（现在是第 ${String(current)} 版）。您填写的内容没有丢失，请核对后再保存。`,
  },
  'code-taken': { status: 422, detail: '这个编号已被别的驿站使用。' },
  'ends-before-it-begins': { status: 422, detail: '结束时间不能早于开始时间。' },
};
