import { Temporal } from 'temporal-polyfill';
import { BrokenStreetFile, momentToWire } from '#modules/coverage/public.ts';
import type { Mode } from '#modules/coverage/types.ts';
import { isFacilityCode } from '#modules/stations/rules/facilities.ts';
import { readConfig } from '../config.ts';
import { coverageHouse } from '../coverage-house.ts';
import { openHouse } from '../house.ts';
import { say } from './say.ts';

/** What is asked of the installation's own stations. */
export interface OwnQuestion {
  readonly mode: Mode;
  readonly minutes: number;
  readonly at?: string;
  readonly need?: string;
  readonly json?: true;
}

const instantFrom = (text: string): Temporal.Instant => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    // Without a zone it is Chinese time.
    try {
      return Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Shanghai').toInstant();
    } catch {
      throw new BrokenStreetFile(`看不懂时刻“${text}”，请写成 2026-11-24T03:00 这样`);
    }
  }
};

const needFrom = (text: string) => {
  const codes = text.split(',').filter((code) => code !== '');
  const unknown = codes.filter((code) => !isFacilityCode(code));
  if (unknown.length > 0) throw new BrokenStreetFile(`不认识的设施代码：${unknown.join('、')}`);
  return codes.filter(isFacilityCode);
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Answers from the installation's own stations and streets, as the API does. */
export const coverageInHouse = async (asked: OwnQuestion): Promise<void> => {
  const { mode, minutes, json } = asked;
  const question = { mode, minutes, need: needFrom(asked.need ?? '') };
  const instant = asked.at ? instantFrom(asked.at) : null;
  const house = await openHouse({ config: readConfig(process.env), demo: false, strict: false });
  try {
    const { coverage, counties, clock } = coverageHouse(house);
    const at = instant ?? clock();
    const answer = await coverage.at(question, at);
    if (!answer.ok) {
      throw new BrokenStreetFile('还没有导入街道：请先运行 yijia import streets 街道文件');
    }
    const wire = momentToWire(answer.value, { ...question, at: at.toString() }, counties);
    if (json) return say(JSON.stringify(wire));
    say(`${mode === 'walk' ? '步行' : '骑电动自行车'} ${minutes} 分钟，${wire.open} 个驿站开着：`);
    say(
      `覆盖街道 ${percent(wire.share)}；开放时间不明的 ${wire.unknown} 个若也开着，${percent(wire.with_unknown_share)}`,
    );
    for (const { name, share } of wire.counties) say(`  ${name} ${percent(share)}`);
  } finally {
    await house.close();
  }
};
