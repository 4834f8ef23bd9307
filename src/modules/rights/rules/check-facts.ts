import { Temporal } from 'temporal-polyfill';
import type { CaseMoment } from './case-file.ts';
import { type FactFault, factRules, type StepFacts } from './fact-rules.ts';
import type { FactField, Step } from './step-types.ts';

const MOST_LETTERS = 2_000;
const MOST_COUNT = 100_000;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value;
  } catch {
    return false; // a 30th of February: here that is an answer
  }
};

type Check = (field: FactField, value: unknown, today: string) => string | null;

const checks: Record<FactField['kind'], Check> = {
  day: (field, value, today) => {
    if (!isDay(value)) return '不是真实存在的日期';
    return field.past && value > today ? '不能是将来的日期' : null;
  },
  text: (field, value) => {
    if (typeof value !== 'string' || value.trim() === '') return '请填写文字';
    const most = field.most ?? MOST_LETTERS;
    return [...value].length > most ? `最多 ${most} 个字` : null;
  },
  choice: (field, value) =>
    typeof value === 'string' && Object.hasOwn(field.choices ?? {}, value)
      ? null
      : '不在可选的范围内',
  count: (field, value) => {
    const most = field.most ?? MOST_COUNT;
    const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 1;
    return isCount && value <= most ? null : `请填 1 到 ${most} 的整数`;
  },
  id: (_field, value) => (typeof value === 'string' && ID.test(value) ? null : '不是有效的编号'),
  tick: (field, value) => {
    if (typeof value !== 'boolean') return '请选择是或否';
    return field.required && !value ? '须确认后才能继续' : null;
  },
};

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** What does not fit in the facts given with a step; empty = all of it does. Names nobody asked for are faults too. */
export const checkFacts = (step: Step, facts: StepFacts, moment: CaseMoment): FactFault[] => {
  const known = new Set(step.facts.map((field) => field.name));
  const faults: FactFault[] = Object.keys(facts)
    .filter((name) => !known.has(name))
    .map((name) => ({ field: name, message: '这一步没有这一项' }));
  for (const field of step.facts) {
    const value = facts[field.name];
    if (isBlank(value)) {
      if (field.required) faults.push({ field: field.name, message: `请填写${field.label}` });
      continue;
    }
    const message = checks[field.kind](field, value, moment.today);
    if (message) faults.push({ field: field.name, message });
  }
  if (faults.length > 0) return faults;
  return (step.factRules ?? []).flatMap((name) => factRules[name](facts, moment) ?? []);
};
