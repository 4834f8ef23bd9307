import type { CardFile } from './card-file.ts';
import type { SliceNames } from './names.ts';

const migration = ({ schema, table }: SliceNames): string => `create schema ${schema};

create table ${schema}.${table} (
  city_id integer not null,
  id uuid not null,
  organisation_id uuid not null,
  name text not null check (name <> ''),
  state text not null check (state in ('open', 'closed')),
  created_at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, organisation_id) references identity.organisations (city_id, id)
);
create index ${table}_by_organisation on ${schema}.${table} (city_id, organisation_id, created_at);
`;

const storeHead = ({ type }: SliceNames): string => `import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import type { ${type}State } from './rules/states.ts';
import type { ${type}, ${type}Id } from './types.ts';

type Place = Pick<Work, 'db' | 'cityId'>;

interface ${type}Row {
  id: string;
  organisation_id: string;
  name: string;
  state: ${type}State;
  created_at: string;
}

const to${type} = (row: ${type}Row): ${type} => ({
  id: row.id,
  organisationId: row.organisation_id,
  name: row.name,
  state: row.state,
  createdAt: Temporal.Instant.from(row.created_at),
});
`;

const storeDeeds = (names: SliceNames): string => {
  const { schema, table, type, types, value, values, noun } = names;
  return `
/** Writes a new ${noun}. */
export const insert${type} = async ({ db, cityId }: Place, ${value}: ${type}): Promise<void> => {
  await sql\`
    insert into ${schema}.${table} (city_id, id, organisation_id, name, state, created_at)
    values (\${cityId}, \${${value}.id}, \${${value}.organisationId}, \${${value}.name}, \${${value}.state},
      \${${value}.createdAt.toString()}::timestamptz)
  \`.execute(db);
};

/** Reads a ${noun} and holds it until the transaction ends; null when there is none. */
export const lock${type} = async ({ db, cityId }: Place, id: ${type}Id): Promise<${type} | null> => {
  const found = await sql<${type}Row>\`
    select id, organisation_id, name, state, created_at from ${schema}.${table}
    where city_id = \${cityId} and id = \${id} for update
  \`.execute(db);
  const row = found.rows[0];
  return row ? to${type}(row) : null;
};

/** Writes the state a step led to. */
export const set${type}State = async (
  { db, cityId }: Place,
  { id, state }: Pick<${type}, 'id' | 'state'>,
): Promise<void> => {
  await sql\`
    update ${schema}.${table} set state = \${state} where city_id = \${cityId} and id = \${id}
  \`.execute(db);
};

/** The ${values} of some organisations, oldest first. */
export const list${types} = async (
  { db, cityId }: Place,
  organisationIds: readonly string[],
): Promise<${type}[]> => {
  const found = await sql<${type}Row>\`
    select id, organisation_id, name, state, created_at from ${schema}.${table}
    where city_id = \${cityId} and organisation_id = any(\${[...organisationIds]}::uuid[])
    order by created_at, id
  \`.execute(db);
  return found.rows.map(to${type});
};
`;
};

const guard = ({ slice }: SliceNames): string => `import { mayAt } from '#kernel/access/public.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';

/** The actor may not do this at that organisation. */
export interface NotYours {
  readonly code: 'not-yours';
}

/** Why the actor may not edit what an organisation keeps; null when he may. */
export const whyNotEdit = async (work: Work, organisationId: string): Promise<NotYours | null> => {
  const organisation = await findOrganisation(work.db, work.cityId, organisationId);
  return organisation && mayAt(work.actor, '${slice}.edit', organisation.path)
    ? null
    : { code: 'not-yours' };
};
`;

const add = ({
  slice,
  type,
  value,
  noun,
}: SliceNames): string => `import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { type NotYours, whyNotEdit } from '../guard.ts';
import { insert${type} } from '../store.ts';
import type { ${type} } from '../types.ts';

/** Adds a ${noun} to what an organisation keeps. */
export const add${type} = async (
  work: Work,
  wish: Pick<${type}, 'organisationId' | 'name'>,
): Promise<Result<${type}, NotYours>> => {
  const notYours = await whyNotEdit(work, wish.organisationId);
  if (notYours) return refuse(notYours);

  const ${value}: ${type} = { ...wish, id: newId(), state: 'open', createdAt: work.now };
  await insert${type}(work, ${value});
  work.note('${slice}.${noun}-added', { kind: '${noun}', id: ${value}.id });
  return done(${value});
};
`;

const move = ({
  slice,
  type,
  value,
  noun,
}: SliceNames): string => `import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { type NotYours, whyNotEdit } from '../guard.ts';
import { type ${type}Step, type StepNotNow, stateAfter, whyNot } from '../rules/states.ts';
import { lock${type}, set${type}State } from '../store.ts';
import type { ${type}, ${type}Id } from '../types.ts';

export type MoveRefusal = NotYours | StepNotNow | { readonly code: 'not-found' };

/** Takes a ${noun} one step on. */
export const move${type} = async (
  work: Work,
  { id, step }: { readonly id: ${type}Id; readonly step: ${type}Step },
): Promise<Result<${type}, MoveRefusal>> => {
  const ${value} = await lock${type}(work, id);
  if (!${value}) return refuse({ code: 'not-found' });
  const refusal = (await whyNotEdit(work, ${value}.organisationId)) ?? whyNot(${value}.state, step);
  if (refusal) return refuse(refusal);

  const moved: ${type} = { ...${value}, state: stateAfter(step) };
  await set${type}State(work, moved);
  work.note('${slice}.${noun}-moved', { kind: '${noun}', id }, { step });
  return done(moved);
};
`;

const dbTest = ({
  camel,
  type,
  types,
  values,
  noun,
}: SliceNames): string => `import { describe, expect, it } from 'vitest';
import { actorWith, as, codeOf, newTown, staffCity, valueIn } from '#tests/support/staff-city.ts';
import { ${camel}Permissions } from '../permissions.ts';
import { list${types} } from '../store.ts';
import { add${type} } from './add-${noun}.ts';
import { move${type} } from './move-${noun}.ts';

describe('a ${noun}', () => {
  it('is added at an organisation, closed once and opened again', async () => {
    const city = await staffCity(${camel}Permissions);
    const wish = { organisationId: city.rootId, name: '第一件' };
    const { id } = valueIn(await as(city, city.administrator, (work) => add${type}(work, wish)));
    const move = (step: 'close' | 'reopen') =>
      as(city, city.administrator, (work) => move${type}(work, { id, step }));
    expect(valueIn(await move('close')).state).toBe('closed');
    expect(codeOf(await move('close'))).toBe('not-now');
    expect(valueIn(await move('reopen')).state).toBe('open');

    const { cityId, database } = city.site;
    const ${values} = await database.inCity(cityId, (db) => list${types}({ db, cityId }, [city.rootId]));
    expect(${values}.map(({ name, state }) => [name, state])).toEqual([['第一件', 'open']]);
  });

  it('is out of reach of staff elsewhere, and of another city', async () => {
    const [city, other] = [
      await staffCity(${camel}Permissions),
      await staffCity(${camel}Permissions),
    ];
    const town = await newTown(city);
    const officer = await actorWith(city, 'station_officer', town.id);
    const wish = { organisationId: city.rootId, name: '市里的' };
    expect(codeOf(await as(city, officer, (work) => add${type}(work, wish)))).toBe('not-yours');
    const { id } = valueIn(await as(city, city.administrator, (work) => add${type}(work, wish)));
    const close = { id, step: 'close' } as const;
    expect(codeOf(await as(city, officer, (work) => move${type}(work, close)))).toBe('not-yours');
    const elsewhere = as(other, other.administrator, (work) => move${type}(work, close));
    expect(codeOf(await elsewhere)).toBe('not-found');
  });
});
`;

/** The half of a slice that touches the world, without its routes. */
export const doingFiles = (names: SliceNames): readonly CardFile[] => [
  { path: `migrations/0001-${names.slice}.sql`, text: migration(names) },
  { path: 'store.ts', text: storeHead(names) + storeDeeds(names) },
  { path: 'guard.ts', text: guard(names) },
  { path: `${names.folder}/add-${names.noun}.ts`, text: add(names) },
  { path: `${names.folder}/move-${names.noun}.ts`, text: move(names) },
  { path: `${names.folder}/${names.noun}.db.test.ts`, text: dbTest(names) },
];
