import type { RuleId } from '../rule-ids.ts';
import type { EscalationGround, LetterKind, Rung } from './letter-types.ts';
import { rungTitles } from './rung-titles.ts';

/** A letter of the ladder that exists, with what became of it. Days are ISO. */
export interface SentLetter {
  readonly id: string;
  readonly kind: Rung;
  /** Null while it is not served. */
  readonly servedOn: string | null;
  /** Null where it cannot be computed yet, or none was set. */
  readonly replyDueOn: string | null;
  readonly repliedOn: string | null;
  readonly refusedOn: string | null;
  /** The day on which the handlers recorded that it was not obeyed without good reason. */
  readonly notCorrectedOn: string | null;
  readonly isVoid: boolean;
}

/** Level of the organisation that writes. */
export type IssuerLevel = 'city' | 'county' | 'township' | 'grassroots';

export interface LadderFacts {
  readonly level: IssuerLevel;
  readonly sent: readonly SentLetter[];
  /** The civil day in Asia/Shanghai, ISO. */
  readonly today: string;
  /** Why a rung is left out, as recorded; null or blank where nobody said. */
  readonly skipReason: string | null;
}

/** Why a letter may not be drafted now, in Chinese, with the rule of the pack; null where it is the union's custom. */
export interface LadderRefusal {
  readonly code: 'not-county' | 'rung-skipped' | 'reply-running';
  readonly why: string;
  readonly rule: RuleId | null;
}

/** A ground, with the letter and the day it rests on. */
export interface GroundFound {
  readonly ground: EscalationGround;
  readonly letterId: string;
  readonly on: string;
}

/** Shortest reason for leaving out a rung, in characters; ours. */
export const LEAST_REASON = 6;

const groundOf = (letter: SentLetter, today: string): GroundFound | null => {
  const found = (ground: EscalationGround, on: string): GroundFound => ({
    ...{ ground, letterId: letter.id, on },
  });
  if (letter.refusedOn) return found('refused_receipt', letter.refusedOn);
  if (letter.notCorrectedOn) return found('not_corrected', letter.notCorrectedOn);
  const isLate =
    letter.servedOn !== null && letter.replyDueOn !== null && letter.replyDueOn < today;
  return isLate && letter.repliedOn === null && letter.replyDueOn
    ? found('no_reply', letter.replyDueOn)
    : null;
};

/** The grounds that open the 建议书 today, oldest letter first: they follow from the 意见书 alone, nobody declares them.
 *  Silence counts from the day after the last day for the answer.
 *  @source 浙江省工会劳动法律监督条例（2016）第二十三条 */
export const groundsFor = (sent: readonly SentLetter[], today: string): readonly GroundFound[] =>
  sent
    .filter(({ kind, isVoid }) => kind === 'opinion' && !isVoid)
    .flatMap((letter) => groundOf(letter, today) ?? []);

const isRunning = (letter: SentLetter, today: string): boolean =>
  letter.servedOn !== null &&
  letter.repliedOn === null &&
  letter.refusedOn === null &&
  letter.notCorrectedOn === null &&
  (letter.replyDueOn === null || letter.replyDueOn >= today);

const hasReason = (reason: string | null): boolean =>
  reason !== null && [...reason.trim()].length >= LEAST_REASON;

const whyNotOpinion = ({ sent, today, skipReason }: LadderFacts): LadderRefusal | null => {
  const reminders = sent.filter(({ kind, isVoid }) => kind === 'reminder' && !isVoid);
  const served = reminders.filter(({ servedOn }) => servedOn !== null);
  if (hasReason(skipReason)) return null;
  if (served.length === 0)
    return {
      code: 'rung-skipped',
      why: `还没有送达${rungTitles.reminder}。可以直接提出意见书，但要写明越级的理由（至少${LEAST_REASON}个字）。`,
      rule: null,
    };
  return served.every((letter) => isRunning(letter, today))
    ? {
        code: 'reply-running',
        why: `${rungTitles.reminder}的回复期限还没有满。现在就提出意见书的，要写明理由（至少${LEAST_REASON}个字）。`,
        rule: null,
      }
    : null;
};

const whyNotRecommendation = (facts: LadderFacts): LadderRefusal | null => {
  const { level, sent, today, skipReason } = facts;
  if (level !== 'city' && level !== 'county')
    return {
      code: 'not-county',
      why: '建议书只能由县级以上地方总工会提出。请起草“提请上级工会函”，由县总工会提出建议书。',
      rule: 'letter.proposal-sender',
    };
  if (groundsFor(sent, today).length > 0) return null;
  const waiting = sent.some(
    (letter) => letter.kind === 'opinion' && !letter.isVoid && isRunning(letter, today),
  );
  if (waiting)
    return {
      code: 'reply-running',
      why: '意见书的答复期限还没有满。出现拒绝接收、逾期未答复或者无正当理由不改正的情形，才能提出建议书。',
      rule: 'letter.proposal-triggers',
    };
  return hasReason(skipReason)
    ? null
    : {
        code: 'rung-skipped',
        why: `还没有出现提出建议书的三种情形（拒绝接收意见书、逾期未答复、无正当理由不改正）。确需直接提出的，要写明理由（至少${LEAST_REASON}个字）。`,
        rule: 'letter.proposal-triggers',
      };
};

/** Why this paper may not be drafted now; null when it may. Papers off the ladder are always open here.
 *  A reason on record opens a left-out rung, never the level and never a running answer to a 意见书. */
export const whyNotDraft = (kind: LetterKind, facts: LadderFacts): LadderRefusal | null => {
  if (kind === 'opinion') return whyNotOpinion(facts);
  if (kind === 'proposal') return whyNotRecommendation(facts);
  return null;
};
