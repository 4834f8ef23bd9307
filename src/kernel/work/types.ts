/** Organisation paths (root/…/leaf, each ending in '/') under which a permission holds, by permission. */
export type Scopes = Readonly<Record<string, readonly string[]>>;

/** A signed-in member of staff. */
export interface PersonActor {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly scopes: Scopes;
}

/** A station keeper on the phone bound to the station's link. */
export interface KeeperActor {
  readonly kind: 'keeper';
  /** The link's id. */
  readonly id: string;
  readonly name: string;
  readonly stationId: string;
}

/** A worker; nobody asks who. */
export interface WorkerActor {
  readonly kind: 'worker';
  readonly id: null;
  readonly name: string;
}

/** The house itself: a job, the command line, the set-up. */
export interface SystemActor {
  readonly kind: 'system';
  readonly id: null;
  readonly name: string;
}

export type Actor = PersonActor | KeeperActor | WorkerActor | SystemActor;

/** The one anonymous worker. */
export const anonymousWorker: WorkerActor = { kind: 'worker', id: null, name: '工友（未登录）' };

/** An act of the house itself, under the name of its job. */
export const systemActor = (name: string): SystemActor => ({ kind: 'system', id: null, name });
