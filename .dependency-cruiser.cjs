const { rooms, doors } = require('./tools/doors.cjs');

const TEST = '\\.test\\.tsx?$';
/** Knowing, not doing: values in, values out. */
const PURE = '^src/(kernel|modules)/[^/]+/(rules/|law/|words/|contract/|types\\.ts|contract\\.ts|readings\\.ts)';
const PURE_LIBRARIES = 'node_modules/(typebox|temporal-polyfill|temporal-spec)/';
/** A build tool's file or a type declaration stands alone by nature. */
const ALONE = ['\\.d\\.ts$', TEST, '^src/web/.*/browser/', '^src/app/main\\.ts$', '^src/app/cli\\.ts$'];

const rule = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from.in, pathNot: from.but },
  to: { path: to.in, pathNot: to.but },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: ALONE }, to: {} },
    rule('lib-is-the-floor', 'lib knows nothing above it', { in: '^src/lib/' }, { in: '^src/(kernel|modules|app|web)/' }),
    rule('kernel-below-domain', 'the kernel does not know the domain', { in: '^src/kernel/' }, { in: '^src/(modules|app|web)/' }),
    rule('modules-below-app', 'a slice does not know who assembles it', { in: '^src/modules/' }, { in: '^src/(app|web)/' }),
    ...rooms.map((room, place) =>
      rule(
        `rooms-left-of-${room}`,
        `${room} may enter: ${rooms.slice(0, place).join(', ') || 'lib only'}`,
        { in: `^src/kernel/${room}/`, but: TEST },
        { in: rooms.slice(place + 1).map((right) => `^src/kernel/${right}/`).concat('^$') },
      ),
    ),
    ...rooms.map((room) =>
      rule(
        `${room}-by-its-door`,
        'enter a room by public.ts, or read its pure files',
        { in: '^src/', but: `^src/kernel/${room}/` },
        { in: `^src/kernel/${room}/`, but: [`^src/kernel/${room}/public\\.ts$`, PURE] },
      ),
    ),
    ...Object.entries(doors).map(([slice, open]) =>
      rule(
        `doors-of-${slice}`,
        `${slice} may call: ${open.join(', ') || 'no slice'}`,
        { in: `^src/modules/${slice}/` },
        { in: '^src/modules/', but: [`^src/modules/${slice}/`, ...open.map((other) => `^src/modules/${other}/(public\\.ts$|rules/|types\\.ts|contract)`)] },
      ),
    ),
    rule(
      'every-room-is-listed',
      'a new room or slice needs its line in tools/doors.cjs',
      { in: '^src/(kernel|modules)/', but: [...rooms.map((room) => `^src/kernel/${room}/`), ...Object.keys(doors).map((slice) => `^src/modules/${slice}/`)] },
      { in: '.' },
    ),
    rule('pure-stays-pure', 'rules, types and contracts: values in, values out', { in: PURE, but: TEST }, { in: '.', but: ['^src/lib/', PURE, PURE_LIBRARIES] }),
    rule('sql-in-stores', 'SQL lives in store files and the kernel', { in: '^src/', but: ['store\\.ts$', '^src/kernel/', TEST] }, { in: 'node_modules/(kysely|pg|@electric-sql)/' }),
    rule('web-sees-pure-only', 'a page sees contracts and rules, never the server', { in: '^src/web/', but: TEST }, { in: '^src/(app|kernel|modules)/', but: PURE }),
    rule('two-webs', 'worker and console share web/shared only', { in: '^src/web/(worker|console)/' }, { in: '^src/web/', but: ['^src/web/$1/', '^src/web/shared/'] }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
