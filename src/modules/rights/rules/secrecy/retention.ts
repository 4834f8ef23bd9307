import type { Temporal } from 'temporal-polyfill';
import type { CaseState } from '../states.ts';

/** How long an archived case keeps its personal data, and where the number comes from. */
export interface RetentionLine {
  readonly title: string;
  readonly years: number;
  /** Chinese; says when a number is ours until the union has confirmed its own. */
  readonly basis: string;
}

const unconfirmed = '系统预设，待本单位按档案管理规定确认';

/** Kinds of archived case, the first that fits counts. No statute sets a term for files of a union's rights work; the
 *  two by analogy follow the files of arbitration, the others are ours. All can be set by an installation.
 *  @source 劳动人事争议仲裁办案规则 art. 24 (files: mediated ≥ 5 years, decided ≥ 10 years); 个人信息保护法 art. 19
 *  (the shortest time needed) */
export const retentionLines = {
  proceedings: {
    title: '进入过仲裁、诉讼的案件',
    years: 10,
    basis: '参照《劳动人事争议仲裁办案规则》第二十四条（裁决结案不少于十年），待本单位确认',
  },
  agreed: {
    title: '协商、调解达成协议或已履行的案件',
    years: 5,
    basis: '参照《劳动人事争议仲裁办案规则》第二十四条（调解结案不少于五年），待本单位确认',
  },
  not_accepted: { title: '不予受理的案件', years: 3, basis: unconfirmed },
  withdrawn: { title: '工友撤回的案件', years: 3, basis: unconfirmed },
  other: { title: '其他案件', years: 10, basis: unconfirmed },
} as const satisfies Readonly<Record<string, RetentionLine>>;

export type RetentionKind = keyof typeof retentionLines;

/** The kinds in the order in which they are tried. */
export const retentionKinds = Object.keys(retentionLines) as readonly RetentionKind[];

/** Whether a text names a kind. */
export const isRetentionKind = (text: string): text is RetentionKind =>
  Object.hasOwn(retentionLines, text);

const agreedStates: readonly CaseState[] = ['settled', 'fulfilled'];

/** Which kind of file a case left: by the states it was in and whether a proceeding ran. */
export const retentionKindOf = (past: {
  readonly states: readonly CaseState[];
  readonly hadProceedings: boolean;
}): RetentionKind => {
  if (past.hadProceedings) return 'proceedings';
  if (past.states.some((state) => agreedStates.includes(state))) return 'agreed';
  if (past.states.includes('not_accepted')) return 'not_accepted';
  return past.states.includes('withdrawn') ? 'withdrawn' : 'other';
};

/** The day from which the personal data may go: the years full, counted from the day of archiving. */
export const retentionEnds = (archivedOn: Temporal.PlainDate, years: number): Temporal.PlainDate =>
  archivedOn.add({ years });

/** What the rules must know to say whether an archived case may be erased. */
export interface ErasureGround {
  /** Null: the case is not archived, or has no planned day yet. */
  readonly dueOn: Temporal.PlainDate | null;
  readonly today: Temporal.PlainDate;
  readonly isHeld: boolean;
  readonly isErased: boolean;
}

export type ErasureShut =
  | { readonly code: 'not-archived' }
  | { readonly code: 'already-erased' }
  | { readonly code: 'on-hold' }
  | { readonly code: 'kept-until'; readonly dueOn: string };

/** Why the personal data of a case may not be erased now; null when it may. A hold is stronger than any day.
 *  @source 个人信息保护法 art. 47 (erase at the end of the term; where a law wants it kept, keep and do nothing else) */
export const whyNotErase = (ground: ErasureGround): ErasureShut | null => {
  if (ground.isErased) return { code: 'already-erased' };
  if (ground.dueOn === null) return { code: 'not-archived' };
  if (ground.isHeld) return { code: 'on-hold' };
  const isEarly = ground.dueOn.since(ground.today).sign > 0;
  return isEarly ? { code: 'kept-until', dueOn: ground.dueOn.toString() } : null;
};

/** What the rules must know of a proposal to erase. */
export interface ErasureProposal {
  readonly proposedBy: string | null;
  readonly isDecided: boolean;
}

export type ApprovalShut =
  | { readonly code: 'no-such-erasure' }
  | { readonly code: 'erasure-decided' }
  | { readonly code: 'same-person' };

/** Why a person may not decide on a proposal; null when he may. Who proposed does not approve.
 *  @source rights.md 6: deletion by two people; GB/T 22239-2019 8.1.5.4 */
export const whyNotDecide = (
  proposal: ErasureProposal | null,
  personId: string | null,
): ApprovalShut | null => {
  if (!proposal) return { code: 'no-such-erasure' };
  if (proposal.isDecided) return { code: 'erasure-decided' };
  if (personId === null || proposal.proposedBy === personId) return { code: 'same-person' };
  return null;
};
