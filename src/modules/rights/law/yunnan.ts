import type { PackSource } from '../rules/law-types.ts';
import { line } from './write-line.ts';

const law = {
  law: '云南省工会劳动法律监督条例',
  version: '2016',
  inForceOn: '2016-05-01',
  status: 'secondary',
} as const;

/** Yunnan: a regulation of 36 articles exists (passed 2016-03-31, in force 2016-05-01); its articles and periods
 *  were not read, so none is stated here and the national lines stand, with their warnings. */
export const yunnan: PackSource = {
  id: 'yunnan',
  name: '云南省',
  jurisdiction: { divisionPrefix: '53', name: '云南省' },
  lines: [
    line(law, 'supervision.local-regulation', {
      title: '本省工会劳动法律监督条例',
      article: '全文（条文没有读到）',
      binds: 'union',
      note: '本省有自己的条例，答复期限等以条例为准；条文没有读到，系统暂按多省通行规定计算，发函前必须核对。',
    }),
  ],
};
