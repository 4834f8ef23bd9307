import type { RouteCard } from '#kernel/http/public.ts';
import { auditRoutes } from './audit-routes.ts';
import { noticeRoutes } from './notice-routes.ts';
import { organisationRoutes } from './organisation-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { personRoutes } from './person-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { setUpRoutes } from './set-up-routes.ts';
import { type StaffGround, staffHouseOf } from './staff-house.ts';

/** Every route of the kernel's own pages: session, set-up, people, organisations, audit, outbox. */
export const staffRoutes = (ground: StaffGround): RouteCard[] => {
  const house = staffHouseOf(ground);
  return [
    sessionRoutes,
    setUpRoutes,
    peopleRoutes,
    personRoutes,
    organisationRoutes,
    auditRoutes,
    noticeRoutes,
  ].flatMap((routes) => routes(house));
};
