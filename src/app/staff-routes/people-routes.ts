import { Type } from 'typebox';
import {
  createPerson,
  grantsOf,
  isRole,
  type ListedPerson,
  listPeople,
  roles,
} from '#kernel/access/public.ts';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { perform, type Work } from '#kernel/work/public.ts';
import { done } from '#lib/result.ts';
import { personView } from './person-view.ts';
import type { StaffHouse } from './staff-house.ts';
import { pointAt, staffRefusals } from './staff-refusals.ts';
import { personSchema, roleSchema, uuid, words } from './staff-schemas.ts';

const tag = '人员';

const list = (house: StaffHouse) =>
  defineRoute({
    ...{ method: 'GET', url: '/api/people', permission: 'people.read', tag },
    summary: '人员列表',
    schema: {
      querystring: Type.Object({
        q: Type.String({ maxLength: 100, default: '' }),
        page: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }),
        page_size: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
      }),
      response: Type.Object({
        items: Type.Array(personSchema),
        total: Type.Integer(),
        page: Type.Integer(),
        page_size: Type.Integer(),
      }),
    },
    handler: ({ query, actor }) =>
      perform(house.site, actor, async (work) => {
        const { q: text, page, page_size: pageSize } = query;
        const found = await listPeople(work, { text, page, pageSize, sealer: house.sealer });
        if (!found.ok) return found;
        const { items, total } = found.value;
        return done({ items: items.map(personView), total, page, page_size: pageSize });
      }),
  });

const withGrants = async (work: Work, person: Omit<ListedPerson, 'grants' | 'lockedUntil'>) =>
  personView({
    ...person,
    lockedUntil: null,
    grants: await grantsOf(work.db, work.cityId, [person.id]),
  });

const create = (house: StaffHouse) =>
  defineRoute({
    ...{ method: 'POST', url: '/api/people', permission: 'people.manage', tag, status: 201 },
    summary: '新建人员，首次密码只显示这一次',
    refusals: staffRefusals,
    schema: {
      body: Type.Object({
        name: words(40),
        sign_in_name: words(100),
        role: roleSchema,
        organisation_id: uuid,
      }),
      response: Type.Object({ person: personSchema, first_password: Type.String() }),
    },
    handler: async ({ body, perform: run }) => {
      const { name, sign_in_name: signInName, role, organisation_id: organisationId } = body;
      const input = { name, signInName, role, organisationId };
      const created = await run(async (work) => {
        const made = await createPerson(work, input, house.cards);
        if (!made.ok) return made;
        const { person, firstPassword } = made.value;
        return done({ person: await withGrants(work, person), first_password: firstPassword });
      });
      return pointAt(created, {
        'bad-sign-in-name': 'sign_in_name',
        'sign-in-name-taken': 'sign_in_name',
      });
    },
  });

const listRoles = (house: StaffHouse) =>
  defineRoute({
    ...{ method: 'GET', url: '/api/roles', permission: 'signed_in', tag },
    summary: '角色和各自的权限',
    schema: {
      response: Type.Object({
        items: Type.Array(
          Type.Object({
            role: Type.String(),
            label: Type.String(),
            permissions: Type.Array(
              Type.Object({ permission: Type.String(), label: Type.String() }),
            ),
          }),
        ),
      }),
    },
    handler: () => {
      const items = Object.entries(roles).map(([role, label]) => ({
        role,
        label,
        permissions: house.cards
          .filter((card) => isRole(role) && card.roles.includes(role))
          .map(({ permission, label: name }) => ({ permission, label: name })),
      }));
      return done({ items });
    },
  });

/** The page of people: list, new, roles. */
export const peopleRoutes = (house: StaffHouse): RouteCard[] => [
  list(house),
  create(house),
  listRoles(house),
];
