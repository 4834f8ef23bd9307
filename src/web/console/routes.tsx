import { createRootRoute, createRoute } from '@tanstack/react-router';
import { lazyPage } from './frame/lazy-page.ts';
import { NotFoundFace, PageFault } from './frame/page-fault.tsx';
import { Root } from './frame/root.tsx';
import { readCaseSearch } from './rights/list-search.ts';
import {
  auditSearch,
  noticeSearch,
  peopleSearch,
  placingSearch,
  reportSearch,
  rightsCaseSearch,
  rightsDeskSearch,
  rightsFigureSearch,
  setUpSearch,
  stationSearch,
  unmaskingSearch,
} from './searches.ts';
import { readStationSearch } from './stations/list-search.ts';
import { setUpWords } from './words/office-words.ts';
import { registerWords } from './words/register-words.ts';
import { bodyWords } from './words/rights-body-words.ts';
import { figureWords } from './words/rights-figure-words.ts';
import { rightsWords } from './words/rights-words.ts';
import { menuWords } from './words/zh.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Permission without which the page is refused. */
    readonly need?: string;
    readonly title?: string;
  }
}

const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NotFoundFace,
  errorComponent: PageFault,
});
const under = { getParentRoute: () => rootRoute };

const desk = createRoute({
  ...under,
  path: '/',
  staticData: { title: menuWords.today },
  component: lazyPage(() => import('./desk/desk-page.tsx'), 'DeskPage'),
});

const setup = createRoute({
  ...under,
  path: '/setup',
  staticData: { title: setUpWords.title },
  validateSearch: setUpSearch,
  component: lazyPage(() => import('./sign-in/set-up-page.tsx'), 'SetUpPage'),
});

const stations = createRoute({
  ...under,
  path: '/stations',
  staticData: { title: menuWords.stations, need: 'stations.read' },
  validateSearch: readStationSearch,
  component: lazyPage(() => import('./stations/list-page.tsx'), 'ListPage'),
});

const map = createRoute({
  ...under,
  path: '/stations/map',
  staticData: { title: menuWords.map, need: 'stations.read' },
  validateSearch: readStationSearch,
  component: lazyPage(() => import('./map/map-page.tsx'), 'MapPage'),
});

const placing = createRoute({
  ...under,
  path: '/stations/placing',
  staticData: { title: menuWords.placing, need: 'stations.edit' },
  validateSearch: placingSearch,
  component: lazyPage(() => import('./placing/placing-page.tsx'), 'PlacingPage'),
});

const newStation = createRoute({
  ...under,
  path: '/stations/new',
  staticData: { title: registerWords.newStation, need: 'stations.edit' },
  component: lazyPage(() => import('./stations/new-page.tsx'), 'NewPage'),
});

const station = createRoute({
  ...under,
  path: '/stations/$id',
  staticData: { title: registerWords.name, need: 'stations.read' },
  validateSearch: stationSearch,
  component: lazyPage(() => import('./stations/detail-page.tsx'), 'DetailPage'),
});

const imports = createRoute({
  ...under,
  path: '/imports',
  staticData: { title: menuWords.imports, need: 'stations.import' },
  component: lazyPage(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
});

const importJob = createRoute({
  ...under,
  path: '/imports/$id',
  staticData: { title: menuWords.imports, need: 'stations.import' },
  component: lazyPage(() => import('./imports/import-page.tsx'), 'ImportPage'),
});

const reports = createRoute({
  ...under,
  path: '/reports',
  staticData: { title: menuWords.reports, need: 'reports.handle' },
  validateSearch: reportSearch,
  component: lazyPage(() => import('./reports/reports-page.tsx'), 'ReportsPage'),
});

const rightsDesk = createRoute({
  ...under,
  path: '/rights',
  staticData: { title: rightsWords.desk, need: 'rights.read' },
  validateSearch: rightsDeskSearch,
  component: lazyPage(() => import('./rights/desk/desk-page.tsx'), 'DeskPage'),
});

const rightsCases = createRoute({
  ...under,
  path: '/rights/cases',
  staticData: { title: rightsWords.cases, need: 'rights.read' },
  validateSearch: readCaseSearch,
  component: lazyPage(() => import('./rights/list-page.tsx'), 'ListPage'),
});

const rightsFigures = createRoute({
  ...under,
  path: '/rights/figures',
  staticData: { title: figureWords.title, need: 'rights.figures' },
  validateSearch: rightsFigureSearch,
  component: lazyPage(() => import('./rights/figures/figures-page.tsx'), 'FiguresPage'),
});

const rightsBodies = createRoute({
  ...under,
  path: '/rights/bodies',
  staticData: { title: bodyWords.title, need: 'rights.read' },
  component: lazyPage(() => import('./rights/joint/directory-page.tsx'), 'DirectoryPage'),
});

const newCase = createRoute({
  ...under,
  path: '/rights/cases/new',
  staticData: { title: rightsWords.newCase, need: 'rights.register' },
  component: lazyPage(() => import('./rights/new/new-page.tsx'), 'NewPage'),
});

const rightsCase = createRoute({
  ...under,
  path: '/rights/cases/$id',
  staticData: { title: rightsWords.case, need: 'rights.read' },
  validateSearch: rightsCaseSearch,
  component: lazyPage(() => import('./rights/case/case-page.tsx'), 'CasePage'),
});

const letter = createRoute({
  ...under,
  path: '/rights/cases/$id/letters/$letterId',
  staticData: { title: rightsWords.letter, need: 'rights.read' },
  component: lazyPage(() => import('./rights/case/letter-page.tsx'), 'LetterPage'),
});

const unmaskings = createRoute({
  ...under,
  path: '/rights/unmaskings',
  staticData: { title: rightsWords.unmaskings, need: 'rights.review' },
  validateSearch: unmaskingSearch,
  component: lazyPage(() => import('./rights/unmaskings/unmaskings-page.tsx'), 'UnmaskingsPage'),
});

const people = createRoute({
  ...under,
  path: '/people',
  staticData: { title: menuWords.people, need: 'people.read' },
  validateSearch: peopleSearch,
  component: lazyPage(() => import('./people/people-page.tsx'), 'PeoplePage'),
});

const organisations = createRoute({
  ...under,
  path: '/organisations',
  staticData: { title: menuWords.organisations, need: 'organisations.read' },
  component: lazyPage(() => import('./organisations/organisations-page.tsx'), 'OrganisationsPage'),
});

const audit = createRoute({
  ...under,
  path: '/audit',
  staticData: { title: menuWords.audit, need: 'audit.read' },
  validateSearch: auditSearch,
  component: lazyPage(() => import('./audit/audit-page.tsx'), 'AuditPage'),
});

const notices = createRoute({
  ...under,
  path: '/notices',
  staticData: { title: menuWords.notices, need: 'notices.read' },
  validateSearch: noticeSearch,
  component: lazyPage(() => import('./notices/notices-page.tsx'), 'NoticesPage'),
});

const account = createRoute({
  ...under,
  path: '/account',
  staticData: { title: menuWords.account },
  component: lazyPage(() => import('./sign-in/account-page.tsx'), 'AccountPage'),
});

const help = createRoute({
  ...under,
  path: '/help',
  staticData: { title: menuWords.help },
  component: lazyPage(() => import('./help/help-page.tsx'), 'HelpPage'),
});

/** Every page of the console, each in its own file of the build. */
export const routeTree = rootRoute.addChildren([
  desk,
  setup,
  stations,
  map,
  placing,
  newStation,
  station,
  imports,
  importJob,
  reports,
  rightsDesk,
  rightsCases,
  rightsFigures,
  rightsBodies,
  newCase,
  rightsCase,
  letter,
  unmaskings,
  people,
  organisations,
  audit,
  notices,
  account,
  help,
]);
