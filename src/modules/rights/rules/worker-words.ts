import type { StepFacts } from './fact-rules.ts';

const spokenDay = (value: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : value;
};

/** What the worker is told of a step: the sentence with its facts filled in, days in Chinese. Null stays null. */
export const tellingOf = (tells: string | null, facts: StepFacts): string | null =>
  tells === null
    ? null
    : tells.replaceAll(/\{([a-z_]+)\}/g, (_all, name: string) => {
        const value = facts[name];
        return typeof value === 'string' ? spokenDay(value) : String(value ?? '');
      });
