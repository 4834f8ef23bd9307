import type { RefusalWords } from '#kernel/http/words/refusal-words.ts';
import type { TableRefusal } from '#lib/table/table.ts';
import { yuan } from '../rules/ledger/money.ts';

/** A table that cannot be read says itself why and how to mend it. */
const asItSays: RefusalWords = {
  status: 422,
  detail: ({ why, mend }) => `${String(why)}${String(mend)}`,
};

const tableRefusals = {
  'empty-file': asItSays,
  'file-too-large': { ...asItSays, status: 413 },
  'old-xls': asItSays,
  'password-protected': asItSays,
  'not-a-table': asItSays,
  'disguised-html': asItSays,
  'broken-file': asItSays,
  'unpacks-too-large': asItSays,
  'xml-entities': asItSays,
  'encoding-unreadable': asItSays,
  'quotes-unclosed': asItSays,
  'too-many-rows': asItSays,
  'too-many-columns': asItSays,
  'too-many-cells': asItSays,
  'no-visible-sheet': asItSays,
  'no-header': {
    status: 422,
    detail:
      '没有找到表头：前30行里没有一行像列名。请在数据上方加一行列名（如：姓名、身份证号、工日、单价、已付）。',
  },
  'no-rows': asItSays,
} satisfies Record<TableRefusal['code'], RefusalWords>;

/** Words for what can be refused about a wage ledger. */
export const ledgerRefusals: Readonly<Record<string, RefusalWords>> = {
  ...tableRefusals,
  'no-file': { status: 422, detail: '没有收到文件。请选择一个 .xlsx 或 .csv 文件。' },
  'one-file-only': { status: 422, detail: '一次只能上传一个文件。' },
  'bad-media-type': { status: 415, detail: '请以表单上传文件。' },
  'bad-mapping': { status: 422, detail: '列的对应写错了，请重新选择每一列的含义。' },
  'no-name-column': { status: 422, detail: '没有“姓名”列。请选择哪一列是姓名，再导入。' },
  'has-errors': {
    status: 409,
    detail: ({ workers }) =>
      `有 ${String(workers)} 名工人的行有错误，什么都没有导入。请改正后再导入，或选择只导入没有错误的人。`,
  },
  recused: { status: 403, detail: '您已回避本案，不能查看姓名或改动台账。' },
  'case-archived': { status: 409, detail: '案件已归档，台账不能再改。确需更正请先申请重新启动。' },
  'rows-changed': {
    status: 409,
    detail: ({ rows }) =>
      `有 ${Array.isArray(rows) ? rows.length : 1} 行刚被别人改过。您填写的内容没有丢失，请核对后再保存。`,
  },
  'line-changed': {
    status: 409,
    detail: ({ current }) => `这一行刚被改过（现在是第 ${String(current)} 版），请核对后再登记。`,
  },
  'no-such-worker': { status: 404, detail: '花名册里没有这名工人。' },
  'no-such-line': { status: 404, detail: '台账里没有这一行。' },
  'no-such-evidence': { status: 422, detail: '案件的证据里没有这一份，请先上传证据。' },
  'no-such-payment': { status: 422, detail: '没有找到要更正的付款。' },
  'has-payments': { status: 409, detail: '这名工人已有付款记录，不能从花名册删去。' },
  'amount-too-large': { status: 422, detail: '金额太大，请核对数量和单价。' },
  'row-invalid': { status: 422, detail: '有内容填写不对，请按提示改正。' },
  'needs-evidence': {
    status: 422,
    detail: '这类扣款要有证据证明合法，才能从工资里减（工资支付暂行规定第15、16条）。',
  },
  'needs-reason': { status: 422, detail: '请写明争议的理由。' },
  'answered-ahead': { status: 422, detail: '答复日期不能在今天之后。' },
  'confirmed-above-claimed': {
    status: 422,
    detail: '确认的数量多于主张的数量。请先核对并修改主张的数量。',
  },
  'bad-amount': { status: 422, detail: '请填写大于零的金额。' },
  'paid-ahead': { status: 422, detail: '付款日期不能在今天之后。' },
  'needs-proof': { status: 422, detail: '请附付款凭证；没有凭证的请写明如何核实。' },
  'exceeds-owed': {
    status: 422,
    detail: ({ owed_fen }) =>
      `超过还欠的 ${yuan(Number(owed_fen))} 元。确是多付的，请在备注里写明原因。`,
  },
  'already-corrected': { status: 409, detail: '这笔付款已经更正过。' },
  'correction-differs': {
    status: 422,
    detail: ({ amount_fen }) => `更正要整笔冲回：应为 ${yuan(Number(amount_fen))} 元。`,
  },
  'submission-reused': { status: 422, detail: '同一次提交的内容不同，请刷新后重新登记。' },
};
