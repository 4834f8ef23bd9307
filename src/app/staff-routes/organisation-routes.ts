import { type Static, Type } from 'typebox';
import {
  createOrganisation,
  listOrganisations,
  renameOrganisation,
} from '#kernel/access/public.ts';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import type { Organisation } from '#kernel/identity/public.ts';
import { perform } from '#kernel/work/public.ts';
import { done } from '#lib/result.ts';
import type { StaffHouse } from './staff-house.ts';
import { pointAt, staffRefusals } from './staff-refusals.ts';
import { organisationSchema, orNull, uuid, words } from './staff-schemas.ts';

const tag = '组织';

const organisationView = (one: Organisation): Static<typeof organisationSchema> => ({
  id: one.id,
  parent_id: one.parentId,
  name: one.name,
  kind: one.kind,
  level: one.level,
  division_code: one.divisionCode,
});

const list = (house: StaffHouse) =>
  defineRoute({
    ...{ method: 'GET', url: '/api/organisations', permission: 'organisations.read', tag },
    summary: '组织树，上级在前',
    schema: { response: Type.Object({ items: Type.Array(organisationSchema) }) },
    handler: ({ actor }) =>
      perform(house.site, actor, async (work) => {
        const found = await listOrganisations(work);
        return found.ok ? done({ items: found.value.map(organisationView) }) : found;
      }),
  });

const level = Type.Union([Type.Literal('city'), Type.Literal('county'), Type.Literal('township')]);

const create = defineRoute({
  ...{ method: 'POST', url: '/api/organisations', permission: 'organisations.manage', tag },
  ...{ status: 201, summary: '新建组织', refusals: staffRefusals },
  schema: {
    body: Type.Object({
      parent_id: uuid,
      name: words(80),
      kind: organisationSchema.properties.kind,
      level: orNull(level),
      division_code: orNull(Type.String({ maxLength: 9 })),
    }),
    response: organisationSchema,
  },
  handler: async ({ body, perform: run }) => {
    const { parent_id: parentId, division_code: divisionCode, name, kind } = body;
    const input = { parentId, divisionCode, name, kind, level: body.level };
    const created = await run(async (work) => {
      const made = await createOrganisation(work, input);
      return made.ok ? done(organisationView(made.value)) : made;
    });
    const isDivision =
      !created.ok && 'reason' in created.refusal && created.refusal.reason !== 'level-order';
    return pointAt(created, {
      'name-taken': 'name',
      misplaced: isDivision ? 'division_code' : 'level',
    });
  },
});

const rename = defineRoute({
  ...{ method: 'PATCH', url: '/api/organisations/:id', permission: 'organisations.manage', tag },
  ...{ summary: '组织更名', refusals: staffRefusals },
  schema: {
    params: Type.Object({ id: uuid }),
    body: Type.Object({ name: words(80) }),
    response: organisationSchema,
  },
  handler: async ({ params, body, perform: run }) => {
    const input = { organisationId: params.id, name: body.name };
    const renamed = await run(async (work) => {
      const made = await renameOrganisation(work, input);
      return made.ok ? done(organisationView(made.value)) : made;
    });
    return pointAt(renamed, { 'name-taken': 'name' });
  },
});

/** The tree of organisations. */
export const organisationRoutes = (house: StaffHouse): RouteCard[] => [list(house), create, rename];
