import type { Matter } from '../../types.ts';
import type { LawPack } from '../law-types.ts';
import { type Exclusion, exclusions } from './exclusions.ts';
import { type MajorIncident, majorIncident } from './major-incident.ts';
import type { SortingAnswers, SortingSign } from './question-types.ts';
import { allChosen, signsOf } from './read-answers.ts';
import { type RouteAdvice, routesFor } from './route-advice.ts';
import { type ClassView, workerClassOf } from './worker-class.ts';

/** What a worker answered and wrote at intake. */
export interface SortingInput {
  readonly answers: SortingAnswers;
  readonly texts: readonly string[];
  /** How many people it concerns, himself included; null where not said. */
  readonly people: number | null;
}

/** A case at first sight: what it is about, who the worker is in law, what to do, and what to watch. */
export interface SortedCase {
  /** Every matter named, in the order of the question; empty where none was. */
  readonly matters: readonly Matter[];
  /** The matter the case is registered under. */
  readonly matter: Matter;
  readonly classView: ClassView;
  readonly routes: readonly RouteAdvice[];
  readonly exclusions: readonly Exclusion[];
  readonly major: MajorIncident;
  readonly signs: readonly SortingSign[];
  /** Supervision is not accepted while another body deals with it; the worker is supported instead. */
  readonly supervisionExcluded: boolean;
  /** So many that they may elect representatives (十人以上). */
  readonly mayElectRepresentatives: boolean;
}

const mattersOf = (answers: SortingAnswers): Matter[] => [
  ...new Set(allChosen(answers).flatMap((option) => (option.matter ? [option.matter] : []))),
];

const exclusionsOf = (answers: SortingAnswers): Exclusion[] => {
  const named = new Set(allChosen(answers).map((option) => option.exclusion));
  return exclusions.filter((exclusion) => named.has(exclusion.id));
};

/** Sorts what was told at intake: a first view for the handlers, nothing is decided by it.
 *  Answers to questions no longer asked, and options nobody offers, count for nothing. */
export const sortCase = (pack: LawPack, input: SortingInput): SortedCase => {
  const { answers, texts, people } = input;
  const matters = mattersOf(answers);
  const signs = signsOf(answers);
  const classView = workerClassOf(answers);
  const excluded = exclusionsOf(answers);
  const least = pack.rules.get('supervision.representatives-from')?.value?.least ?? null;
  return {
    matters,
    matter: matters[0] ?? 'other',
    classView,
    routes: routesFor({
      matters,
      workerClass: classView.workerClass,
      signs,
      excluded: excluded.length > 0,
    }),
    exclusions: excluded,
    major: majorIncident(pack, { texts, people, saidDanger: signs.has('danger_now') }),
    signs: [...signs],
    supervisionExcluded: signs.has('in_proceedings'),
    mayElectRepresentatives: people !== null && least !== null && people >= least,
  };
};
