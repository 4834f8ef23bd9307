/** Every spelling of a new slice that its files and registrations need. */
export interface SliceNames {
  /** Folder, address and permission prefix: `tools-lending`. */
  readonly slice: string;
  /** Database schema: `tools_lending`. */
  readonly schema: string;
  /** In names of exports: `toolsLending`. */
  readonly camel: string;
  /** What the slice keeps, one of them: `loan`. */
  readonly noun: string;
  /** The type: `Loan`. */
  readonly type: string;
  /** In names of values: `loan`, `firstAidPost`. */
  readonly value: string;
  /** Several, in names of values: `loans`. */
  readonly values: string;
  /** Several, in names of deeds: `listLoans`. */
  readonly types: string;
  /** Folder of the deeds: `loans`. */
  readonly folder: string;
  /** Table: `loans`. */
  readonly table: string;
  /** Chinese, for labels and summaries. */
  readonly label: string;
}

const SHAPE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const camelOf = (kebab: string): string =>
  kebab.replace(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());

const pluralOf = (noun: string): string => {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Spells a slice's names from the words of the command line; throws with a plain reason when a word will not do. */
export const namesOf = (slice: string, noun: string, label: string): SliceNames => {
  for (const [what, word] of [
    ['slice', slice],
    ['noun', noun],
  ] as const) {
    if (!SHAPE.test(word)) {
      throw new Error(
        `"${word}" will not do as a ${what}: small letters, digits and single hyphens`,
      );
    }
  }
  if (/['"`\\$<>\n]/.test(label)) throw new Error(`"${label}" will not do as a name for people`);
  const value = camelOf(noun);
  const folder = pluralOf(noun);
  const values = camelOf(folder);
  return {
    slice,
    schema: slice.replaceAll('-', '_'),
    camel: camelOf(slice),
    noun,
    type: capital(value),
    value,
    values,
    types: capital(values),
    folder,
    table: folder.replaceAll('-', '_'),
    label,
  };
};
