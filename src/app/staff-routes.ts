import type { RouteCard } from '#kernel/http/public.ts';
import { auditRoutes } from './staff-routes/audit-routes.ts';
import { noticeRoutes } from './staff-routes/notice-routes.ts';
import { organisationRoutes } from './staff-routes/organisation-routes.ts';
import { peopleRoutes } from './staff-routes/people-routes.ts';
import { personRoutes } from './staff-routes/person-routes.ts';
import { sessionRoutes } from './staff-routes/session-routes.ts';
import { setUpRoutes } from './staff-routes/set-up-routes.ts';
import type { StaffHouse } from './staff-routes/staff-house.ts';

/** Every route of the kernel's own pages: session, set-up, people, organisations, audit, outbox. */
export const staffRoutes = (house: StaffHouse): RouteCard[] =>
  [
    sessionRoutes,
    setUpRoutes,
    peopleRoutes,
    personRoutes,
    organisationRoutes,
    auditRoutes,
    noticeRoutes,
  ].flatMap((routes) => routes(house));
