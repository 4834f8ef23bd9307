import { Temporal } from 'temporal-polyfill';
import { Type } from 'typebox';
import { requireAtRoot } from '#kernel/access/public.ts';
import {
  type AuditEntry,
  type AuditQuery,
  listEntries,
  verifyChain,
} from '#kernel/audit/public.ts';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { perform } from '#kernel/work/public.ts';
import { done, refuse } from '#lib/result.ts';
import { actLabel } from './act-words.ts';
import type { StaffHouse } from './staff-house.ts';
import { instant, orNull } from './staff-schemas.ts';

const tag = '审计';

const entrySchema = Type.Object({
  seq: Type.Integer(),
  at: instant,
  actor_kind: Type.String(),
  actor_name: Type.String(),
  act: Type.String(),
  act_label: Type.String(),
  subject_kind: Type.String(),
  subject_id: Type.String(),
  facts: Type.Object({}, { additionalProperties: true }),
  hash: Type.String(),
});

const entryView = (entry: AuditEntry) => ({
  seq: entry.seq,
  at: entry.at.toString(),
  actor_kind: entry.actor.kind,
  actor_name: entry.actor.name,
  act: entry.act,
  act_label: actLabel(entry.act),
  subject_kind: entry.subjectKind,
  subject_id: entry.subjectId,
  facts: entry.facts,
  hash: entry.hash,
});

const querySchema = Type.Object({
  before_seq: Type.Optional(Type.Integer({ minimum: 1 })),
  act: Type.Optional(Type.String({ maxLength: 80 })),
  subject_id: Type.Optional(Type.String({ maxLength: 80 })),
  actor: Type.Optional(Type.String({ maxLength: 80 })),
  from: Type.Optional(instant),
  until: Type.Optional(instant),
  page_size: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
});

const queryOf = (query: Type.Static<typeof querySchema>): AuditQuery => ({
  limit: query.page_size,
  ...(query.before_seq !== undefined && { beforeSeq: query.before_seq }),
  ...(query.act !== undefined && { act: query.act }),
  ...(query.subject_id !== undefined && { subjectId: query.subject_id }),
  ...(query.actor !== undefined && { actor: query.actor }),
  ...(query.from !== undefined && { from: Temporal.Instant.from(query.from) }),
  ...(query.until !== undefined && { until: Temporal.Instant.from(query.until) }),
});

const list = (house: StaffHouse) =>
  defineRoute({
    ...{ method: 'GET', url: '/api/audit', permission: 'audit.read', tag },
    summary: '审计记录，新的在前',
    schema: {
      querystring: querySchema,
      response: Type.Object({
        items: Type.Array(entrySchema),
        next_before_seq: orNull(Type.Integer()),
      }),
    },
    handler: ({ query, actor }) =>
      perform(house.site, actor, async (work) => {
        const refusal = await requireAtRoot(work, 'audit.read');
        if (refusal) return refuse(refusal);
        const entries = await listEntries(work.db, work.cityId, queryOf(query));
        const isFull = entries.length === query.page_size;
        const next = isFull ? (entries.at(-1)?.seq ?? null) : null;
        const items = entries.map(entryView);
        return done({ items, next_before_seq: next === 1 ? null : next });
      }),
  });

const verify = defineRoute({
  ...{ method: 'POST', url: '/api/audit/verification', permission: 'audit.verify', tag },
  summary: '校验审计记录是否被改动',
  rate: { most: 6, withinSeconds: 60 },
  schema: {
    response: Type.Object({
      ok: Type.Boolean(),
      entries: Type.Integer(),
      head: orNull(Type.Object({ seq: Type.Integer(), hash: Type.String() })),
      broken: Type.Optional(Type.Object({ seq: Type.Integer(), why: Type.String() })),
    }),
  },
  handler: ({ perform: run }) =>
    run(async (work) => {
      const refusal = await requireAtRoot(work, 'audit.verify');
      if (refusal) return refuse(refusal);
      const verdict = await verifyChain(work.db, work.cityId);
      const { ok, entries } = verdict;
      work.note('audit.chain-verified', { kind: 'city', id: String(work.cityId) }, { ok, entries });
      return done(verdict.ok ? verdict : { ...verdict, head: null });
    }),
});

/** The audit record, which belongs to the whole city: held at its root or not at all. */
export const auditRoutes = (house: StaffHouse): RouteCard[] => [list(house), verify];
