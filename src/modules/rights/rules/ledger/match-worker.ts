import { comparable } from '#lib/text/narrow.ts';
import type { PersonDraft } from './import/read-person.ts';
import type { KeptWorker } from './kept.ts';

type Who = Pick<PersonDraft, 'name' | 'idNumber' | 'phone' | 'team'>;

const phoneKey = (who: Who): string => `${comparable(who.name)}|${who.phone ?? ''}`;
const teamKey = (who: Who): string => `${comparable(who.name)}|${comparable(who.team ?? '')}`;

const grouped = (
  workers: readonly KeptWorker[],
  key: (who: Who) => string,
): ReadonlyMap<string, readonly KeptWorker[]> => {
  const groups = new Map<string, KeptWorker[]>();
  for (const worker of workers) {
    const group = groups.get(key(worker.content));
    if (group) group.push(worker);
    else groups.set(key(worker.content), [worker]);
  }
  return groups;
};

const only = (found: readonly KeptWorker[] | undefined): KeptWorker | null =>
  found?.length === 1 ? (found[0] ?? null) : null;

const isOther = (one: string | null, two: string | null): boolean =>
  one !== null && two !== null && one !== two;

const contradicts = ({ idNumber, phone }: Who, who: Who): boolean =>
  isOther(idNumber, who.idNumber) || isOther(phone, who.phone);

/** Finds who of the roster a list means: by identity number; else by name and phone, then by name and team, but never
 *  two people with different numbers, and never one of several namesakes. */
export const workerMatcher = (
  workers: readonly KeptWorker[],
): ((who: Who) => KeptWorker | null) => {
  const byNumber = new Map(
    workers.flatMap((one) => (one.content.idNumber === null ? [] : [[one.content.idNumber, one]])),
  );
  const byPhone = grouped(workers, phoneKey);
  const byTeam = grouped(workers, teamKey);
  const nearest = (who: Who): KeptWorker | null =>
    (who.phone === null ? null : only(byPhone.get(phoneKey(who)))) ??
    only(byTeam.get(teamKey(who)));
  return (who) => {
    const known = byNumber.get(who.idNumber ?? '');
    if (known) return known;
    const near = nearest(who);
    return near && !contradicts(near.content, who) ? near : null;
  };
};
