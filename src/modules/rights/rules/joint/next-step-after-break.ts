import type { Matter, TrackKind } from '../../types.ts';
import type { LetterKind } from '../letters/letter-types.ts';
import type { RuleId } from '../rule-ids.ts';
import type { CaseState } from '../states.ts';
import type { StepId } from '../step-types.ts';
import { stepOf } from '../steps.ts';

/** What the next step after a broken promise depends on. */
export interface BreakFacts {
  readonly state: CaseState;
  readonly matter: Matter;
  /** Where the promise was made. */
  readonly madeIn: 'agreement' | 'meeting' | 'reply' | 'letter' | 'telephone' | 'other';
  /** Promises of this case that broke, this one among them. */
  readonly brokenCount: number;
  /** Money was promised, not an act alone. */
  readonly isMoney: boolean;
  /** Papers already served, in any order. */
  readonly served: readonly ('reminder' | 'opinion' | 'proposal')[];
  /** A period for an answer still runs: nobody is pressed before it ends. */
  readonly isReplyRunning: boolean;
  /** Arbitration, a court or an authority has the dispute. */
  readonly isSuspended: boolean;
  readonly unionLevel: 'city' | 'county' | 'township' | null;
}

/** What to do next: a step of the case, a track beside it, or a paper alone; the rule is the reason. */
export interface NextStep {
  readonly step: StepId | null;
  readonly track: TrackKind | null;
  readonly letterKind: LetterKind | null;
  readonly rule: RuleId;
  /** Chinese, for the desk. */
  readonly why: string;
}

const next = (given: Partial<NextStep> & Pick<NextStep, 'rule' | 'why'>): NextStep => ({
  ...{ step: null, track: null, letterKind: null },
  ...given,
});

/** 支付令 lies open for arrears, injury costs, severance and compensation agreed before a mediator. */
const mayOrderPayment: readonly Matter[] = ['wages', 'injury', 'dismissal', 'contract', 'hours'];

const afterAgreement = ({ matter, isMoney, state }: BreakFacts): NextStep =>
  isMoney && mayOrderPayment.includes(matter)
    ? next({
        step: state === 'settled' ? 'record_default' : null,
        track: 'payment_order',
        rule: 'court.payment-order-basis',
        why: '调解协议约定的期限内没有支付，可以持调解协议书向法院申请支付令；已经司法确认的直接申请强制执行',
      })
    : next({
        step: state === 'settled' ? 'record_default' : null,
        track: 'litigation',
        rule: 'union.support-proceedings',
        why: '调解协议没有履行，支持工友依协议起诉；已经司法确认的直接申请强制执行',
      });

const proposalRung = ({ unionLevel, state }: BreakFacts): NextStep => {
  const isUnlocked = state === 'escalate_ready' || state === 'upper_asked';
  const unlock: StepId | null = ['opinion_served', 'reply_review', 'rectifying'].includes(state)
    ? 'unlock_proposal'
    : null;
  return unionLevel === 'township'
    ? next({
        step: isUnlocked ? 'ask_upper' : unlock,
        letterKind: 'request_to_county',
        rule: 'letter.proposal-sender',
        why: '意见书发出后承诺仍未履行，属无正当理由不改正；请提请县级总工会发建议书',
      })
    : next({
        step: isUnlocked ? 'serve_proposal' : unlock,
        letterKind: 'proposal',
        rule: 'letter.proposal-triggers',
        why: '意见书发出后承诺仍未履行，属无正当理由不改正；可以向行政部门发建议书',
      });
};

const opinionRung = ({ state }: BreakFacts): NextStep =>
  next({
    step:
      state === 'investigating' || state === 'reminder_served' ? 'serve_opinion' : 'investigate',
    letterKind: 'opinion',
    rule: 'letter.opinion-basis',
    why: '提示函之后承诺又没有履行，建议查明事实，发意见书',
  });

const reminderRung = ({ brokenCount }: BreakFacts): NextStep =>
  next({
    step: 'serve_reminder',
    letterKind: 'reminder',
    rule: 'letter.reminder-reply',
    why:
      brokenCount === 1
        ? '承诺到期没有履行，建议发提示函，要求书面答复'
        : `承诺已 ${brokenCount} 次没有履行，建议发提示函并同时准备意见书`,
  });

const byLadder = (facts: BreakFacts): NextStep => {
  if (facts.isSuspended) {
    return next({
      rule: 'union.support-proceedings',
      why: '案件在仲裁、诉讼或监察程序中，把未履行的情况书面告知受理单位，支持工友主张',
    });
  }
  if (facts.madeIn === 'agreement') return afterAgreement(facts);
  if (facts.isReplyRunning) {
    return next({
      rule: 'letter.opinion-reply',
      why: '文书的答复期限还没有到，先电话催告并记录；期限过后再升级',
    });
  }
  if (facts.served.includes('proposal')) {
    return next({
      track: 'procuratorate',
      rule: 'procuratorate.referral',
      why: '建议书发出后仍未履行，催办受理部门；群体或者特殊群体案件可以移送检察机关',
    });
  }
  if (facts.served.includes('opinion')) return proposalRung(facts);
  return facts.served.includes('reminder') ? opinionRung(facts) : reminderRung(facts);
};

/** The next step after a promise broke, up the ladder: agreement → 支付令; then 提示函 → 意见书 → 建议书 (a township asks
 *  the county). A running period for an answer is waited out; what a court or authority has, it keeps.
 *  @source 劳动争议调解仲裁法（2007）第十六条; 浙江省工会劳动法律监督条例（2016）第二十一条至第二十三条 */
export const nextStepAfterBreak = (facts: BreakFacts): NextStep => {
  const proposed = byLadder(facts);
  const isShut = proposed.step !== null && !stepOf(proposed.step).from.includes(facts.state);
  return isShut ? { ...proposed, step: null } : proposed;
};
