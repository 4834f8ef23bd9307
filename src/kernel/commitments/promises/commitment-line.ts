import type { Work } from '#kernel/work/public.ts';
import { holding, type StoredCommitment } from '../commitment-rows.ts';
import { writeDeskLine } from '../desk-line-store.ts';

/** Writes the desk line of a commitment as it is now: open until it is fulfilled whole or withdrawn. */
export const writeCommitmentLine = (
  work: Pick<Work, 'db' | 'cityId'>,
  stored: StoredCommitment,
): Promise<void> => {
  const { head } = stored;
  const last = holding(stored);
  return writeDeskLine(work, {
    id: head.id,
    kind: 'commitment',
    subject: { kind: head.subject_kind, id: head.subject_id },
    owner: { organisationId: head.organisation_id, personId: head.person_id },
    title: head.title,
    dueOn: last.due_on,
    undated: null,
    waitingFor: last.promiser_organisation_id === null ? last.promiser_shown : null,
    isOpen: head.settled_on === null && head.withdrawn_on === null,
  });
};
