import { mayAt } from '#kernel/access/public.ts';
import { clocksOf } from '#kernel/commitments/public.ts';
import { findOrganisation, type Organisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { claimantsOf } from '../claimant-store.ts';
import { pastStatesOf } from '../event-store.ts';
import { handlersOf } from '../handler-store.ts';
import { partiesOf } from '../party-store.ts';
import type { CaseFile, CaseMoment, StepAsker, UnionLevel } from '../rules/case-file.ts';
import { tracksOf } from '../track-store.ts';
import type { Handler, RightsCase, Track } from '../types.ts';
import type { SeenCase } from './see-case.ts';

/** The subject under which a case's clocks and promises stand. */
export const caseSubject = (one: Pick<RightsCase, 'id'>) => ({ kind: 'case', id: one.id }) as const;

const handlersIn = (handlers: readonly Handler[]): CaseFile['handlers'] =>
  handlers
    .filter((one) => one.endedAt === null)
    .map((one) => ({
      personId: one.personId,
      capacity: one.capacity,
      hasCertificate: one.certificateNumber !== '',
      hasDeclared: one.declaredNoInterestAt !== null,
    }));

const tracksIn = (tracks: readonly Track[]) =>
  tracks.filter((one) => one.closedOn === null).map(({ kind, suspends }) => ({ kind, suspends }));

/** All that the rules must know of a case. */
export const caseFileOf = async (
  work: Work,
  { one, organisation }: SeenCase,
): Promise<CaseFile> => {
  const handlers = await handlersOf(work, one.id);
  const tracks = await tracksOf(work, one.id);
  const parties = await partiesOf(work, one.id);
  const clocks = await clocksOf(work, caseSubject(one));
  const claimants = await claimantsOf(work, one.id);
  return {
    state: one.state,
    wasAccepted: one.caseNumber !== null,
    isMajorReported: one.majorReportedAt !== null,
    isAnonymous: one.isAnonymous,
    isGroup: one.isGroup,
    registeredBy: one.registeredBy,
    unionLevel: organisation.level,
    handlers: handlersIn(handlers),
    recused: handlers.filter((it) => it.endReason === 'recused').map((it) => it.personId),
    claimants: claimants.map((it) => ({
      ordinal: it.ordinal,
      result: it.result,
      hasProof: it.resultProof !== null,
      isWithdrawn: it.withdrawnOn !== null,
    })),
    employerNamed: parties.length > 0,
    tracks: tracksIn(tracks),
    hadProceedings: tracks.some((it) => it.suspends),
    clocks: clocks
      .filter((it) => it.state === 'running' || it.state === 'paused')
      .map((it) => ({ rule: it.rule.id, dueOn: it.dueOn })),
    past: await pastStatesOf(work, one.id),
  };
};

const levelsOf = async (work: Work, organisation: Organisation): Promise<UnionLevel[]> => {
  if (work.actor.kind !== 'person') return [];
  const levels: UnionLevel[] = [];
  for (const id of organisation.path.split('/').filter(Boolean)) {
    const above = await findOrganisation(work.db, work.cityId, id);
    if (above?.level && mayAt(work.actor, 'rights.handle', above.path)) levels.push(above.level);
  }
  return levels;
};

/** The actor as the rules see him from a case's organisation. */
export const askerOf = async (work: Work, organisation: Organisation): Promise<StepAsker> => {
  const { actor } = work;
  if (actor.kind !== 'person') return { kind: actor.kind, personId: null, may: [], levels: [] };
  const may = Object.keys(actor.scopes).filter((one) => mayAt(actor, one, organisation.path));
  return { kind: 'person', personId: actor.id, may, levels: await levelsOf(work, organisation) };
};

/** A case as it stands, for the actor, today. */
export const caseMoment = async (work: Work, seen: SeenCase): Promise<CaseMoment> => ({
  file: await caseFileOf(work, seen),
  asker: await askerOf(work, seen.organisation),
  today: work.today.toString(),
});
