/** How a refusal of this room is told: HTTP status and Chinese words; facts of the refusal may be named. The same form
 *  as the http room's words, which stands to the right of this one. */
interface Words {
  readonly status: number;
  readonly detail: string | ((facts: Readonly<Record<string, unknown>>) => string);
}

const yuan = (fen: unknown): string => (Number(fen) / 100).toFixed(2);

/** Words for what can be refused about clocks and promises; a slice may put its own in their place. */
export const commitmentRefusals: Readonly<Record<string, Words>> = {
  'clock-closed': { status: 409, detail: '这项期限已经结束，不能再改。' },
  'not-pausable': { status: 422, detail: '按规定这项期限不能中止。' },
  'already-paused': { status: 409, detail: '这项期限已在中止中。' },
  'not-paused': { status: 409, detail: '这项期限没有中止，不需要恢复。' },
  'no-such-extension': { status: 404, detail: '没有找到这次延长，可能已被撤销。' },
  'no-such-pause': { status: 404, detail: '没有找到这次中止，可能已被撤销。' },
  'not-a-clock': { status: 422, detail: ({ why }) => `期限算不出来：${String(why)}。` },
  'no-such-organisation': { status: 422, detail: '没有找到承办单位。' },
  'not-a-day': { status: 422, detail: '日期不存在，请按“2026-03-05”的样子填写。' },
  'in-the-future': { status: 422, detail: '日期还没有到，只能登记已经发生的事。' },
  'nothing-promised': { status: 422, detail: '请写明承诺支付的金额或者承诺做的事。' },
  'due-before-made': { status: 422, detail: '履行日期不能早于作出承诺的日期。' },
  'not-an-amount': { status: 422, detail: '金额应大于零、精确到分，且不超过一百亿元。' },
  'part-twice': { status: 422, detail: '同一位工友填写了两次，请合并成一行。' },
  'parts-do-not-sum': {
    status: 422,
    detail: ({ parts_fen, amount_fen }) =>
      `各人金额合计${yuan(parts_fen)}元，与总额${yuan(amount_fen)}元不一致，请核对。`,
  },
  withdrawn: { status: 409, detail: '这项承诺已经撤回。' },
  'already-kept': { status: 409, detail: '这项承诺已经履行完毕，不能再改。' },
  'version-conflict': {
    status: 409,
    detail: ({ current }) =>
      `承诺刚刚重新约定过（现在是第 ${String(current)} 版）。请看过新的约定再登记。`,
  },
  'reason-missing': { status: 422, detail: '请写明原因。' },
  'before-the-promise': {
    status: 422,
    detail: '履行日期早于作出承诺的日期，不能算作履行这项承诺。',
  },
  'proof-missing': { status: 422, detail: '请附上凭证，或者写明是怎样知道已经履行的。' },
  'nothing-fulfilled': { status: 422, detail: '请至少选择一位工友。' },
  'no-such-part': { status: 422, detail: '这项承诺里没有这位工友。' },
  'no-act-promised': { status: 422, detail: '这项承诺只约定了付款，请填写金额。' },
  'already-fulfilled': { status: 409, detail: '这一部分已经登记为履行完毕，请核对是否重复。' },
  'over-payment': {
    status: 422,
    detail: ({ left_fen }) => `超过了还欠的金额：还欠${yuan(left_fen)}元，请核对。`,
  },
  'already-undone': { status: 409, detail: '这笔登记已经撤销过。' },
  'not-a-cursor': { status: 422, detail: '翻页的位置不对，请回到第一页。' },
};
