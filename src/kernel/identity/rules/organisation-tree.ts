import type { Organisation, OrganisationKind, OrganisationLevel } from '../types.ts';

/** An organisation about to be made. */
export interface NewOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel | null;
  readonly divisionCode: string | null;
}

/** Why an organisation may not stand under another. */
export type MisplacedReason = 'parent-kind' | 'level-order' | 'division-shape' | 'division-outside';

const rank = { city: 0, county: 1, township: 2 } as const;

const shape = { city: /^\d{6}$/, county: /^\d{4}(?!00)\d{2}$/, township: /^\d{9}$/ } as const;

/** The digits shared by everything inside a division: 330400 → 3304, 330402 → 330402, 310000 → 31.
 *  @source GB/T 2260 (two digits each for province, city, county) */
export const divisionPrefix = (code: string): string =>
  code.length === 6 ? code.replace(/(00)+$/, '') : code;

const whyNotDivision = (
  parent: Organisation,
  child: NewOrganisation,
  form: RegExp,
): MisplacedReason | null => {
  const code = child.divisionCode;
  if (code === null || !form.test(code)) return 'division-shape';
  const outer = parent.divisionCode;
  return outer !== null && !code.startsWith(divisionPrefix(outer)) ? 'division-outside' : null;
};

/** Why an organisation may not be made under a parent; null when it may.
 *  Federations stand in the order city, county, township and inside their parent's division; hosts and
 *  partners stand under a federation and have nothing below them. */
export const whyMisplaced = (
  parent: Organisation,
  child: NewOrganisation,
): MisplacedReason | null => {
  if (parent.kind !== 'federation' || parent.level === null) return 'parent-kind';
  if (child.kind === 'federation') {
    if (child.level === null || rank[child.level] <= rank[parent.level]) return 'level-order';
    return whyNotDivision(parent, child, shape[child.level]);
  }
  if (child.level !== null) return 'level-order';
  return child.divisionCode === null ? null : whyNotDivision(parent, child, /^\d{6}(\d{3})?$/);
};
