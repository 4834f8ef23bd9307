import type { Promiser } from '../types.ts';

/** A promiser's name as a desk may show it: a body's whole, of a person the first letter. */
export const shownName = ({ name, isPerson }: Pick<Promiser, 'name' | 'isPerson'>): string =>
  isPerson ? `${[...name][0] ?? ''}**` : name;
