import type { PackSource } from '../rules/law-types.ts';
import { nanchang } from './nanchang.ts';
import { national } from './national.ts';
import { shandong } from './shandong.ts';
import { tianjin } from './tianjin.ts';
import { yunnan } from './yunnan.ts';
import { zhejiang } from './zhejiang.ts';

/** Every pack that ships, the widest jurisdiction first: a later pack overrides an earlier one line by line. */
export const packSources: readonly PackSource[] = [
  national,
  tianjin,
  zhejiang,
  shandong,
  yunnan,
  nanchang,
];
