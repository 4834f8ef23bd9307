import type { Sealer } from '#kernel/secrets/public.ts';
import { blankContent, type DraftContent } from '../../rules/intake/draft-content.ts';
import type { KeptDraft } from '../draft-store.ts';

const TABLE = 'rights.drafts';

/** What the worker must write down: the number, and secret words where he left no phone. */
export interface Outcome {
  readonly number: string;
  readonly secret: string | null;
  /** The last four digits of the phone that opens the case; null without one. */
  readonly phoneEnd: string | null;
  /** What sorting said at once: ways open, in Chinese. */
  readonly ways: readonly string[];
  /** Somebody may be in danger: 110 comes first. */
  readonly callPoliceFirst: boolean;
  /** The first answer comes by this day (ISO); null while it cannot be counted. */
  readonly answerBy: string | null;
}

/** Seals what was typed. */
export const sealContent = (sealer: Sealer, id: string, content: DraftContent): Buffer =>
  sealer.seal(JSON.stringify(content), { table: TABLE, id, column: 'content' });

/** What was typed; fields added since are blank. */
export const openContent = (sealer: Sealer, draft: KeptDraft): DraftContent => ({
  ...blankContent,
  ...JSON.parse(
    sealer.open(draft.contentSealed, { table: TABLE, id: draft.id, column: 'content' }),
  ),
});

/** Seals what must be written down. */
export const sealOutcome = (sealer: Sealer, id: string, outcome: Outcome): Buffer =>
  sealer.seal(JSON.stringify(outcome), { table: TABLE, id, column: 'outcome' });

/** What must be written down; null before the draft was sent. */
export const openOutcome = (sealer: Sealer, draft: KeptDraft): Outcome | null =>
  draft.outcomeSealed === null
    ? null
    : JSON.parse(
        sealer.open(draft.outcomeSealed, { table: TABLE, id: draft.id, column: 'outcome' }),
      );
