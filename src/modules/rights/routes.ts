import type { RouteCard } from '#kernel/http/public.ts';
import { figureRoutes } from './figures/figure-routes.ts';
import { intakeRoutes } from './intake/intake-routes.ts';
import { directoryRoutes } from './joint/directory-routes.ts';
import { jointRoutes } from './joint/joint-routes.ts';
import { ledgerRoutes } from './ledger/ledger-routes.ts';
import { meetingRoutes } from './meetings/meeting-routes.ts';
import { promiseRoutes } from './promises/promise-routes.ts';
import type { RightsHouse } from './rights-house.ts';
import { casePartRoutes } from './routes/case-part-routes.ts';
import { caseReadingRoutes } from './routes/case-reading-routes.ts';
import { caseStepRoutes } from './routes/case-step-routes.ts';
import { clockRoutes } from './routes/clock-routes.ts';
import { correctionRoutes } from './routes/correction-routes.ts';
import { deskRoutes } from './routes/desk-routes.ts';
import { letterRoutes } from './routes/letter-routes.ts';
import { retentionRoutes } from './routes/retention-routes.ts';
import { secrecyRoutes } from './routes/secrecy-routes.ts';

/** Every route of the slice; each piece adds its line. */
export const rightsRoutes = (house: RightsHouse): RouteCard[] => [
  ...caseReadingRoutes(house),
  ...caseStepRoutes(house),
  ...casePartRoutes(house),
  ...clockRoutes(house),
  ...figureRoutes(house),
  ...deskRoutes(),
  ...intakeRoutes(house),
  ...letterRoutes(house),
  ...ledgerRoutes(house),
  ...directoryRoutes(house),
  ...jointRoutes(house),
  ...meetingRoutes(house),
  ...promiseRoutes(house),
  ...secrecyRoutes(house),
  ...retentionRoutes(house),
  ...correctionRoutes(house),
];
