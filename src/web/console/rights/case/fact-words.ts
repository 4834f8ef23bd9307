import type { EventOnWire } from '#modules/rights/contract/case-steps.ts';
import { paperKindWords } from '#modules/rights/rules/joint/papers.ts';
import { referralCards } from '#modules/rights/rules/joint/referral-kinds.ts';
import { yuan } from '#modules/rights/rules/ledger/money.ts';
import { letterCards } from '#modules/rights/rules/letters/letter-kinds.ts';
import {
  agreementKindWords,
  meetingKindWords,
  meetingOutcomeWords,
} from '#modules/rights/rules/meetings/meeting-words.ts';
import { steps } from '#modules/rights/rules/steps.ts';
import { trackCards } from '#modules/rights/rules/tracks.ts';
import {
  channelWords,
  claimResultWords,
  matterWords,
  partyRoleWords,
} from '#modules/rights/words/case-words.ts';
import { promiseSourceWords } from '#modules/rights/words/promise-words.ts';
import { momentText } from '../../parts/time-text.ts';
import { eventFactWords as w } from '../../words/rights-fact-words.ts';
import { isId } from '../is-id.ts';

type Fact = EventOnWire['facts'][number];
type Words = Readonly<Record<string, string>>;

const fromCards = (cards: Readonly<Record<string, { readonly title: string }>>): Words =>
  Object.fromEntries(Object.entries(cards).map(([kind, { title }]) => [kind, title]));

const letterWords: Words = Object.fromEntries(
  Object.entries(letterCards).map(([kind, { word }]) => [kind, word]),
);

const kindWords: readonly (readonly [string, Words])[] = [
  ['rights.track', fromCards(trackCards)],
  ['rights.letter', letterWords],
  ['rights.reply', letterWords],
  ['rights.meeting', meetingKindWords],
  ['rights.agreement', agreementKindWords],
  ['rights.referral', fromCards(referralCards)],
  ['rights.partner', fromCards(referralCards)],
  ['rights.paper', paperKindWords],
  ['rights.promise', promiseSourceWords],
];

const valueWords: Readonly<Record<string, Words>> = {
  channel: channelWords,
  matter: matterWords,
  role: partyRoleWords,
  result: claimResultWords,
  added_by: w.givers,
  basis: w.bases,
  attitude: w.attitudes,
  method: w.methods,
  mode: w.modes,
  ground: w.grounds,
  outcome: { ...meetingOutcomeWords, ...w.serviceOutcomes },
  proposed: Object.fromEntries(steps.map(({ id, title }) => [id, title])),
};

// One word of a code is told by what was done: a "mediation" is a meeting here, an agreement there.
const saidOf = (act: string, { name, value }: Fact): string => {
  if (name.endsWith('_at')) return momentText(value);
  if (name.endsWith('_fen')) return w.yuan(yuan(Number(value)));
  const words =
    name === 'kind' ? kindWords.find(([start]) => act.startsWith(start))?.[1] : valueWords[name];
  return words?.[value] ?? value;
};

const labels: Words = w.labels;

/** The facts of an event in Chinese. One that the step itself named keeps its label; what only the house needs
 *  (ids, counters) has no word and is left out. */
export const shownFacts = ({ act, facts }: Pick<EventOnWire, 'act' | 'facts'>): readonly Fact[] =>
  facts.flatMap((fact) => {
    const isOwn = fact.label === fact.name;
    const label = isOwn ? labels[fact.name] : fact.label;
    if (label === undefined || isId(fact.value)) return [];
    return [{ ...fact, label, value: isOwn ? saidOf(act, fact) : fact.value }];
  });
