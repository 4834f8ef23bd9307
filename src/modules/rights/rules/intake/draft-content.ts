import type { SortingAnswers } from '../sorting/question-types.ts';
import { sortingQuestions } from '../sorting/questions.ts';

/** All that a worker has typed so far, as he typed it: nothing is thrown away because it is wrong. */
export interface DraftContent {
  readonly answers: SortingAnswers;
  /** Questions he has seen and left behind, answered or not. */
  readonly passed: readonly string[];
  readonly story: string;
  /** Since when, in his words. */
  readonly since: string;
  /** How much, in his words. */
  readonly amount: string;
  readonly employer: string;
  readonly boss: string;
  readonly workplace: string;
  /** The union of the county he works in; empty = the city's. */
  readonly organisationId: string;
  readonly who: '' | 'me' | 'group';
  /** How many, as typed. */
  readonly people: string;
  /** One colleague a line: name, phone. */
  readonly members: string;
  /** Lines of `members` that are elected representatives, from 0; -1 is the writer himself. */
  readonly representatives: readonly number[];
  readonly anonymous: boolean;
  readonly name: string;
  readonly phone: string;
}

export const blankContent: DraftContent = {
  answers: {},
  passed: [],
  story: '',
  since: '',
  amount: '',
  employer: '',
  boss: '',
  workplace: '',
  organisationId: '',
  who: '',
  people: '',
  members: '',
  representatives: [],
  anonymous: false,
  name: '',
  phone: '',
};

/** Names of the texts a form may change. */
export const textFields = [
  'story',
  'since',
  'amount',
  'employer',
  'boss',
  'workplace',
  'organisationId',
  'people',
  'members',
  'name',
  'phone',
] as const satisfies readonly (keyof DraftContent)[];

export type TextField = (typeof textFields)[number];

// Far above every limit of ours: a text too long is kept and told, a flood is cut.
const MOST_KEPT: Readonly<Partial<Record<TextField, number>>> = { story: 6_000, members: 40_000 };
const MOST_LINE = 400;

/** A text as it is kept: control characters out, cut far above the limits. */
export const keptText = (field: TextField, text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .slice(0, MOST_KEPT[field] ?? MOST_LINE);

/** The answers that some question offers; all else is left out. */
export const knownAnswers = (question: string, chosen: readonly string[]): readonly string[] => {
  const found = sortingQuestions.find((one) => one.id === question);
  const offered = new Set(found?.options.map((option) => option.id));
  const known = [...new Set(chosen)].filter((one) => offered.has(one));
  return found?.many ? known : known.slice(0, 1);
};
