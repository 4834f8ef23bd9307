import type { Temporal } from 'temporal-polyfill';
import type { LawPack } from '../rules/law-types.ts';
import { layPacks } from '../rules/lay-packs.ts';
import { packSources } from './packs.ts';

/** The law at one place on one day: city over province over nation.
 *  `divisionCode` is a code of GB/T 2260 of two to twelve digits (330400 is Jiaxing, in Zhejiang). */
export const packFor = (divisionCode: string, on: Temporal.PlainDate): LawPack =>
  layPacks(packSources, { divisionCode, on: on.toString() });
