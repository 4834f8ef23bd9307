import type { RefusalWords } from '#kernel/http/words/refusal-words.ts';

const withName =
  (words: (name: string) => string) =>
  ({ name }: Readonly<Record<string, unknown>>): string =>
    words(String(name));

/** Words for what can be refused about a case. */
export const caseRefusals: Readonly<Record<string, RefusalWords>> = {
  'step-shut': { status: 409, detail: ({ why }) => `${String(why)}。` },
  'step-not-yours': { status: 403, detail: ({ why }) => `${String(why)}。` },
  'version-conflict': {
    status: 409,
    detail: ({ current }) =>
      `有人刚刚办理过这个案件（现在是第 ${String(current)} 版）。您填写的内容没有丢失，请看过最新情况再提交。`,
  },
  'no-such-step': { status: 422, detail: '没有这一步，或者它要在别处办理。' },
  'no-such-organisation': { status: 422, detail: '没有这个工会。' },
  'same-organisation': { status: 422, detail: '案件已经在这个工会，不用移交。' },
  'case-closed': { status: 409, detail: '案件已结案，不能再改。有新情况请先“重新办理”。' },
  'no-such-person': { status: 422, detail: '没有这个人，或者账号已停用。' },
  'may-not-handle': {
    status: 422,
    detail: withName((name) => `${name}在本案的工会没有“承办权益案件”的权限，不能指定为承办人。`),
  },
  'recused-before': {
    status: 409,
    detail: withName((name) => `${name}已回避本案，不能再承办（监督条例第十三条）。`),
  },
  'two-leads': { status: 422, detail: '主办人只能有一名。' },
  'certificate-twice': { status: 422, detail: '两名承办人的监督员证号不能相同。' },
  'not-a-handler': { status: 403, detail: '这件事只有本案的承办人能做。' },
  'no-such-claimant': { status: 404, detail: '案件里没有这名工友。' },
  'no-such-party': { status: 404, detail: '案件里没有这个单位。' },
  'no-such-track': { status: 404, detail: '没有这个程序，或者已经结束。' },
  'no-such-proposal': { status: 404, detail: '没有这条提议，或者已经处理。' },
};
