import type { SortingAnswers } from '../sorting/question-types.ts';
import { chosenOptions } from '../sorting/read-answers.ts';
import { questionsOf } from './intake-path.ts';

/** What was told, ready to be put into the words of a case. */
export interface Told {
  readonly answers: SortingAnswers;
  readonly story: string;
  readonly since: string;
  readonly amount: string;
  readonly workplace: string;
}

/** The answers as a list a person reads: question and chosen words. */
export const answerLines = (answers: SortingAnswers): string[] =>
  questionsOf(answers).flatMap((question) => {
    const words = chosenOptions(question, answers).map((option) => option.words);
    return words.length === 0 ? [] : [`${question.asks}${words.join('；')}`];
  });

const line = (label: string, text: string): string[] =>
  text.trim() === '' ? [] : [`${label}：${text.trim()}`];

/** The facts of a case: the worker's own words first, untouched, then what he answered. */
export const factsText = (told: Told): string => {
  const more = [
    ...line('从什么时候开始', told.since),
    ...line('涉及多少钱', told.amount),
    ...line('干活的地方', told.workplace),
  ];
  const answers = answerLines(told.answers);
  return [
    told.story.trim(),
    ...(more.length > 0 ? ['', ...more] : []),
    ...(answers.length > 0 ? ['', '【点选的回答】', ...answers] : []),
  ].join('\n');
};
