import type { SortingAnswers, SortingQuestion } from '../sorting/question-types.ts';
import { questionsFor } from '../sorting/read-answers.ts';
import { workerClassOf } from '../sorting/worker-class.ts';
import type { DraftContent } from './draft-content.ts';

/** Screens after the questions, in order. */
export const laterScreens = ['story', 'employer', 'people', 'you', 'files', 'check'] as const;

export type LaterScreen = (typeof laterScreens)[number];

/** One screen of the intake: a question by its id, or a form. */
export type Screen =
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'form'; readonly id: LaterScreen };

/** After so many questions the rest may be left for the telephone. */
export const questionsNeeded = 4;

/** The questions for these answers. Where a paper settles the class of the worker, what would only weigh it is not
 *  asked: a tired man answers no question in vain. */
export const questionsOf = (answers: SortingAnswers): SortingQuestion[] => {
  const { firm } = workerClassOf(answers);
  return questionsFor(answers).filter((question) => !(firm && question.factor));
};

/** All screens of a draft in order. */
export const screensOf = ({ answers }: Pick<DraftContent, 'answers'>): Screen[] => [
  ...questionsOf(answers).map((question) => ({ kind: 'question' as const, id: question.id })),
  ...laterScreens.map((id) => ({ kind: 'form' as const, id })),
];

const at = (screens: readonly Screen[], id: string): number =>
  screens.findIndex((screen) => screen.id === id);

/** The screen after one; the last one follows itself. */
export const screenAfter = (content: DraftContent, id: string): Screen => {
  const screens = screensOf(content);
  const next = screens[Math.min(at(screens, id) + 1, screens.length - 1)];
  return next ?? { kind: 'form', id: 'story' };
};

/** The screen before one; null before the first. */
export const screenBefore = (content: DraftContent, id: string): Screen | null => {
  const screens = screensOf(content);
  return screens[at(screens, id) - 1] ?? null;
};

/** Where a screen stands among its like: question 3 of 14, form 2 of 6. */
export const placeOf = (
  content: DraftContent,
  id: string,
): { readonly kind: Screen['kind']; readonly number: number; readonly of: number } => {
  const screens = screensOf(content);
  const kind = screens.find((screen) => screen.id === id)?.kind ?? 'form';
  const alike = screens.filter((screen) => screen.kind === kind);
  return { kind, number: at(alike, id) + 1, of: alike.length };
};

/** Where somebody goes on who comes back: the first question not yet seen, or the first form not yet filled in. */
export const screenToGoOn = (content: DraftContent): Screen => {
  const seen = new Set(content.passed);
  const next = screensOf(content).find(({ id }) => !seen.has(id));
  return next ?? { kind: 'form', id: 'check' };
};

/** The screens passed when the remaining questions are skipped. */
export const skippedQuestions = (content: DraftContent): string[] =>
  questionsOf(content.answers).map((question) => question.id);
