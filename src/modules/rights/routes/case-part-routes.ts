import { type Static, type TSchema, Type } from 'typebox';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { Refusal, Result } from '#lib/result.ts';
import { addClaimants, setClaimResult, withdrawClaimant } from '../cases/claimants.ts';
import { addEvidence } from '../cases/evidence.ts';
import { claimantFrom, partyFrom } from '../cases/from-wire.ts';
import { addParty, removeParty } from '../cases/parties.ts';
import { dismissProposal } from '../cases/proposals.ts';
import { setMajor } from '../cases/set-major.ts';
import { tellWorker } from '../cases/tell-worker.ts';
import { closeTrack, openTrack } from '../cases/tracks.ts';
import {
  ClaimantsBody,
  EvidenceBody,
  MessageBody,
  PartyBody,
  ReasonBody,
  ResultBody,
  TrackBody,
  TrackEndBody,
} from '../contract/case-bodies.ts';
import { CaseDetail } from '../contract/cases.ts';
import { CaseParams, uuid } from '../contract.ts';
import type { RightsHouse } from '../rights-house.ts';
import { caseRefusals } from '../words/case-refusals.ts';
import { CASES, thenCase } from './case-card.ts';

/** A deed on a part of a case: every one of these routes answers with the case's page. */
interface PartCard<B extends TSchema> {
  readonly method?: 'POST' | 'DELETE';
  /** Behind `/api/rights/cases/:id/`. */
  readonly path: string;
  readonly permission: string;
  readonly summary: string;
  readonly body: B;
  readonly deed: (
    work: Work,
    given: { readonly caseId: string; readonly part: string; readonly body: Static<B> },
  ) => Promise<Result<unknown, Refusal>>;
}

const PartParams = Type.Object({ id: uuid, part_id: uuid });

const partRoute = <B extends TSchema>(house: RightsHouse, card: PartCard<B>): RouteCard => {
  const { method = 'POST', path, permission, summary } = card;
  const params = path.includes(':part_id') ? PartParams : CaseParams;
  return defineRoute({
    ...{ method, url: `/api/rights/cases/:id/${path}`, permission, summary, tag: CASES },
    schema: {
      params,
      response: CaseDetail,
      ...(method === 'DELETE' ? {} : { body: card.body }),
    },
    bodyLimit: 2_000_000,
    refusals: caseRefusals,
    handler: ({ params: given, body, perform }) => {
      const { id, part_id: part = '' } = given as { id: string; part_id?: string };
      const wish = { caseId: id, part, body: body as Static<B> };
      return thenCase(house, { perform, caseId: id }, (work) => card.deed(work, wish));
    },
  });
};

const peopleRoutes = (house: RightsHouse): RouteCard[] => [
  partRoute(house, {
    path: 'claimants',
    permission: 'rights.register',
    summary: '加入工友',
    body: ClaimantsBody,
    deed: (work, { caseId, body }) =>
      addClaimants(work, house, { caseId, people: body.people.map(claimantFrom) }),
  }),
  partRoute(house, {
    path: 'claimants/:part_id/withdrawal',
    permission: 'rights.register',
    summary: '一名工友撤回；案件为其他人继续',
    body: ReasonBody,
    deed: (work, { caseId, part: claimantId, body }) =>
      withdrawClaimant(work, house, { caseId, claimantId, reason: body.reason }),
  }),
  partRoute(house, {
    path: 'claimants/:part_id/result',
    permission: 'rights.handle',
    summary: '登记一名工友的结果和凭证',
    body: ResultBody,
    deed: (work, { caseId, part: claimantId, body: { result, on, proof } }) =>
      setClaimResult(work, house, { caseId, claimantId, result, on, proof: proof ?? null }),
  }),
  partRoute(house, {
    path: 'parties',
    permission: 'rights.register',
    summary: '登记用人单位或责任单位',
    body: PartyBody,
    deed: (work, { caseId, body }) => addParty(work, house, { caseId, party: partyFrom(body) }),
  }),
  partRoute(house, {
    method: 'DELETE',
    path: 'parties/:part_id',
    permission: 'rights.handle',
    summary: '删除登记错的单位',
    body: Type.Null(),
    deed: (work, { caseId, part: partyId }) => removeParty(work, house, { caseId, partyId }),
  }),
];

const besideRoutes = (house: RightsHouse): RouteCard[] => [
  partRoute(house, {
    path: 'tracks',
    permission: 'rights.handle',
    summary: '登记仲裁、诉讼、法律援助等并行程序',
    body: TrackBody,
    deed: (work, { caseId, body }) =>
      openTrack(work, house, {
        ...{ caseId, kind: body.kind, body: body.body, openedOn: body.opened_on },
        ...{ reference: body.reference ?? null, acceptedOn: body.accepted_on ?? null },
        basis: body.basis ?? null,
      }),
  }),
  partRoute(house, {
    path: 'tracks/:part_id/closing',
    permission: 'rights.handle',
    summary: '登记程序的结果',
    body: TrackEndBody,
    deed: (work, { caseId, part: trackId, body: { closed_on: closedOn, result } }) =>
      closeTrack(work, house, { caseId, trackId, closedOn, result }),
  }),
  partRoute(house, {
    path: 'major',
    permission: 'rights.register',
    summary: '标记重大情况',
    body: ReasonBody,
    deed: (work, { caseId, body }) => setMajor(work, house, { caseId, reason: body.reason }),
  }),
  partRoute(house, {
    path: 'messages',
    permission: 'rights.register',
    summary: '写给工友看的进展，并发短信提醒',
    body: MessageBody,
    deed: (work, { caseId, body }) => tellWorker(work, house, { caseId, text: body.text }),
  }),
  partRoute(house, {
    path: 'evidence',
    permission: 'rights.register',
    summary: '登记一件证据（纸质的也登记）',
    body: EvidenceBody,
    deed: (work, { caseId, body }) =>
      addEvidence(work, house, {
        ...{ caseId, title: body.title, claimantId: body.claimant_id ?? null, fileId: null },
        addedBy: body.added_by ?? 'staff',
      }),
  }),
  partRoute(house, {
    path: 'proposals/:part_id/dismissal',
    permission: 'rights.handle',
    summary: '不采用系统的提议，写明理由',
    body: ReasonBody,
    deed: (work, { caseId, part: proposalId, body }) =>
      dismissProposal(work, house, { caseId, proposalId, reason: body.reason }),
  }),
];

/** People, parties and what runs beside a case. */
export const casePartRoutes = (house: RightsHouse): RouteCard[] => [
  ...peopleRoutes(house),
  ...besideRoutes(house),
];
