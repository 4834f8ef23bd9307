import type { Temporal } from 'temporal-polyfill';
import { FIRST_DAY, LAST_DAY } from './desk-order.ts';

/** What of the desk is asked for. `waiting`: others have to act and have time left. `undated`: no day can be computed. */
export type DeskFilter = 'all' | 'today' | 'overdue' | 'next_7_days' | 'waiting' | 'undated';

export const deskFilters: readonly DeskFilter[] = [
  'all',
  'today',
  'overdue',
  'next_7_days',
  'waiting',
  'undated',
];

/** Which order days a filter takes, both ends among them, and whose turn it is (null: anybody's). */
export interface DeskRange {
  readonly fromOn: string;
  readonly untilOn: string;
  readonly waits: boolean | null;
}

const FIRST_REAL_DAY = '0001-01-02';
const LAST_REAL_DAY = '9999-12-30';

/** The order days of a filter. The next seven days begin tomorrow. */
export const deskRange = (filter: DeskFilter, today: Temporal.PlainDate): DeskRange => {
  const on = today.toString();
  const ahead = (days: number): string => today.add({ days }).toString();
  switch (filter) {
    case 'all':
      return { fromOn: FIRST_DAY, untilOn: LAST_DAY, waits: null };
    case 'today':
      return { fromOn: on, untilOn: on, waits: null };
    case 'overdue':
      return { fromOn: FIRST_REAL_DAY, untilOn: ahead(-1), waits: null };
    case 'next_7_days':
      return { fromOn: ahead(1), untilOn: ahead(7), waits: null };
    case 'waiting':
      return { fromOn: on, untilOn: LAST_REAL_DAY, waits: true };
    case 'undated':
      return { fromOn: FIRST_DAY, untilOn: FIRST_DAY, waits: null };
  }
};
