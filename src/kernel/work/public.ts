export { perform, type WorkSite } from './perform.ts';
export type { Actor, KeeperActor, PersonActor, Scopes, SystemActor, WorkerActor } from './types.ts';
export { anonymousWorker, systemActor } from './types.ts';
export type { Work } from './work.ts';
