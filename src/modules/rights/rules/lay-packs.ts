import { Temporal } from 'temporal-polyfill';
import type { LawPack, PackSource, RuleLine } from './law-types.ts';
import type { RuleId } from './rule-ids.ts';

const inForce = (line: RuleLine, on: string): boolean =>
  (line.from === null || line.from <= on) && (line.until === null || on <= line.until);

const covers = (source: PackSource, divisionCode: string): boolean =>
  divisionCode.startsWith(source.jurisdiction.divisionPrefix);

/** The packs of a place, the widest first. */
export const packsOver = (sources: readonly PackSource[], divisionCode: string): PackSource[] =>
  sources
    .filter((source) => covers(source, divisionCode))
    .sort(
      (one, other) =>
        one.jurisdiction.divisionPrefix.length - other.jurisdiction.divisionPrefix.length,
    );

const daysOn = (iso: string, ahead: number): string =>
  Temporal.PlainDate.from(iso).add({ days: ahead }).toString();

/** The first days on which something in these lines changes: a line begins, or the day after one ended. */
const turningDays = (lines: readonly RuleLine[]): string[] =>
  lines
    .flatMap((line) => [line.from, line.until === null ? null : daysOn(line.until, 1)])
    .filter((day) => day !== null)
    .sort();

/** The days around `on` between which nothing in these lines changes. */
const windowAround = (lines: readonly RuleLine[], on: string) => {
  const turns = turningDays(lines);
  const next = turns.find((day) => day > on);
  return {
    from: turns.findLast((day) => day <= on) ?? null,
    until: next === undefined ? null : daysOn(next, -1),
  };
};

/** The rules of one place on one day: each wider line gives way to the narrower one of the same id.
 *  Days are ISO. Without a pack of the place itself the wider one stands alone.
 *  @source 立法法 (2023) arts. 98-100: a local regulation applies in its own area */
export const layPacks = (
  sources: readonly PackSource[],
  place: { readonly divisionCode: string; readonly on: string },
): LawPack => {
  const layers = packsOver(sources, place.divisionCode);
  const narrowest = layers.at(-1);
  if (!narrowest) throw new RangeError(`no pack covers division ${place.divisionCode}`);
  const rules = new Map<RuleId, RuleLine>();
  for (const line of layers.flatMap((layer) => layer.lines)) {
    if (inForce(line, place.on)) rules.set(line.id, line);
  }
  const all = layers.flatMap((layer) => layer.lines);
  return {
    id: layers.map((layer) => layer.id).join('+'),
    name: narrowest.name,
    jurisdiction: narrowest.jurisdiction,
    ...windowAround(all, place.on),
    rules,
  };
};

/** The line of a rule in a pack; null where the place has none. */
export const ruleOf = (pack: LawPack, id: RuleId): RuleLine | null => pack.rules.get(id) ?? null;

/** The line of a rule the caller cannot do without; a pack that lacks it is a fault of the pack. */
export const requireRule = (pack: LawPack, id: RuleId): RuleLine => {
  const line = pack.rules.get(id);
  if (!line) throw new RangeError(`pack ${pack.id} has no rule ${id}`);
  return line;
};
