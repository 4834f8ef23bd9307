import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { type HttpHouse, openServer, SESSION_COOKIE } from '#kernel/http/public.ts';
import type { PersonActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import {
  acceptedCase,
  newCase,
  newUnion,
  type RightsCity,
  rightsCity,
} from '#tests/support/rights-house.ts';
import { rightsRoutes } from '../routes.ts';

const settings = {
  ...{ logger: false, trustedProxies: 0, https: false, metricsToken: null, version: 'test' },
} as const;

/** A server over the rights slice on which the session cookie is a person's id. */
const serverOf = (at: RightsCity, people: readonly PersonActor[]): Promise<FastifyInstance> => {
  const { site, sealer } = at.city;
  const visitOf: HttpHouse['visitOf'] = async ({ cookies }) => {
    const actor = people.find((one) => one.id === cookies[SESSION_COOKIE]);
    return actor ? { actor, csrfToken: null, sessionId: null } : null;
  };
  const served = {
    cards: rightsRoutes(at.house),
    readings: [],
    ready: async () => true,
    plugins: [],
  };
  return openServer({ site, sealer, visitOf }, settings, served);
};

const asking =
  (app: FastifyInstance, who: PersonActor) =>
  async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
    const cookies = { [SESSION_COOKIE]: who.id };
    const answer = await app.inject({ method, url, cookies, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.json() };
  };

describe('the page of a case', () => {
  it('names the workers to its handlers only, and never their words to others', async () => {
    const at = await rightsCity();
    const { first, leader, clerk } = at.union;
    const app = await serverOf(at, [first, leader, clerk]);
    const id = await acceptedCase(at);
    const url = `/api/rights/cases/${id}`;
    const his = await asking(app, first)('GET', url);
    expect(his.body.claimants[0]).toMatchObject({ name: '王小明', phone: '13800000001' });
    const leaders = await asking(app, leader)('GET', url);
    expect(leaders.body.claimants[0]).toMatchObject({ name: '王**', phone: '138****0001' });
    expect(leaders.body.facts).toBe('公司欠我三个月工资，共一万二千元。');
    const clerks = await asking(app, clerk)('GET', url);
    expect(clerks.body).toMatchObject({ facts: null, may: { read_complainants: false } });
    expect(JSON.stringify(clerks.body)).not.toContain('王小明');
    await app.close();
  });

  it('says of every step whether it is open, why not, and by which article', async () => {
    const at = await rightsCity();
    const { leader, clerk } = at.union;
    const app = await serverOf(at, [leader, clerk]);
    const id = await newCase(at);
    const page = await asking(app, leader)('GET', `/api/rights/cases/${id}`);
    const accept = page.body.steps.find((one: { step: string }) => one.step === 'accept');
    expect(accept).toMatchObject({
      open: false,
      why: '须有两名监督员承办（有证号、已作无利害关系声明），还差 2 名',
      why_rule: { article: '第二十条第二款' },
    });
    expect(accept.facts.map((one: { label: string }) => one.label)).toEqual([
      '风险等级',
      '用工关系初判',
    ]);
    const facts = { risk_grade: 'ordinary', worker_class: 'unknown' };
    const tried = await asking(app, leader)('POST', `/api/rights/cases/${id}/steps`, {
      ...{ version: 1, step: 'accept', facts },
    });
    expect(tried).toMatchObject({ status: 409, body: { code: 'step-shut' } });
    expect(tried.body.detail).toContain('还差 2 名');
    await app.close();
  });

  it('is not there for another county, word for word like a number nobody has', async () => {
    const at = await rightsCity();
    const other = await newUnion(at.city);
    const app = await serverOf(at, [other.leader]);
    const id = await newCase(at);
    const ask = asking(app, other.leader);
    const step = { version: 1, step: 'archive', facts: {} };
    const tries = [
      ['GET', '', undefined],
      ['GET', '/timeline', undefined],
      ['GET', '/claimants', undefined],
      ['GET', '/candidates', undefined],
      ['POST', '/steps', step],
      [
        'POST',
        '/handlers',
        { handlers: [{ person_id: newId(), capacity: 'lead', certificate_number: 'A' }] },
      ],
      ['POST', '/messages', { text: '你好' }],
      ['POST', '/major', { reason: '试试' }],
    ] as const;
    for (const [method, path, body] of tries) {
      const [his, nobodys] = [
        await ask(method, `/api/rights/cases/${id}${path}`, body),
        await ask(method, `/api/rights/cases/${newId()}${path}`, body),
      ];
      const told = ({ status, body: said }: typeof his) => [
        status,
        said.code,
        said.title,
        said.detail,
      ];
      expect(told(his)).toEqual(told(nobodys));
      expect(his.status).toBe(404);
    }
    expect((await ask('GET', '/api/rights/cases')).body.total).toBe(0);
    await app.close();
  });
});

describe('the list', () => {
  it('finds cases by number, by body and by whose they are', async () => {
    const at = await rightsCity();
    const { first, second, leader } = at.union;
    const app = await serverOf(at, [first, second, leader]);
    const id = await acceptedCase(at);
    await newCase(at, { matter: 'heat', parties: [] });
    const list = async (query: string, who = leader) =>
      (await asking(app, who)('GET', `/api/rights/cases?${query}`)).body;
    expect((await list('')).total).toBe(2);
    expect(await list('q=劳务')).toMatchObject({
      total: 1,
      items: [{ id, case_number: '维〔2026〕1号' }],
    });
    expect((await list('mine=true', first)).total).toBe(1);
    expect((await list('mine=true')).total).toBe(0);
    expect((await list('matter=heat&open=true')).items[0]).toMatchObject({
      next_due_on: '2026-03-05',
      overdue: false,
    });
    expect((await list('q=%25')).total).toBe(0);
    await app.close();
  });
});

describe('over HTTP', () => {
  it('a clerk registers, adds what is known, and reads the timeline', async () => {
    const at = await rightsCity();
    const { clerk, leader } = at.union;
    const app = await serverOf(at, [clerk, leader]);
    const ask = asking(app, clerk);
    const submission = newId();
    const body = {
      ...{ submission, organisation_id: at.union.organisationId, matter: 'wages', channel: 'desk' },
      ...{
        source: 'complaint',
        is_anonymous: false,
        facts: '拖欠工资',
        consent_version: '2026-01',
      },
      ...{ claimants: [{ name: '李小红', phone: '138 0000 0002' }], parties: [] },
    };
    const made = await ask('POST', '/api/rights/cases', body);
    expect(made).toMatchObject({ status: 201, body: { is_new: true } });
    const again = await ask('POST', '/api/rights/cases', body);
    expect(again.body).toEqual({ ...made.body, is_new: false });
    const url = `/api/rights/cases/${made.body.id}`;
    const party = { role: 'general_contractor', is_person: false, name: '某某建设集团' };
    expect((await ask('POST', `${url}/parties`, party)).body.parties).toHaveLength(1);
    const bad = await ask('POST', `${url}/parties`, { ...party, credit_code: '123' });
    expect(bad).toMatchObject({ status: 422, body: { code: 'invalid' } });
    const group = await ask('POST', `${url}/claimants`, { people: [{ name: '赵大' }] });
    expect(group.body).toMatchObject({ is_group: true, claimants_total: 2, version: 3 });
    const lines = (await ask('GET', `${url}/timeline`)).body.items;
    expect(lines.map((one: { act_label: string }) => one.act_label)).toEqual([
      '登记案件',
      '登记责任单位',
      '加入工友',
    ]);
    const candidates = await asking(app, leader)('GET', `${url}/candidates`);
    expect(candidates.body.items).toHaveLength(3);
    await app.close();
  });
});
