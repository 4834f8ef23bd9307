import { describe, expect, it } from 'vitest';
import { listNotices, openNotice } from '#kernel/notices/public.ts';
import { perform } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { createKeeperLink } from '#modules/stations/keepers/keeper-links.ts';
import { valueIn } from '#tests/support/staff-city.ts';
import { doorNow, newStation, stationCity } from '#tests/support/station-house.ts';
import { openWorkerServer } from '#tests/support/worker-stand-in.ts';
import { workerHouse } from './worker-house.ts';

const open = async () => {
  const at = await stationCity();
  const id = await newStation(at);
  const house = workerHouse({ stations: at.house, demo: false }, '/nowhere');
  return { at, id, app: await openWorkerServer(house) };
};

type App = Awaited<ReturnType<typeof open>>['app'];

const send = (app: App, url: string, fields: Record<string, string>, cookie = '') =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
    payload: new URLSearchParams(fields).toString(),
  });

describe('the worker’s pages over the real house', () => {
  it('take a report and show what became of it', async () => {
    const { at, id, app } = await open();
    const fields = { kind: 'door_locked', note: '<b>锁</b>着', submission: newId() };
    const sent = await send(app, `/stations/${id}/report`, fields);
    expect(sent.statusCode).toBe(303);
    const again = await send(app, `/stations/${id}/report`, fields);
    expect(again.headers.location).toBe(sent.headers.location);
    const page = await app.inject({ method: 'GET', url: String(sent.headers.location) });
    expect(page.body).toContain('&lt;b&gt;锁&lt;/b&gt;着');
    expect(page.body).toContain('已收到');
    expect(doorNow(at, id)).toBe('unknown by worker_report');
    const nothing = await app.inject({ method: 'GET', url: '/reports/22222222' });
    expect(nothing.statusCode).toBe(404);
  });

  it('let a keeper in by link and code, and his tap changes the answer', async () => {
    const { at, id, app } = await open();
    const { site, sealer, administrator } = at.city;
    const made = await perform(site, administrator, (work) =>
      createKeeperLink(work, at.house, { stationId: id }),
    );
    const desk = `/keeper/${valueIn(made).token}`;
    expect((await app.inject({ method: 'GET', url: desk })).statusCode).toBe(200);
    const coded = await send(app, `${desk}/code`, { phone: '138 0000 0001' });
    const challenge = /name="challenge" value="([^"]+)"/.exec(coded.body)?.[1] ?? '';
    const { cityId, database } = site;
    const [notice] = await database.inCity(cityId, (db) =>
      listNotices(db, cityId, { state: null, limit: 1 }),
    );
    const text = notice ? openNotice(sealer, notice).body : '';
    const code = /\d{6}/.exec(text)?.[0] ?? '';
    const entered = await send(app, `${desk}/session`, { challenge, code });
    expect(entered.statusCode).toBe(303);
    const cookie = entered.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const page = await app.inject({ method: 'GET', url: desk, headers: { cookie } });
    const form_token = /name="form_token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const foreign = await send(app, `${desk}/closed`, { form_token: 'guess' }, cookie);
    expect(foreign.statusCode).toBe(403);
    expect((await send(app, `${desk}/closed`, { form_token }, cookie)).statusCode).toBe(303);
    expect(doorNow(at, id)).toBe('closed by keeper');
  });
});
