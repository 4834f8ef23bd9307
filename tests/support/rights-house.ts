import { createOrganisation } from '#kernel/access/public.ts';
import { listEntries } from '#kernel/audit/public.ts';
import { chinaCalendar } from '#kernel/calendar/public.ts';
import { clocksOf } from '#kernel/commitments/public.ts';
import type { Clock } from '#kernel/commitments/types.ts';
import { openPress } from '#kernel/documents/public.ts';
import { outboxOnly } from '#kernel/notices/public.ts';
import { type Actor, type PersonActor, perform, type Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import type { Result } from '#lib/result.ts';
import { findCase } from '#modules/rights/case-store.ts';
import { caseSubject } from '#modules/rights/cases/case-moment.ts';
import { assignHandlers, declareNoInterest } from '#modules/rights/cases/handlers.ts';
import { type CaseRegistration, registerCase } from '#modules/rights/cases/register-case.ts';
import { type StepRefusal, type StepTaken, takeStep } from '#modules/rights/cases/take-step.ts';
import { packFor } from '#modules/rights/law/pack-for.ts';
import { openRights } from '#modules/rights/open-rights.ts';
import { rightsPermissions } from '#modules/rights/permissions.ts';
import type { RightsHouse } from '#modules/rights/rights-house.ts';
import type { StepFacts } from '#modules/rights/rules/fact-rules.ts';
import type { StepId } from '#modules/rights/rules/step-types.ts';
import type { RightsCase } from '#modules/rights/types.ts';
import { testDatabase } from './database.ts';
import { actorWith, as, type StaffCity, staffCity, valueIn } from './staff-city.ts';

// Opened while the file is read: on a busy machine that takes longer than a test may.
await testDatabase();

/** The people of one county union. */
export interface Union {
  readonly organisationId: string;
  readonly clerk: PersonActor;
  readonly first: PersonActor;
  readonly second: PersonActor;
  readonly leader: PersonActor;
}

/** A city with its rights slice open on a real database, and one county union with its people. */
export interface RightsCity {
  readonly city: StaffCity;
  readonly house: RightsHouse;
  readonly union: Union;
}

let counties = 0;

/** A new union under another (the city's, unless said) with a clerk, two officers and a leader. */
export const newUnion = async (
  city: StaffCity,
  at: { readonly level?: 'county' | 'township'; readonly parentId?: string } = {},
): Promise<Union> => {
  counties += 1;
  const { level = 'county', parentId = city.rootId } = at;
  const six = String(city.site.cityId);
  const divisionCode = level === 'county' ? six : `${six}${String(counties).padStart(3, '0')}`;
  const place = { parentId, kind: 'federation', level, name: `第${counties}总工会` } as const;
  const made = await as(city, city.administrator, (work) =>
    createOrganisation(work, { ...place, divisionCode }),
  );
  const { id: organisationId } = valueIn(made);
  return {
    organisationId,
    clerk: await actorWith(city, 'rights_clerk', organisationId),
    first: await actorWith(city, 'rights_officer', organisationId),
    second: await actorWith(city, 'rights_officer', organisationId),
    leader: await actorWith(city, 'rights_leader', organisationId),
  };
};

/** Opens the rights slice over a city of its own, under the law of Zhejiang. Its clock stands at Monday 2 March 2026,
 *  09:00. */
export const rightsCity = async (): Promise<RightsCity> => {
  const city = await staffCity(rightsPermissions);
  const { site, sealer } = city;
  const house = openRights({
    ...{
      site,
      sealer,
      post: { sealer, gateway: outboxOnly },
      press: openPress({ fontsDir: null }),
    },
    ...{ publicUrl: 'https://yijia.example', cityName: '某市' },
    known: () => ({ version: 'test', calendar: chinaCalendar }),
  });
  const ofZhejiang = {
    ...house,
    pack: (on: Parameters<typeof house.pack>[0]) => packFor('330400', on),
  };
  return { city, house: ofZhejiang, union: await newUnion(city) };
};

/** A complaint of one rider about wages, told by telephone, unless said. */
export const complaint = (
  at: RightsCity,
  given: Partial<CaseRegistration> = {},
): CaseRegistration => ({
  submission: newId(),
  organisationId: at.union.organisationId,
  matter: 'wages',
  workerClass: 'unknown',
  channel: 'telephone',
  source: 'complaint',
  isAnonymous: false,
  receivedAt: at.city.clock.read(),
  facts: '公司欠我三个月工资，共一万二千元。',
  consent: { version: '2026-01', at: at.city.clock.read() },
  claimants: [claimant('王小明', '13800000001')],
  parties: [
    {
      ...{ role: 'employer', isPerson: false, name: '某某劳务有限公司', creditCode: null },
      ...{ address: null, legalRepresentative: '李四', contact: null },
    },
  ],
  dangers: [],
  ...given,
});

/** One worker of a registration. */
export const claimant = (name: string, phone: string | null = null) => ({
  ...{ name, phone, idNumber: null, isComplainant: true, isRepresentative: false },
});

/** Runs a deed in the city as somebody. */
export const inCase = <T, R>(
  at: RightsCity,
  actor: Actor,
  deed: (work: Work) => Promise<Result<T, R>>,
): Promise<Result<T, R>> => perform(at.city.site, actor, deed);

/** A registered case; answers its id. */
export const newCase = async (
  at: RightsCity,
  given: Partial<CaseRegistration> = {},
): Promise<string> => {
  const registration = complaint(at, given);
  const made = await inCase(at, at.union.clerk, (work) =>
    registerCase(work, at.house, registration),
  );
  return valueIn(made).id;
};

/** Names the union's two officers as handlers, and lets both declare. */
export const nameHandlers = async (at: RightsCity, id: string, union = at.union): Promise<void> => {
  const { first, second, leader } = union;
  const handlers = [
    { personId: first.id, capacity: 'lead', certificateNumber: 'A-001' },
    { personId: second.id, capacity: 'second', certificateNumber: 'A-002' },
  ] as const;
  valueIn(
    await inCase(at, leader, (work) => assignHandlers(work, at.house, { caseId: id, handlers })),
  );
  for (const one of [first, second]) {
    valueIn(await inCase(at, one, (work) => declareNoInterest(work, at.house, { caseId: id })));
  }
};

/** Tries a step. */
export const step = (
  at: RightsCity,
  actor: Actor,
  wish: { id: string; step: StepId; facts?: StepFacts; version?: number },
): Promise<Result<StepTaken, StepRefusal>> =>
  inCase(at, actor, (work) =>
    takeStep(work, at.house, {
      ...{ caseId: wish.id, step: wish.step, facts: wish.facts ?? {} },
      ...(wish.version === undefined ? {} : { version: wish.version }),
    }),
  );

/** An accepted case with two handlers. */
export const acceptedCase = async (
  at: RightsCity,
  given: Partial<CaseRegistration> = {},
): Promise<string> => {
  const id = await newCase(at, given);
  await nameHandlers(at, id);
  const facts = { risk_grade: 'ordinary', worker_class: 'labour_relation' };
  valueIn(await step(at, at.union.leader, { id, step: 'accept', facts }));
  return id;
};

/** The case as it stands. */
export const caseNow = async ({ city }: RightsCity, id: string): Promise<RightsCase> => {
  const { cityId, database } = city.site;
  const found = await database.inCity(cityId, (db) => findCase({ db, cityId }, id));
  if (!found) throw new Error(`no case ${id}`);
  return found;
};

/** The clocks of a case: rule, state and due day. */
export const clocksNow = async ({ city }: RightsCity, id: string): Promise<Clock[]> => {
  const { cityId, database } = city.site;
  return database.inCity(cityId, (db) => clocksOf({ db, cityId }, caseSubject({ id })));
};

/** Rule and due day of every clock that still runs. */
export const runningClocks = async (at: RightsCity, id: string): Promise<string[]> =>
  (await clocksNow(at, id))
    .filter((one) => one.state === 'running' || one.state === 'paused')
    .map((one) => `${one.rule.id} ${one.state === 'paused' ? 'paused' : one.dueOn}`)
    .sort();

/** The acts of the audit record, newest first. */
export const actsOf = async ({ city }: RightsCity): Promise<string[]> => {
  const { cityId, database } = city.site;
  const entries = await database.inCity(cityId, (db) => listEntries(db, cityId, { limit: 500 }));
  return entries.map((entry) => entry.act);
};
