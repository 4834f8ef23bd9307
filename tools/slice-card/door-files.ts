import type { CardFile } from './card-file.ts';
import type { SliceNames } from './names.ts';

const permissions = ({
  slice,
  camel,
  label,
}: SliceNames): string => `import type { PermissionCard } from '#kernel/access/public.ts';

/** What one may be allowed to do here, and which roles are. */
export const ${camel}Permissions: readonly PermissionCard[] = [
  {
    permission: '${slice}.read',
    label: '查看${label}',
    roles: ['administrator', 'station_officer'],
  },
  {
    permission: '${slice}.edit',
    label: '登记和修改${label}',
    roles: ['administrator', 'station_officer'],
  },
];
`;

const routesHead = (names: SliceNames): string => {
  const { type, types, value, folder, noun, label } = names;
  return `import { pathsFor } from '#kernel/access/public.ts';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { organisationsUnder } from '#kernel/identity/public.ts';
import type { WorkSite } from '#kernel/work/public.ts';
import { done } from '#lib/result.ts';
import { ${type}Body, ${type}List, ${type}OnWire, ${type}Params, ${type}StepBody } from './contract.ts';
import { list${types} } from './store.ts';
import type { ${type} } from './types.ts';
import { add${type} } from './${folder}/add-${noun}.ts';
import { move${type} } from './${folder}/move-${noun}.ts';
import { ${value}Refusals } from './words/zh.ts';

const TAG = '${label}';

const toWire = (${value}: ${type}): ${type}OnWire => ({
  id: ${value}.id,
  organisation_id: ${value}.organisationId,
  name: ${value}.name,
  state: ${value}.state,
  created_at: ${value}.createdAt.toString({ smallestUnit: 'second' }),
});
`;
};

const routeCards = (names: SliceNames): string => {
  const { slice, camel, type, types, values, value, label } = names;
  return `
const listRoute = ({ cityId, database }: WorkSite): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/${slice}',
    permission: '${slice}.read',
    summary: '${label}：本级和下级的全部',
    tag: TAG,
    schema: { response: ${type}List },
    handler: async ({ actor }) => {
      const ${values} = await database.inCity(cityId, async (db) => {
        const seen = await organisationsUnder(db, cityId, pathsFor(actor, '${slice}.read'));
        return list${types}({ db, cityId }, seen.map(({ id }) => id));
      });
      return done({ items: ${values}.map(toWire) });
    },
  });

const addRoute = (): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/${slice}',
    permission: '${slice}.edit',
    summary: '${label}：新增',
    tag: TAG,
    schema: { body: ${type}Body, response: ${type}OnWire },
    status: 201,
    handler: async ({ body, perform }) => {
      const wish = { organisationId: body.organisation_id, name: body.name };
      const added = await perform((work) => add${type}(work, wish));
      return added.ok ? done(toWire(added.value)) : added;
    },
  });

const stepRoute = (): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/${slice}/:id/steps',
    permission: '${slice}.edit',
    summary: '${label}：办理一步',
    tag: TAG,
    schema: { params: ${type}Params, body: ${type}StepBody, response: ${type}OnWire },
    refusals: ${value}Refusals,
    handler: async ({ params, body, perform }) => {
      const moved = await perform((work) => move${type}(work, { id: params.id, step: body.step }));
      return moved.ok ? done(toWire(moved.value)) : moved;
    },
  });

/** Every route of the slice. */
export const ${camel}Routes = (site: WorkSite): RouteCard[] => [
  listRoute(site),
  addRoute(),
  stepRoute(),
];
`;
};

const publicDoor = ({
  camel,
}: SliceNames): string => `export { ${camel}Permissions } from './permissions.ts';
export { ${camel}Routes } from './routes.ts';
`;

const readme = ({ slice, schema, table, noun, label }: SliceNames): string => `# ${label} (${slice})

One sentence: whose errand this slice serves, and what he has in hand at the end.

| Word | Meaning |
|---|---|
| ${noun} | one entry of the slice; what the law or the people call it stands in GLOSSARY.md |

**Law.** Name the articles this slice rests on, or say that there are none.

**States.** \`rules/states.ts\` is the only place that says which follows which.

\`\`\`
open --close--> closed --reopen--> open
\`\`\`

**Keeps.** Schema \`${schema}\`: \`${table}\`. No personal data; a column that holds any is sealed (\`#kernel/secrets\`)
and listed in SECURITY.md.

**Doors.** \`public.ts\` offers permissions and routes to \`src/app\`. It calls no other slice (\`tools/doors.cjs\`).

**Used by.** Nobody yet.
`;

/** What stands at the slice's door: permissions, routes, public.ts, and the page that introduces it. */
export const doorFiles = (names: SliceNames): readonly CardFile[] => [
  { path: 'README.md', text: readme(names) },
  { path: 'permissions.ts', text: permissions(names) },
  { path: 'public.ts', text: publicDoor(names) },
  { path: 'routes.ts', text: routesHead(names) + routeCards(names) },
];
