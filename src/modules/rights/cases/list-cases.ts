import { pathsFor } from '#kernel/access/public.ts';
import { clocksOf } from '#kernel/commitments/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { type CaseFilter, listCases } from '../case-list-store.ts';
import { caseToWire } from '../case-to-wire.ts';
import type { CaseSummary } from '../contract/cases.ts';
import { caseSubject } from './case-moment.ts';

/** A page of the cases the actor may read, the latest changed first. */
export const casesFor = async (
  work: Work,
  asked: Omit<CaseFilter, 'paths' | 'handlerId'> & { readonly isMine: boolean },
): Promise<{ readonly items: CaseSummary[]; readonly total: number }> => {
  const { isMine, ...filter } = asked;
  const paths = pathsFor(work.actor, 'rights.read');
  const handlerId = isMine ? work.actor.id : null;
  const found = await listCases(work, { ...filter, paths, handlerId });
  const today = work.today.toString();
  const items: CaseSummary[] = [];
  for (const listed of found.items) {
    const clocks = await clocksOf(work, caseSubject(listed.one));
    items.push(caseToWire(listed, { clocks, today }));
  }
  return { items, total: found.total };
};
