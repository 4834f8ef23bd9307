import { Temporal } from 'temporal-polyfill';
import { pathsFor } from '#kernel/access/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { RetentionOnWire } from '../contract/secrecy.ts';
import { isRetentionKind, retentionLines } from '../rules/secrecy/retention.ts';
import { type Erasure, erasuresOf } from './erasure-store.ts';
import { type ListedPlan, listPlans } from './retention-store.ts';

const toWire = (work: Work, one: ListedPlan, erasure: Erasure | null): RetentionOnWire => ({
  case_id: one.caseId,
  case_label: one.caseNumber ?? one.number,
  organisation_name: one.organisationName,
  kind: one.kind,
  kind_title: isRetentionKind(one.kind) ? retentionLines[one.kind].title : one.kind,
  years: one.years,
  archived_on: one.archivedOn,
  due_on: one.dueOn,
  due: Temporal.PlainDate.from(one.dueOn).since(work.today).sign <= 0,
  held: one.isHeld,
  erasure: erasure && {
    id: erasure.id,
    state: erasure.state,
    proposed_by: erasure.proposedByName,
    proposed_by_me: erasure.proposedBy === work.actor.id,
  },
});

/** Archived cases with the day from which their personal data may go, of the unions whose archive the actor keeps, the
 *  earliest first. */
export const retentionFor = async (
  work: Work,
  asked: { readonly isDue: boolean; readonly page: number; readonly pageSize: number },
): Promise<{ readonly items: RetentionOnWire[]; readonly total: number }> => {
  const { isDue, page, pageSize } = asked;
  const until = isDue ? work.today.toString() : null;
  const paths = pathsFor(work.actor, 'rights.retain');
  const { items, total } = await listPlans(work, { paths, until, page, pageSize });
  const erasures = await erasuresOf(
    work,
    items.map((one) => one.caseId),
  );
  const wire = items.map((one) => toWire(work, one, erasures.get(one.caseId) ?? null));
  return { items: wire, total };
};
