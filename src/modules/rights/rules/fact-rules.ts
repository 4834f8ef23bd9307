import type { CaseMoment } from './case-file.ts';

/** A fact that does not fit, for the field it stands in. */
export interface FactFault {
  readonly field: string;
  readonly message: string;
}

/** Facts as given with a step: days ISO text, counts numbers, ticks true or false. */
export type StepFacts = Readonly<Record<string, string | number | boolean | null>>;

type FactRule = (facts: StepFacts, moment: CaseMoment) => FactFault | null;

const replyRules = ['letter.reminder-reply', 'letter.opinion-reply'];

/** “No reply in time” holds from the day after the last day.
 *  @source 浙江省工会劳动法律监督条例（2016）第二十三条 */
const silenceIsOver: FactRule = (facts, { file, today }) => {
  if (facts.ground !== 'no_reply') return null;
  const clocks = file.clocks.filter((one) => replyRules.includes(one.rule));
  const isOver = clocks.some((one) => one.dueOn !== null && one.dueOn < today);
  if (isOver) return null;
  const due = clocks.find((one) => one.dueOn !== null)?.dueOn;
  const message = due ? `答复期限到 ${due}，还没有过` : '没有正在计算或已经过期的答复期限';
  return { field: 'ground', message };
};

/** Without an answer there is nothing to call uncorrected; an answer, or a day set for correction, must have come. */
const correctionWasDue: FactRule = (facts, { file }) => {
  if (facts.ground !== 'not_corrected') return null;
  const answered = file.past.includes('reply_review') || file.state === 'reply_review';
  return answered
    ? null
    : { field: 'ground', message: '还没有收到答复，不能说“无正当理由不改正”；请选“逾期未复”' };
};

/** A shorter ladder needs its reason: a 意见书 without a 提示函 before it. */
const skippedRungExplained: FactRule = (facts, { file }) => {
  const hadReminder = [...file.past, file.state].includes('reminder_served');
  const reason = facts.skip_reason;
  const isSaid = typeof reason === 'string' && reason.trim() !== '';
  return hadReminder || isSaid
    ? null
    : { field: 'skip_reason', message: '没有先发提示函，请写明直接发意见书的理由' };
};

/** Before a 意见书 is served, only its refused receipt can unlock the 建议书. */
const groundFitsState: FactRule = (facts, { file }) => {
  const isServed = ['opinion_served', 'reply_review', 'rectifying'].includes(file.state);
  return isServed || facts.ground === 'refused_receipt'
    ? null
    : { field: 'ground', message: '意见书还没有送达，只有“拒收意见书”才能直接进入建议书' };
};

/** A named complainant is told how it ended; an anonymous one can only look it up.
 *  @source 南昌市工会劳动法律监督 rules, art. 25 (rights.md 1.4) */
const resultIsTold: FactRule = (facts, { file }) => {
  const isTold = typeof facts.told_on === 'string' && facts.told_on !== '';
  return file.isAnonymous || isTold
    ? null
    : { field: 'told_on', message: '实名反映的，要先把结果告诉工友再结案' };
};

const dayAfter =
  (field: string, earlier: string, message: string): FactRule =>
  (facts) => {
    const [late, early] = [facts[field], facts[earlier]];
    return typeof late === 'string' && typeof early === 'string' && late < early
      ? { field, message }
      : null;
  };

const statedPeriodIsWhole: FactRule = (facts) => {
  const { reply_count: count, reply_unit: unit } = facts;
  const isGiven = (one: unknown) => one !== undefined && one !== null;
  return isGiven(count) === isGiven(unit)
    ? null
    : { field: 'reply_count', message: '答复期限的数目和单位要一起写' };
};

const anonymousCannotConsent: FactRule = (facts, { file }) =>
  file.isAnonymous && facts.basis === 'consent'
    ? { field: 'basis', message: '匿名反映没有本人同意，请选其他依据' }
    : null;

/** Every named rule over the facts of a step. */
export const factRules = {
  silenceIsOver,
  correctionWasDue,
  skippedRungExplained,
  groundFitsState,
  resultIsTold,
  statedPeriodIsWhole,
  anonymousCannotConsent,
  dueAfterRecorded: dayAfter('due_on', 'agreed_on', '履行期限不能早于达成协议的日期'),
} as const satisfies Record<string, FactRule>;

export type FactRuleName = keyof typeof factRules;
