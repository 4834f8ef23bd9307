import type { ClockFacts, Extension, Pause } from '#kernel/calendar/rules/clock-facts.ts';
import type { Period } from '#kernel/calendar/rules/periods.ts';
import { done, type Result, refuse } from '#lib/result.ts';

/** What stands behind `yijia due`, as it was typed. */
export interface DueOptions {
  readonly start?: string;
  readonly count?: string;
  readonly unit?: string;
  readonly calendar?: readonly string[];
  readonly extend?: readonly string[];
  readonly pause?: readonly string[];
  readonly json?: boolean;
}

/** Something typed is not what it should be; `why` is a Chinese sentence. */
export interface BadInput {
  readonly code: 'bad-input';
  readonly why: string;
}

const bad = (why: string) => refuse<BadInput>({ code: 'bad-input', why });

const UNITS = ['workday', 'day', 'month', 'year'] as const;
const UNIT_WORDS = 'workday（工作日）、day（日）、month（月）、year（年）';

const readPeriod = (count: string, unitText: string): Result<Period, BadInput> => {
  if (!/^\d{1,15}$/.test(count)) return bad(`“${count}”不是零或正整数`);
  const unit = UNITS.find((known) => known === unitText);
  return unit
    ? done({ count: Number(count), unit })
    : bad(`没有“${unitText}”这个单位，只有 ${UNIT_WORDS}`);
};

const readExtension = (text: string): Result<Extension, BadInput> => {
  const [, count, unit] = /^([^:]+):([^:]+)$/.exec(text) ?? [];
  if (!count || !unit) return bad(`延长“${text}”应写成 15:day 这样`);
  const period = readPeriod(count, unit);
  return period.ok ? done({ period: period.value, reason: '命令行给出' }) : period;
};

const readPause = (text: string): Result<Pause, BadInput> => {
  const [, fromOn, untilOn] = /^([\d-]+)\.\.([\d-]*)$/.exec(text) ?? [];
  if (!fromOn) return bad(`中止“${text}”应写成 2025-03-05..2025-03-07 这样`);
  return done({ fromOn, untilOn: untilOn || null, reason: '命令行给出' });
};

const readAll = <T>(
  texts: readonly string[],
  read: (text: string) => Result<T, BadInput>,
): Result<T[], BadInput> => {
  const all: T[] = [];
  for (const text of texts) {
    const one = read(text);
    if (!one.ok) return one;
    all.push(one.value);
  }
  return done(all);
};

/** Reads what was typed as the facts of a clock that moves off rest days; whether the days exist is checked later. */
export const readDueInput = (options: DueOptions): Result<ClockFacts, BadInput> => {
  const { start, count, unit } = options;
  if (start === undefined) return bad('缺少起算日 --start 2025-01-20');
  if (count === undefined) return bad('缺少期间的数目 --count 15');
  if (unit === undefined) return bad(`缺少期间的单位 --unit，可以是 ${UNIT_WORDS}`);
  const period = readPeriod(count, unit);
  if (!period.ok) return period;
  const extensions = readAll(options.extend ?? [], readExtension);
  if (!extensions.ok) return extensions;
  const pauses = readAll(options.pause ?? [], readPause);
  if (!pauses.ok) return pauses;
  return done({
    startOn: start,
    period: period.value,
    rolls: true,
    extensions: extensions.value,
    pauses: pauses.value,
  });
};
