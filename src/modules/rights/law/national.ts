import type { PackSource } from '../rules/law-types.ts';
import { arbitrationLines } from './national/arbitration.ts';
import { courtLines } from './national/courts.ts';
import { letterLines } from './national/letters.ts';
import { mediationLines } from './national/mediation.ts';
import { payLines } from './national/pay.ts';
import { supervisionLines } from './national/supervision.ts';
import { wageLines } from './national/wages.ts';

/** The whole country: laws, and the practice that stands in where no local regulation is known. */
export const national: PackSource = {
  id: 'national',
  name: '全国',
  jurisdiction: { divisionPrefix: '', name: '全国' },
  lines: [
    ...supervisionLines,
    ...letterLines,
    ...mediationLines,
    ...arbitrationLines,
    ...courtLines,
    ...wageLines,
    ...payLines,
  ],
};
