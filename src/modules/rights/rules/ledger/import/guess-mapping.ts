import { comparable } from '#lib/text/narrow.ts';
import { type RosterField, rosterFieldNames, rosterFields } from './fields.ts';
import { headings, numbering } from './headings.ts';

/** Which column of a list means what; the console shows it and lets a person change it. */
export interface RosterMapping {
  /** The index of the column, counted from 0; a field without a column is absent. */
  readonly fields: Readonly<Partial<Record<RosterField, number>>>;
  /** Columns with a heading that nothing was found for. */
  readonly unmapped: readonly number[];
  /** Chinese sentences for the person to check. */
  readonly warnings: readonly string[];
}

interface Guess {
  readonly field: RosterField;
  readonly column: number;
  readonly score: number;
}

const EXACT = 1_000;
const WITHOUT_REMARK = 500;

/** A heading without what stands in brackets and without its unit of money: "应发工资（元）" is 应发工资. */
const bareOf = (heading: string): string =>
  comparable(heading.normalize('NFKC').replace(/[([【{].*?[)\]】}]/g, '')).replace(/元$/, '');

/** Headings of two rows come as "工资 应发": the last part is the column's own. */
const ownPartOf = (heading: string): string => bareOf(heading.split(' ').at(-1) ?? '');

/** Words that turn a heading into its contrary or into another person's: 未付 is not 付, 联系人电话 not his. */
const isLoose = (bare: string, word: string): boolean =>
  word.length > 1 && bare.length > word.length && bare.endsWith(word);

const foreign = /紧急|家属|班组长|负责人|联系人|代领|委托/;

const scoreOf = (field: RosterField, heading: string): number => {
  const words = headings[field];
  const whole = comparable(heading);
  if (words.includes(whole)) return EXACT;
  const bare = bareOf(heading);
  if (words.includes(bare)) return WITHOUT_REMARK + 1;
  if (words.includes(ownPartOf(heading))) return WITHOUT_REMARK;
  if (foreign.test(bare)) return 0;
  return Math.max(0, ...words.filter((word) => isLoose(bare, word)).map((word) => word.length));
};

const guessOf = (heading: string, column: number): Guess | null => {
  if (numbering.has(bareOf(heading)) || heading === '') return null;
  const [best] = rosterFields
    .map((field) => ({ field, column, score: scoreOf(field, heading) }))
    .filter((guess) => guess.score > 0)
    .sort((a, b) => b.score - a.score);
  return best ?? null;
};

const bestPerField = (guesses: readonly Guess[]): readonly Guess[] => {
  const ranked = [...guesses].sort((a, b) => b.score - a.score || a.column - b.column);
  return ranked.filter(
    (guess, index) => ranked.findIndex((one) => one.field === guess.field) === index,
  );
};

const needs = (fields: RosterMapping['fields']): readonly string[] => {
  const hasWage =
    fields.due !== undefined ||
    fields.owed !== undefined ||
    (fields.quantity !== undefined && fields.price !== undefined);
  return [
    ...(fields.name === undefined ? ['没有找到“姓名”列，请选择。'] : []),
    ...(hasWage ? [] : ['没有找到工资列：至少要有“应发”或“欠付”，或“数量”和“单价”。']),
  ];
};

/** What the columns of a list mean, by their headings; nothing is guessed from the cells.
 *  Takes the surest column for each field and says where it was not sure. */
export const guessRosterMapping = (columns: readonly string[]): RosterMapping => {
  const guesses = columns.flatMap((heading, column) => {
    const guess = guessOf(heading, column);
    return guess ? [guess] : [];
  });
  const chosen = bestPerField(guesses);
  const used = new Set(chosen.map(({ column }) => column));
  const fields = Object.fromEntries(chosen.map(({ field, column }) => [field, column]));
  const named = (guess: Guess) => `“${columns[guess.column] ?? ''}”`;
  const loose = chosen
    .filter((guess) => guess.score < WITHOUT_REMARK)
    .map((guess) => `把${named(guess)}当作“${rosterFieldNames[guess.field]}”，请核对。`);
  const rivals = guesses
    .filter((guess) => !chosen.includes(guess))
    .map((guess) => `${named(guess)}也像“${rosterFieldNames[guess.field]}”，没有采用。`);
  return {
    fields,
    unmapped: columns.flatMap((heading, column) =>
      heading !== '' && !used.has(column) && !numbering.has(bareOf(heading)) ? [column] : [],
    ),
    warnings: [...needs(fields), ...loose, ...rivals],
  };
};
