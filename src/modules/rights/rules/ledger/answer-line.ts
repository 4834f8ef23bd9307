import { done, type Result, refuse } from '#lib/result.ts';
import type { FieldChange } from './compare-content.ts';
import { type Decimal, decimalText } from './decimal.ts';
import type { KeptLine } from './kept.ts';
import type { LineState } from './types.ts';
import { lineStateNames } from './words.ts';

/** What the other side said to a line. */
export interface LineAnswer {
  readonly state: LineState;
  /** Null = as claimed, where confirmed; none, where disputed. */
  readonly confirmedQuantity: Decimal | null;
  readonly agreedPrice: Decimal | null;
  readonly evidenceId: string | null;
  /** Who answered ("总包项目经理"). */
  readonly answeredBy: string;
  /** ISO day. */
  readonly answeredOn: string;
  readonly note: string | null;
}

export type AnswerRefusal =
  /** What lessens a wage without being lawful by itself needs a proof to count. */
  {
    readonly code: 'needs-evidence' | 'needs-reason' | 'answered-ahead' | 'confirmed-above-claimed';
  };

const deductionsNeedingProof: ReadonlySet<string> = new Set(['damage', 'fine', 'other']);

const whyNot = (line: KeptLine, answer: LineAnswer, today: string): AnswerRefusal | null => {
  if (answer.answeredOn > today) return { code: 'answered-ahead' };
  if (answer.state === 'disputed' && !answer.note) return { code: 'needs-reason' };
  if ((answer.confirmedQuantity ?? 0) > line.quantity) return { code: 'confirmed-above-claimed' };
  const needsProof = answer.state === 'confirmed' && deductionsNeedingProof.has(line.kind);
  return needsProof && answer.evidenceId === null ? { code: 'needs-evidence' } : null;
};

const shown = (value: Decimal | null): string | null =>
  value === null ? null : decimalText(value);

const changesOf = (before: KeptLine, after: KeptLine): readonly FieldChange[] => {
  const rows = [
    ['state', '对方意见', lineStateNames[before.state], lineStateNames[after.state]],
    [
      'confirmedQuantity',
      '数量（确认）',
      shown(before.confirmedQuantity),
      shown(after.confirmedQuantity),
    ],
    ['agreedPrice', '单价（议定）', shown(before.agreedPrice), shown(after.agreedPrice)],
    ['evidenceId', '证据', before.evidenceId, after.evidenceId],
    ['answeredBy', '答复人', before.answeredBy, after.answeredBy],
  ] as const;
  return rows
    .filter(([, , old, now]) => old !== now)
    .map(([field, label, old, now]) => ({ field, label, before: old, after: now }));
};

/** A line with the other side's answer and what that changed. A confirmed line counts as claimed where no other quantity
 *  is named; a confirmation below the claim leaves the rest unanswered, and only a dispute needs its reason. */
export const answeredLine = (
  line: KeptLine,
  answer: LineAnswer,
  today: string,
): Result<{ readonly line: KeptLine; readonly changes: readonly FieldChange[] }, AnswerRefusal> => {
  const refusal = whyNot(line, answer, today);
  if (refusal) return refuse(refusal);
  const quantity =
    answer.state === 'confirmed'
      ? (answer.confirmedQuantity ?? line.quantity)
      : answer.confirmedQuantity;
  const after: KeptLine = {
    ...line,
    state: answer.state,
    confirmedQuantity: quantity,
    agreedPrice: answer.agreedPrice,
    evidenceId: answer.evidenceId,
    answeredBy: answer.answeredBy,
    answeredOn: answer.answeredOn,
    answerNote: answer.note,
    version: line.version + 1,
  };
  return done({ line: after, changes: changesOf(line, after) });
};
