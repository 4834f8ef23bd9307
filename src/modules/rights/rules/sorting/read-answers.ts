import type {
  SortingAnswers,
  SortingOption,
  SortingQuestion,
  SortingSign,
} from './question-types.ts';
import { sortingQuestions } from './questions.ts';

/** Whether a question is asked after these answers. */
export const isAsked = (question: SortingQuestion, answers: SortingAnswers): boolean => {
  if (!question.after) return true;
  const { question: earlier, options } = question.after;
  return (answers[earlier] ?? []).some((chosen) => options.includes(chosen));
};

/** The questions to ask with these answers, in order. */
export const questionsFor = (answers: SortingAnswers): SortingQuestion[] =>
  sortingQuestions.filter((question) => isAsked(question, answers));

/** The options chosen for a question; what nobody offers and what is no longer asked is left out. */
export const chosenOptions = (
  question: SortingQuestion,
  answers: SortingAnswers,
): readonly SortingOption[] => {
  if (!isAsked(question, answers)) return [];
  const chosen = answers[question.id] ?? [];
  const options = question.options.filter((option) => chosen.includes(option.id));
  return question.many ? options : options.slice(0, 1);
};

/** Every option chosen, in the order of the questions. */
export const allChosen = (answers: SortingAnswers): SortingOption[] =>
  sortingQuestions.flatMap((question) => chosenOptions(question, answers));

/** What the answers say besides matter and class. */
export const signsOf = (answers: SortingAnswers): ReadonlySet<SortingSign> =>
  new Set(allChosen(answers).flatMap((option) => (option.sign ? [option.sign] : [])));
