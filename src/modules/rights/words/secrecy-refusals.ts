import type { RefusalWords } from '#kernel/http/words/refusal-words.ts';

/** Words for what can be refused about confidentiality. */
export const secrecyRefusals: Readonly<Record<string, RefusalWords>> = {
  'unmask-recused': { status: 403, detail: '您已回避本案，不能查看工友的个人信息。' },
  'reason-too-short': {
    status: 422,
    detail: ({ least }) =>
      `请写明具体理由，至少 ${String(least)} 个不同的字。理由会记录在案，供复核。`,
  },
  'nothing-to-show': { status: 404, detail: '这一项没有登记，没有可看的内容。' },
  'no-such-claimant': { status: 404, detail: '案件里没有这名工友。' },
  'own-unmasking': { status: 403, detail: '自己的查看记录要由别人复核。' },
  'already-reviewed': { status: 409, detail: '这条记录已经复核过。' },
  'review-note-missing': { status: 422, detail: '认为不当的，请写明哪里不当。' },
  'no-such-kind': { status: 404, detail: '没有这一类案卷。' },
  'not-the-top': { status: 403, detail: '保存年限由运行本系统的工会统一设定，下级工会不能改。' },
  'held-already': { status: 409, detail: '本案已经暂停清除。' },
  'not-held': { status: 409, detail: '本案没有暂停清除。' },
  'not-archived': { status: 409, detail: '案件还没有归档，没有保存期限。' },
  'already-erased': { status: 409, detail: '本案的个人信息已经清除。' },
  'on-hold': { status: 409, detail: '本案已暂停清除（证据保全）。先解除，再办理。' },
  'kept-until': {
    status: 409,
    detail: ({ dueOn }) => `保存期限没有到：${String(dueOn)} 起才可以清除。`,
  },
  'erasure-open': { status: 409, detail: '已经有人提出清除，等另一人批准。' },
  'no-such-erasure': { status: 404, detail: '没有等待批准的清除。' },
  'erasure-decided': { status: 409, detail: '这次清除已经有人决定过。' },
  'same-person': { status: 403, detail: '提出清除的人不能自己批准，须由另一人批准。' },
  'no-such-correction': { status: 404, detail: '没有这条更正要求。' },
  'correction-answered': { status: 409, detail: '这条更正要求已经答复过。' },
  'correction-unusable': {
    status: 422,
    detail:
      '工友要求改成的内容格式不对（手机号、身份证号），不能直接更正；请联系工友后答复“不予更正”并写明原因。',
  },
};
