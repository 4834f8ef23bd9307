import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { evidenceOf } from '../evidence-store.ts';
import { loadLines, updateHead } from '../ledger-store.ts';
import { insertHistory, putLines } from '../ledger-write-store.ts';
import { type AnswerRefusal, answeredLine, type LineAnswer } from '../rules/ledger/answer-line.ts';
import type { KeptLine } from '../rules/ledger/kept.ts';
import { lineStateNames } from '../rules/ledger/words.ts';
import { lockLedger, type OpenRefusal } from './open-ledger.ts';

/** An answer to one line of a case's ledger. */
export interface AnswerOrder extends LineAnswer {
  readonly caseId: string;
  readonly lineId: string;
  /** The version the answer was given to. */
  readonly version: number;
}

export type AnswerLineRefusal =
  | OpenRefusal
  | AnswerRefusal
  | { readonly code: 'no-such-line' | 'no-such-evidence' }
  | { readonly code: 'line-changed'; readonly current: number };

/** Whether a proof is among the evidence of the case. */
export const isEvidenceOf = async (
  work: Work,
  caseId: string,
  evidenceId: string | null,
): Promise<boolean> =>
  evidenceId === null || (await evidenceOf(work, caseId)).some((one) => one.id === evidenceId);

const find = async (
  work: Work,
  order: AnswerOrder,
): Promise<Result<KeptLine, AnswerLineRefusal>> => {
  const lines = await loadLines(work.db, work.cityId, order.caseId);
  const line = lines.find((one) => one.id === order.lineId);
  if (!line) return refuse({ code: 'no-such-line' });
  if (line.version !== order.version)
    return refuse({ code: 'line-changed', current: line.version });
  const isKnown = await isEvidenceOf(work, order.caseId, order.evidenceId);
  return isKnown ? done(line) : refuse({ code: 'no-such-evidence' });
};

/** Writes down what the other side said to a line: confirmed, disputed, or taken back to unanswered. */
export const answerLine = async (
  work: Work,
  order: AnswerOrder,
): Promise<Result<KeptLine, AnswerLineRefusal>> => {
  const opened = await lockLedger(work, order.caseId);
  if (!opened.ok) return opened;
  const found = await find(work, order);
  if (!found.ok) return found;
  const answered = answeredLine(found.value, order, work.today.toString());
  if (!answered.ok) return answered;
  const { line, changes } = answered.value;
  const { head } = opened.value;
  const version = head.version + 1;
  await putLines(work, order.caseId, [line]);
  const act = `登记对方意见：${lineStateNames[line.state]}`;
  const entry = { act, workerId: line.workerId, lineId: line.id, changes };
  await insertHistory(work, { caseId: order.caseId, version }, [entry]);
  await updateHead(work, order.caseId, { ...head, version });
  work.note(
    'rights.ledger-line-answered',
    { kind: 'case', id: order.caseId },
    { line: line.id, state: line.state },
  );
  return done(line);
};

/** Writes down that the other side confirmed a line. */
export const confirmLine = (work: Work, order: Omit<AnswerOrder, 'state'>) =>
  answerLine(work, { ...order, state: 'confirmed' });

/** Writes down that the other side disputes a line, with its reason. */
export const disputeLine = (work: Work, order: Omit<AnswerOrder, 'state'>) =>
  answerLine(work, { ...order, state: 'disputed' });
