import { expect, it } from 'vitest';
import { type KeptWorker, namedWorker } from '../ledger/kept.ts';
import { ledgerSums } from '../ledger/sums.ts';
import { noRoster, rosterFacts } from './roster-facts.ts';

const worker = (id: string, given: Partial<KeptWorker['content']>): KeptWorker => ({
  ...{ id, version: 1, ordinal: 1, claimantId: null },
  content: { ...namedWorker(`工友${id}`), ...given },
});

const factsOf = (workers: readonly KeptWorker[]) => {
  const people = workers.map(({ id, content }) => ({
    ...{ id, label: content.name },
    ...{ statedPaidFen: content.statedPaidFen, statedOwedFen: content.statedOwedFen },
  }));
  const stated = null;
  const figures = { workers: people, lines: [], payments: [], groupPaidFen: 0, stated };
  return rosterFacts(workers, ledgerSums(figures as never));
};

it('says nothing of an empty ledger', () => expect(factsOf([])).toEqual(noRoster));

it('names the span only from what is known, and a trade only where all share it', () => {
  const mason = { trade: '瓦工', enteredOn: '2024-05-06', leftOn: '2025-01-20' };
  const both = [worker('甲', mason), worker('乙', { ...mason, enteredOn: '2024-06-01' })];
  expect(factsOf(both)).toMatchObject({
    ...{ workers: 2, trade: '瓦工', fromOn: '2024-05-06', untilOn: '2025-01-20' },
  });
  const mixed = [...both, worker('丙', { trade: '木工' })];
  expect(factsOf(mixed)).toMatchObject({ workers: 3, trade: null, untilOn: null });
});
