import type { WorkerClass } from '../../types.ts';
import type { ClassFactor, Leaning, SortingAnswers } from './question-types.ts';
import { sortingQuestions } from './questions.ts';
import { allChosen, chosenOptions } from './read-answers.ts';

/** One factor and what the worker said of it. */
export interface FactorFound {
  readonly factor: ClassFactor;
  readonly leaning: Leaning;
  /** The question and the answer, in Chinese. */
  readonly words: string;
}

/** A first view of the worker's class with its reasons; never a finding. `firm` where a paper or an exclusion settles
 *  it, otherwise the handlers decide after hearing both sides. */
export interface ClassView {
  readonly workerClass: WorkerClass;
  readonly firm: boolean;
  readonly factors: readonly FactorFound[];
  /** Why, in one Chinese sentence. */
  readonly reason: string;
}

/** Fewer known factors than this give no view. The number is ours. */
const factorsNeeded = 3;

const factorsIn = (answers: SortingAnswers): FactorFound[] =>
  sortingQuestions.flatMap((question) => {
    const [option] = chosenOptions(question, answers);
    if (!question.factor || !option?.leaning) return [];
    const words = `${question.asks}${option.words}`;
    return [{ factor: question.factor, leaning: option.leaning, words }];
  });

const weigh = (factors: readonly FactorFound[]): Omit<ClassView, 'factors' | 'firm'> => {
  const count = (leaning: Leaning) => factors.filter((found) => found.leaning === leaning).length;
  if (factors.length < factorsNeeded) {
    return { workerClass: 'unknown', reason: '知道的情况还不够，先不判断用工关系。' };
  }
  if (count('labour') > factors.length / 2 && count('free') === 0) {
    return { workerClass: 'labour_relation', reason: '多数情况像单位管员工，初步看像劳动关系。' };
  }
  if (count('free') > factors.length / 2 && count('labour') === 0) {
    return { workerClass: 'civil', reason: '多数情况自己做主，初步看像民事关系。' };
  }
  return {
    workerClass: 'incomplete',
    reason: '有人管，但也有自主，初步看是不完全符合确立劳动关系的情形。',
  };
};

/** The worker's class at first sight: by a paper or an exclusion where there is one, otherwise by the factors known.
 *  @source 人社部发〔2021〕56号 (three classes); 指导性案例237号 (factors); the weighing is ours */
export const workerClassOf = (answers: SortingAnswers): ClassView => {
  const factors = factorsIn(answers);
  const settled = allChosen(answers).find((option) => option.settles);
  if (settled?.settles === 'labour_relation') {
    const reason = '签了劳动合同，是劳动关系。';
    return { workerClass: 'labour_relation', firm: true, factors, reason };
  }
  if (settled?.settles === 'civil') {
    const reason = `${settled.words}，不属于劳动关系。`;
    return { workerClass: 'civil', firm: true, factors, reason };
  }
  return { ...weigh(factors), firm: false, factors };
};
