import type { Grant, NotYours, PermissionCard } from '../types.ts';

/** Organisation paths under which a permission holds, by permission. */
type Scopes = Readonly<Record<string, readonly string[]>>;

/** Whoever asks: only people have scopes, and the house itself may everything. */
interface Asker {
  readonly kind: 'person' | 'keeper' | 'worker' | 'system';
  readonly scopes?: Scopes;
}

// A path under another adds nothing.
const outermost = (paths: readonly string[]): string[] => {
  const sorted = [...new Set(paths)].sort();
  return sorted.filter((path) => !sorted.some((o) => o !== path && path.startsWith(o)));
};

/** What grants come to: for each permission the outermost paths where it holds; absent = nowhere. */
export const scopesFrom = (
  grants: readonly Pick<Grant, 'role' | 'organisationPath'>[],
  cards: readonly PermissionCard[],
): Scopes =>
  Object.fromEntries(
    cards
      .map(({ permission, roles }) => {
        const giving = grants.filter((grant) => roles.includes(grant.role));
        return [permission, outermost(giving.map((grant) => grant.organisationPath))] as const;
      })
      .filter(([, paths]) => paths.length > 0),
  );

/** The paths under which an actor holds a permission; `['']` (everywhere) for the house itself. */
export const pathsFor = (actor: Asker, permission: string): readonly string[] => {
  if (actor.kind === 'system') return [''];
  return actor.kind === 'person' ? (actor.scopes?.[permission] ?? []) : [];
};

/** Whether an actor holds a permission at an organisation: there or at one above it. */
export const mayAt = (actor: Asker, permission: string, organisationPath: string): boolean =>
  pathsFor(actor, permission).some((path) => organisationPath.startsWith(path));

/** Whether an actor holds a permission at any organisation. */
export const mayAnywhere = (actor: Asker, permission: string): boolean =>
  pathsFor(actor, permission).length > 0;

/** Null when the permission is held at the organisation, else the refusal. */
export const requireAt = (
  actor: Asker,
  permission: string,
  organisationPath: string,
): NotYours | null =>
  mayAt(actor, permission, organisationPath) ? null : { code: 'not-yours', permission };
