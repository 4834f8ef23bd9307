import { comparable } from '#lib/text/narrow.ts';
import type { Fen } from '../money.ts';
import type { ClaimedLine } from '../types.ts';
import type { PersonDraft } from './read-person.ts';
import type { WageDraft } from './read-wage.ts';
import type { WorkerDraft } from './roster-draft.ts';
import { note, type RowDesk } from './row-desk.ts';

/** One row read, still on its desk. */
export interface ReadRow {
  readonly desk: RowDesk;
  readonly person: PersonDraft;
  readonly wage: WageDraft;
}

/** What tells a person from others: the identity number, else name and phone, else the name in its team. */
export const personKey = (
  person: Pick<PersonDraft, 'name' | 'idNumber' | 'phone' | 'team'>,
): string => {
  if (person.idNumber !== null) return `id:${person.idNumber}`;
  const name = comparable(person.name);
  return person.phone === null
    ? `name:${name}|${comparable(person.team ?? '')}`
    : `phone:${name}|${person.phone}`;
};

const byKey = (rows: readonly ReadRow[]): ReadonlyMap<string, ReadRow[]> => {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const key = personKey(row.person);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
};

const rowOf = (row: ReadRow): string => String(row.desk.row.rowNumber);

/** A number of two people, a person twice without a work or month of his own, a name that could be two people. */
const noteRepeats = (group: readonly ReadRow[]): void => {
  const [first, ...later] = group;
  if (!first) return;
  for (const row of later) {
    if (comparable(row.person.name) !== comparable(first.person.name))
      note(row.desk, 'duplicate-id', 'idNumber', rowOf(first));
    else if (!row.wage.hasOwnItem) {
      const isSure = row.person.idNumber !== null || row.person.phone !== null;
      note(row.desk, isSure ? 'duplicate-person' : 'name-twice', 'name', rowOf(first));
    }
  }
};

/** The sum of an amount over a person's rows; the same amount again under a merged cell counts once. */
const summed = (
  group: readonly ReadRow[],
  at: { readonly field: 'paid' | 'owed'; readonly hasMerges: boolean },
): Fen | null => {
  const first = group[0];
  const amounts = group.map(({ wage }) => wage.amounts[at.field] ?? null);
  const said = amounts.filter((amount) => amount !== null);
  if (said.length === 0 || !first) return null;
  const isRepeated = at.hasMerges && said.length > 1 && said.every((one) => one === said[0]);
  if (!isRepeated || said[0] === 0) return said.reduce((sum, one) => sum + one, 0);
  for (const row of group.slice(1)) note(row.desk, 'repeated-amount', at.field, rowOf(first));
  return said[0] ?? 0;
};

const keyOfLine = (line: ClaimedLine): string =>
  [line.kind, line.item, line.unit, line.price].join('|');

/** Lines of several rows; the same work at the same price is one line, so that a list can come again. */
const linesOf = (group: readonly ReadRow[], hasMerges: boolean): readonly ClaimedLine[] => {
  const lines = new Map<string, ClaimedLine>();
  for (const { wage } of group) {
    for (const line of wage.lines) {
      const key = keyOfLine(line);
      const before = lines.get(key);
      const isRepeated = hasMerges && line.kind !== 'work';
      if (!before) lines.set(key, line);
      else if (!isRepeated)
        lines.set(key, { ...before, quantity: before.quantity + line.quantity });
    }
  }
  return [...lines.values()];
};

/** The first thing that any row says of each kind. */
const personOf = (group: readonly ReadRow[], first: ReadRow): PersonDraft => {
  const merged: Record<string, unknown> = { ...first.person };
  for (const { person } of group.slice(1)) {
    for (const [field, value] of Object.entries(person)) merged[field] ??= value;
  }
  return {
    ...(merged as unknown as PersonDraft),
    signed: group.some(({ person }) => person.signed),
  };
};

const gathered = (group: readonly ReadRow[], hasMerges: boolean): readonly WorkerDraft[] => {
  const first = group[0];
  if (!first) return [];
  noteRepeats(group);
  const paid = summed(group, { field: 'paid', hasMerges });
  const owed = summed(group, { field: 'owed', hasMerges });
  const isOk = group.every(({ desk }) => desk.findings.every((one) => one.severity !== 'error'));
  return [
    {
      ...personOf(group, first),
      key: personKey(first.person),
      rowNumbers: group.map(({ desk }) => desk.row.rowNumber),
      lines: linesOf(group, hasMerges),
      statedPaidFen: paid,
      statedOwedFen: owed,
      ok: isOk,
    },
  ];
};

const noteSharedCards = (rows: readonly ReadRow[]): void => {
  const holders = new Map<string, ReadRow>();
  for (const row of rows) {
    const { card } = row.person;
    if (card === null) continue;
    const holder = holders.get(card);
    if (!holder) holders.set(card, row);
    else if (personKey(holder.person) !== personKey(row.person))
      note(row.desk, 'card-shared', 'card', rowOf(holder));
  }
};

/** In a table with merged cells an amount equal to the one above may be one amount filled down. */
const noteMergedAmounts = (rows: readonly ReadRow[]): void => {
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    if (!above || personKey(above.person) === personKey(row.person)) return;
    for (const field of ['due', 'paid', 'owed'] as const) {
      const amount = row.wage.amounts[field] ?? 0;
      if (amount > 0 && amount === above.wage.amounts[field])
        note(row.desk, 'merged-amount', field);
    }
  });
};

/** Rows of the same person become one worker with several lines, in the order of the list. */
export const gatherWorkers = (
  rows: readonly ReadRow[],
  hasMerges: boolean,
): readonly WorkerDraft[] => {
  noteSharedCards(rows);
  if (hasMerges) noteMergedAmounts(rows);
  return [...byKey(rows).values()].flatMap((group) => gathered(group, hasMerges));
};
