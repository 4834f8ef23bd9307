import type { Sealer } from '#kernel/secrets/public.ts';
import type { StepFacts } from '../rules/fact-rules.ts';
import type { FactField } from '../rules/step-types.ts';

const TABLE = 'rights.events';
const COLUMN = 'facts';

/** Facts of a step parted in two: what may stand on the timeline, and what is for named handlers only. */
export interface PartedFacts {
  readonly open: Readonly<Record<string, unknown>>;
  readonly closed: Readonly<Record<string, unknown>>;
}

/** Parts facts by their fields; blanks are left out. */
export const partFacts = (fields: readonly FactField[], facts: StepFacts): PartedFacts => {
  const given = Object.entries(facts).filter(([, value]) => value !== null && value !== '');
  const isSealed = (name: string) => fields.some((field) => field.name === name && field.sealed);
  return {
    open: Object.fromEntries(given.filter(([name]) => !isSealed(name))),
    closed: Object.fromEntries(given.filter(([name]) => isSealed(name))),
  };
};

/** Seals facts for the line of the timeline with an id; null when there are none. */
export const sealFacts =
  (sealer: Sealer, closed: Readonly<Record<string, unknown>>) =>
  (id: string): Uint8Array | null =>
    Object.keys(closed).length === 0
      ? null
      : sealer.seal(JSON.stringify(closed), { table: TABLE, id, column: COLUMN });

/** The sealed facts of a line again. */
export const openFacts = (
  sealer: Sealer,
  line: { readonly id: string; readonly factsSealed: Uint8Array | null },
): Readonly<Record<string, unknown>> =>
  line.factsSealed === null
    ? {}
    : JSON.parse(sealer.open(line.factsSealed, { table: TABLE, id: line.id, column: COLUMN }));
