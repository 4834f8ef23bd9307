export { tellClockMove } from './cases/clock-moved.ts';
export { rightsChores } from './chores.ts';
export { layStories } from './demo/lay-stories.ts';
export { intakeChores } from './intake/intake-chores.ts';
export { openRights } from './open-rights.ts';
export { rightsPermissions } from './permissions.ts';
export type { RightsHouse } from './rights-house.ts';
export { rightsRoutes } from './routes.ts';
