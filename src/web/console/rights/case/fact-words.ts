import type { EventOnWire } from '#modules/rights/contract/case-steps.ts';
import { yuan } from '#modules/rights/rules/ledger/money.ts';
import { trackCards } from '#modules/rights/rules/tracks.ts';
import {
  channelWords,
  claimResultWords,
  matterWords,
  partyRoleWords,
} from '#modules/rights/words/case-words.ts';
import { eventFactWords as w } from '../../words/rights-fact-words.ts';

type Fact = EventOnWire['facts'][number];
type Words = Readonly<Record<string, string>>;

const trackWords: Words = Object.fromEntries(
  Object.entries(trackCards).map(([kind, card]) => [kind, card.title]),
);

const valueWords: Readonly<Record<string, Words>> = {
  channel: channelWords,
  matter: matterWords,
  role: partyRoleWords,
  result: claimResultWords,
  kind: { ...trackWords, ...w.letterKinds },
  added_by: w.givers,
  basis: w.bases,
  attitude: w.attitudes,
};

const labels: Words = w.labels;

const valueText = ({ name, value }: Fact): string =>
  name.endsWith('_fen') ? `${yuan(Number(value))} 元` : (valueWords[name]?.[value] ?? value);

/** The facts of an event in Chinese. One that the step itself named keeps its label; what only the house needs
 *  (ids, counters) has no word and is left out. */
export const shownFacts = (facts: readonly Fact[]): readonly Fact[] =>
  facts.flatMap((fact) => {
    const label = fact.label === fact.name ? labels[fact.name] : fact.label;
    if (label === undefined) return [];
    return [{ ...fact, label, value: valueText(fact) }];
  });
