import { mayAt } from '#kernel/access/public.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { findBody } from '../body-store.ts';
import { addEvent } from '../event-store.ts';
import { findPaper, insertFeedback, insertPaper, papersOf } from '../paper-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { FactFault } from '../rules/fact-rules.ts';
import {
  type PaperWish,
  paperKindWords,
  type ReceivedPaper,
  whyNotPaper,
} from '../rules/joint/papers.ts';
import { type JointCaseRefusal, openJointCase } from './joint-case.ts';

export type PaperRefusal =
  | JointCaseRefusal
  | { readonly code: 'no-such-body' }
  | { readonly code: 'paper-exists' }
  | { readonly code: 'invalid'; readonly errors: readonly FactFault[] };

/** A paper that came in; `submission` is made by the sender. */
export interface PaperArrival extends PaperWish {
  readonly submission: string;
  readonly organisationId: string;
  /** The case it belongs to; null = none. */
  readonly caseId: string | null;
  readonly bodyId: string;
  readonly fileId: string | null;
}

const mayHandleAt = async (work: Work, organisationId: string, permission = 'rights.handle') => {
  const organisation = await findOrganisation(work.db, work.cityId, organisationId);
  if (!organisation) return null;
  const { actor } = work;
  const may =
    actor.kind === 'system' ||
    (actor.kind === 'person' && mayAt(actor, permission, organisation.path));
  return may ? organisation : null;
};

const write = async (
  work: Work,
  house: RightsHouse,
  { arrival, bodyName }: { readonly arrival: PaperArrival; readonly bodyName: string },
): Promise<Result<ReceivedPaper, PaperRefusal>> => {
  const { submission, ...paper } = arrival;
  const id = newId();
  const number = paper.number.trim();
  const one: ReceivedPaper = { ...paper, id, number, bodyName, feedback: [] };
  if (!(await insertPaper(work, house.sealer, { one, submission })))
    return refuse({ code: 'paper-exists' });
  const facts = { kind: paper.kind, number, body: bodyName, received_on: paper.receivedOn };
  if (paper.caseId !== null) {
    const act = 'rights.paper-received';
    await addEvent(work, { caseId: paper.caseId, act, facts: { ...facts, paper: id } });
  }
  work.note('rights.paper-received', { kind: 'paper', id }, facts);
  return done(one);
};

/** Records a 司法建议书, 检察建议书 or 仲裁建议书 with its number, date and body; the same number from the same body is
 *  there once. @source 共同保障劳动者合法权益工作指引（2025） art. 5 */
export const receivePaper = async (
  work: Work,
  house: RightsHouse,
  arrival: PaperArrival,
): Promise<Result<ReceivedPaper, PaperRefusal>> => {
  const { caseId, organisationId } = arrival;
  const organisation = await mayHandleAt(work, organisationId);
  if (!organisation) return refuse({ code: 'not-yours' });
  const opened = caseId === null ? null : await openJointCase(work, caseId);
  if (opened && !opened.ok) return opened;
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const before = await findPaper(shelf, { submission: arrival.submission });
  if (before?.organisationId === organisationId) {
    work.note('rights.paper-repeated', { kind: 'paper', id: before.id });
    return done(before);
  }
  const body = await findBody(work, arrival.bodyId);
  if (!body || !organisation.path.includes(body.organisationId))
    return refuse({ code: 'no-such-body' });
  const errors = whyNotPaper(arrival, work.today.toString());
  if (errors.length > 0) return refuse({ code: 'invalid', errors });
  return write(work, house, { arrival, bodyName: body.name });
};

/** The papers a union received, for those who may read its cases. Contents are for those who handle there. */
export const listPapers = async (
  work: Work,
  house: RightsHouse,
  organisationId: string,
): Promise<Result<ReceivedPaper[], PaperRefusal>> => {
  if (!(await mayHandleAt(work, organisationId, 'rights.read')))
    return refuse({ code: 'not-found' });
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const papers = await papersOf(shelf, organisationId);
  if (await mayHandleAt(work, organisationId)) return done(papers);
  return done(papers.map((paper) => ({ ...paper, content: '', feedback: [] })));
};

/** An answer to a paper, with an id made by its sender. */
export interface FeedbackWish {
  readonly paperId: string;
  readonly id: string;
  readonly on: string;
  readonly text: string;
}

/** Records what the union answered to a paper. */
export const giveFeedback = async (
  work: Work,
  house: RightsHouse,
  wish: FeedbackWish,
): Promise<Result<ReceivedPaper, PaperRefusal>> => {
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const paper = await findPaper(shelf, { id: wish.paperId });
  if (!paper || !(await mayHandleAt(work, paper.organisationId)))
    return refuse({ code: 'not-found' });
  const text = wish.text.trim();
  const errors: FactFault[] = [];
  if (text === '') errors.push({ field: 'text', message: '请写明反馈内容' });
  if (wish.on > work.today.toString() || wish.on < paper.receivedOn)
    errors.push({ field: 'on', message: '反馈日期应在收到之后、今天以前' });
  if (errors.length > 0) return refuse({ code: 'invalid', errors });
  const subject = { kind: 'paper', id: paper.id };
  if (!(await insertFeedback(work, house.sealer, { ...wish, text }))) {
    work.note('rights.paper-feedback-repeated', subject);
    return done(paper);
  }
  work.note('rights.paper-feedback', subject, { on: wish.on, kind: paperKindWords[paper.kind] });
  const { id, on } = wish;
  return done({ ...paper, feedback: [...paper.feedback, { id, on, text }] });
};
