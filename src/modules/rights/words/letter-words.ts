import type { RefusalWords } from '#kernel/http/words/refusal-words.ts';
import type { LawPack } from '../rules/law-types.ts';
import { citeWords } from '../rules/letters/letter-text.ts';
import type { EscalationGround } from '../rules/letters/letter-types.ts';
import type { RuleId } from '../rules/rule-ids.ts';

/** The grounds of a 建议书 as lists name them. */
export const groundLabels = {
  refused_receipt: '拒收意见书',
  no_reply: '逾期未答复',
  not_corrected: '无正当理由不改正',
} as const satisfies Record<EscalationGround, string>;

/** The rule behind a shut door, with its standing: law here, practice of other places, or the union's own custom. */
export const ruleSource = (pack: LawPack, rule: RuleId | null): string => {
  const line = rule === null ? undefined : pack.rules.get(rule);
  if (!line) return '逐级督促是工作惯例（提示函、意见书、建议书）';
  const cited = citeWords(line.citation);
  if (line.nature === 'statute') return line.verified ? cited : `${cited}（条文未核对）`;
  return line.nature === 'practice' ? `参照${cited}` : '本系统内部规定';
};

const asItSays: RefusalWords = { status: 409, detail: ({ why }) => String(why) };

/** Words for what can be refused about a letter. */
export const letterRefusals: Readonly<Record<string, RefusalWords>> = {
  'not-county': asItSays,
  'rung-skipped': asItSays,
  'reply-running': asItSays,
  'no-such-party': { status: 422, detail: '这个单位不是本案登记的当事单位，请先在案件中登记。' },
  'no-such-letter': { status: 422, detail: '没有这份文书，或者它不属于本案。' },
  'recipient-needed': { status: 422, detail: '请选择或者填写这份文书送给谁。' },
  'law-not-confirmed': {
    status: 409,
    detail: ({ articles }) =>
      `还有法条没有与原文核对：${(articles as string[]).join('、')}。请核对后在编辑页逐条确认，再送签。`,
  },
  'registrar-signs': { status: 409, detail: '登记本案的人不能签发本案文书，请由其他负责人签发。' },
  'code-needed': { status: 422, detail: '请填写机关代字，文号在签发时自动编定。' },
  'not-issued': { status: 409, detail: '这种表单不用签发、用印，定稿后打印，由当事人手写签名。' },
  'not-sealed': { status: 409, detail: '文书还没有签发、用印，不能登记送达。' },
  'not-served-kind': { status: 409, detail: '这种表单不对外送达。' },
  'not-served': { status: 409, detail: '还没有登记送达，不能登记答复。' },
  'no-reply-owed': { status: 409, detail: '这种文书不要求答复。' },
  'no-reply-yet': {
    status: 409,
    detail: '还没有收到答复，不能说“无正当理由不改正”；期限过后自动按“逾期未答复”处理。',
  },
  'already-voided': { status: 409, detail: '文书已经作废。' },
  'working-time-unknown': {
    status: 409,
    detail: ({ year }) => `${String(year)}年的放假安排还没有公布或者载入，不能计算日期。`,
  },
  'case-text-hidden': {
    status: 403,
    detail: '这份文书写有工友的个人信息，只有本案承办人和签发、用印的人可以查看。',
  },
};
