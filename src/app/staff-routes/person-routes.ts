import { Type } from 'typebox';
import {
  disablePerson,
  enablePerson,
  endSessionsOfPerson,
  grantRole,
  resetPassword,
  revokeGrant,
} from '#kernel/access/public.ts';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { done } from '#lib/result.ts';
import { grantView } from './person-view.ts';
import type { StaffHouse } from './staff-house.ts';
import { staffRefusals } from './staff-refusals.ts';
import { grantSchema, roleSchema, uuid } from './staff-schemas.ts';

const here = { permission: 'people.manage', tag: '人员', refusals: staffRefusals } as const;
const params = Type.Object({ id: uuid });

const grant = (house: StaffHouse) =>
  defineRoute({
    ...{ ...here, method: 'POST', url: '/api/people/:id/grants', status: 201 },
    summary: '授予角色',
    schema: {
      params,
      body: Type.Object({ role: roleSchema, organisation_id: uuid }),
      response: grantSchema,
    },
    handler: ({ params: { id }, body, perform }) =>
      perform(async (work) => {
        const { role, organisation_id: organisationId } = body;
        const given = await grantRole(work, { personId: id, role, organisationId }, house.cards);
        return given.ok ? done(grantView(given.value)) : given;
      }),
  });

const revoke = (house: StaffHouse) =>
  defineRoute({
    ...{ ...here, method: 'DELETE', url: '/api/people/:id/grants/:grant_id' },
    summary: '收回角色',
    schema: { params: Type.Object({ id: uuid, grant_id: uuid }) },
    handler: ({ params: { id: personId, grant_id: grantId }, perform }) =>
      perform((work) => revokeGrant(work, { personId, grantId }, house.cards)),
  });

const disable = (house: StaffHouse) =>
  defineRoute({
    ...{ ...here, method: 'POST', url: '/api/people/:id/disabling' },
    summary: '停用人员',
    schema: { params },
    handler: ({ params: { id }, perform }) =>
      perform((work) => disablePerson(work, id, house.cards)),
  });

const enable = (house: StaffHouse) =>
  defineRoute({
    ...{ ...here, method: 'DELETE', url: '/api/people/:id/disabling' },
    summary: '恢复人员',
    schema: { params },
    handler: ({ params: { id }, perform }) =>
      perform((work) => enablePerson(work, id, house.cards)),
  });

const reset = (house: StaffHouse) =>
  defineRoute({
    ...{ ...here, method: 'POST', url: '/api/people/:id/password-reset' },
    summary: '重置密码，新密码只显示这一次',
    schema: { params, response: Type.Object({ first_password: Type.String() }) },
    handler: ({ params: { id: personId }, perform }) =>
      perform(async (work) => {
        const { sealer, cards } = house;
        const given = await resetPassword(work, { personId, sealer }, cards);
        return given.ok ? done({ first_password: given.value.firstPassword }) : given;
      }),
  });

const endSessions = (house: StaffHouse) =>
  defineRoute({
    ...{ ...here, method: 'DELETE', url: '/api/people/:id/sessions' },
    summary: '结束某人的全部登录',
    schema: { params },
    handler: ({ params: { id }, perform }) =>
      perform((work) => endSessionsOfPerson(work, id, house.cards)),
  });

/** What is done to one person. */
export const personRoutes = (house: StaffHouse): RouteCard[] =>
  [grant, revoke, disable, enable, reset, endSessions].map((route) => route(house));
