import { Temporal } from 'temporal-polyfill';
import { Type } from 'typebox';
import { defineRoute, type RouteCard, type RouteContext } from '#kernel/http/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Refusal, type Result, refuse } from '#lib/result.ts';
import { ClosureBody, InspectionBody, StationEditBody } from '../contract/edit.ts';
import { oneOf } from '../contract/nullable.ts';
import { StationDetail } from '../contract/station.ts';
import { childrenFrom, contentFrom } from '../from-wire.ts';
import { listHistory } from '../history-store.ts';
import { isFacilityCode } from '../rules/facilities.ts';
import type { StationHouse } from '../station-house.ts';
import { addStation } from '../stations/add-station.ts';
import { closeTemporarily, reopenStation } from '../stations/close-temporarily.ts';
import { editStation } from '../stations/edit-station.ts';
import { type KeeperContact, nameKeeper, unmaskKeeper } from '../stations/keeper-contact.ts';
import { newContent } from '../stations/new-content.ts';
import { recordInspection } from '../stations/record-inspection.ts';
import { detailToWire } from '../to-wire.ts';
import type { StationId } from '../types.ts';
import { stationRefusals } from '../words/station-refusals.ts';
import { StationParams } from './reading-routes.ts';

const TAG = '驿站管理';

const PHONE = /^[0-9+\- ]{5,20}$/;

const whyNotKeeper = (keeper: KeeperContact | null | undefined) => {
  if (!keeper) return [];
  const faults = [];
  if (keeper.name.trim() === '') faults.push({ field: 'keeper.name', message: '请填写站长姓名' });
  if (!PHONE.test(keeper.phone)) faults.push({ field: 'keeper.phone', message: '电话格式不对' });
  return faults;
};

/** Runs a deed on a station; when it is committed, reads the station again and answers with it. */
export const changeStation = async (
  house: StationHouse,
  context: Pick<RouteContext, 'perform'>,
  deed: (work: Work) => Promise<Result<StationId, Refusal>>,
): Promise<Result<StationDetail, Refusal>> => {
  const result = await context.perform(async (work) => {
    const outcome = await deed(work);
    if (outcome.ok) work.afterCommit(() => house.register.refresh([outcome.value]));
    return outcome;
  });
  if (!result.ok) return result;
  const found = house.register.byId(result.value, house.site.clock());
  return found ? done(detailToWire(found, house.places)) : refuse({ code: 'not-found' });
};

const idAfter = <R extends Refusal>(id: string, outcome: Result<unknown, R>): Result<string, R> =>
  outcome.ok ? done(id) : outcome;

const addRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/stations',
    permission: 'stations.edit',
    summary: '登记一个驿站',
    tag: TAG,
    schema: { body: StationEditBody, response: StationDetail },
    status: 201,
    refusals: stationRefusals,
    handler: (context) =>
      changeStation(house, context, async (work) => {
        const { children, errors } = childrenFrom(context.body);
        const faults = [...errors, ...whyNotKeeper(context.body.keeper)];
        if (faults.length > 0) return refuse({ code: 'invalid', errors: faults });
        const organisationId = context.body.organisation_id;
        if (!organisationId) {
          const missing = { field: 'organisation_id', message: '请选择主管工会' };
          return refuse({ code: 'invalid', errors: [missing] });
        }
        const content = newContent(organisationId, contentFrom(context.body));
        const station = { content, children, importKey: null, invented: false } as const;
        const added = await addStation(work, house.book, { ...station, by: 'register' });
        if (!added.ok) return added;
        const { keeper } = context.body;
        if (keeper) await nameKeeper(work, house.sealer, { id: added.value, contact: keeper });
        return added;
      }),
  });

const editRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'PATCH',
    url: '/api/stations/:id',
    permission: 'stations.edit',
    summary: '修改驿站；须带上您看到的版本号',
    tag: TAG,
    schema: {
      params: StationParams,
      body: Type.Object({ version: Type.Integer({ minimum: 1 }), changes: StationEditBody }),
      response: StationDetail,
    },
    refusals: stationRefusals,
    handler: (context) =>
      changeStation(house, context, async (work) => {
        const { version, changes: body } = context.body;
        const { id } = context.params;
        const { children, errors } = childrenFrom(body);
        const faults = [...errors, ...whyNotKeeper(body.keeper)];
        if (faults.length > 0) return refuse({ code: 'invalid', errors: faults });
        const changes = contentFrom(body);
        const edit = { id, version, changes, children, by: 'register', act: '修改' } as const;
        const edited = await editStation(work, house.book, edit);
        if (!edited.ok) return edited;
        if (body.keeper !== undefined) {
          await nameKeeper(work, house.sealer, { id, contact: body.keeper });
        }
        return done(id);
      }),
  });

const historyRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/stations/:id/history',
    permission: 'stations.read',
    summary: '一个驿站的修改记录',
    tag: TAG,
    schema: {
      params: StationParams,
      response: Type.Object({
        items: Type.Array(
          Type.Object({
            version: Type.Integer(),
            changed_at: Type.String(),
            changed_by: Type.String(),
            act: Type.String(),
            changes: Type.Array(
              Type.Object({
                field: Type.String(),
                label: Type.String(),
                before: Type.Unknown(),
                after: Type.Unknown(),
              }),
            ),
          }),
        ),
      }),
    },
    handler: async ({ params }) => {
      const { cityId, database } = house.site;
      const items = await database.inCity(cityId, (db) => listHistory(db, cityId, params.id));
      return done({ items });
    },
  });

const unmaskRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/stations/:id/unmask',
    permission: 'stations.unmask',
    summary: '查看站长联系方式原文；须说明用途，记入审计',
    tag: TAG,
    schema: {
      params: StationParams,
      body: Type.Object({
        field: oneOf(['keeper_name', 'keeper_phone']),
        purpose: Type.String({ minLength: 2, maxLength: 200 }),
      }),
      response: Type.Object({ value: Type.String() }),
    },
    handler: (context) =>
      context.perform((work) =>
        unmaskKeeper(work, house.sealer, { id: context.params.id, ...context.body }),
      ),
  });

const inspectionRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/stations/:id/inspections',
    permission: 'stations.inspect',
    summary: '记一次巡查：门开着没有，设施好不好',
    tag: TAG,
    schema: { params: StationParams, body: InspectionBody, response: StationDetail },
    handler: (context) =>
      changeStation(house, context, async (work) => {
        const { sighting, note, facilities } = context.body;
        const conditions = (facilities ?? []).flatMap(({ code, condition }) =>
          isFacilityCode(code) ? [{ code, condition }] : [],
        );
        const { id } = context.params;
        const inspection = { id, sighting, note: note ?? '', conditions };
        return idAfter(id, await recordInspection(work, inspection));
      }),
  });

const instantOrNull = (text: string | null | undefined): Temporal.Instant | null =>
  text ? Temporal.Instant.from(text) : null;

const closeRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/stations/:id/closures',
    permission: 'stations.edit',
    summary: '临时关闭：从何时到何时，什么原因',
    tag: TAG,
    schema: { params: StationParams, body: ClosureBody, response: StationDetail },
    refusals: stationRefusals,
    handler: (context) =>
      changeStation(house, context, async (work) => {
        const { id } = context.params;
        const { from, until, reason } = context.body;
        const notice = { id, from: instantOrNull(from), until: instantOrNull(until), reason };
        return idAfter(id, await closeTemporarily(work, notice));
      }),
  });

const reopenRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'DELETE',
    url: '/api/stations/:id/closures/:closure_id',
    permission: 'stations.edit',
    summary: '结束临时关闭',
    tag: TAG,
    schema: {
      params: Type.Object({
        id: Type.String({ format: 'uuid' }),
        closure_id: Type.String({ format: 'uuid' }),
      }),
      response: StationDetail,
    },
    handler: (context) =>
      changeStation(house, context, async (work) => {
        const { id, closure_id: closureId } = context.params;
        return idAfter(id, await reopenStation(work, { id, closureId }));
      }),
  });

/** What staff may change of the stations. */
export const editRoutes = (house: StationHouse): RouteCard[] => [
  addRoute(house),
  editRoute(house),
  historyRoute(house),
  unmaskRoute(house),
  inspectionRoute(house),
  closeRoute(house),
  reopenRoute(house),
];
