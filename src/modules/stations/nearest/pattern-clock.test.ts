import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createPatternClock } from './pattern-clock.ts';

const at = (time: string) => Temporal.Instant.from(`2026-11-24T${time}+08:00`);

describe('the pattern clock', () => {
  it('judges each pattern once a minute, at the minute’s beginning', () => {
    const judged: string[] = [];
    const clock = createPatternClock(['a', 'b'], (pattern, minute) => {
      judged.push(`${pattern} ${minute}`);
      return pattern === 'a';
    });
    const first = clock(at('10:30:12.5'));
    expect([...first]).toEqual([1, 0]);
    expect(clock(at('10:30:59.999'))).toBe(first);
    expect(judged).toEqual(['a 2026-11-24T02:30:00Z', 'b 2026-11-24T02:30:00Z']);
    expect(clock(at('10:31:00'))).not.toBe(first);
  });

  it('judges again when a pattern was added', () => {
    const patterns = ['a'];
    const clock = createPatternClock(patterns, () => true);
    expect([...clock(at('10:30:00'))]).toEqual([1]);
    patterns.push('b');
    expect([...clock(at('10:30:00'))]).toEqual([1, 1]);
  });

  it('remembers a few minutes only', () => {
    let judged = 0;
    const clock = createPatternClock(['a'], () => {
      judged += 1;
      return true;
    });
    for (let minute = 10; minute < 40; minute += 1) clock(at(`10:${minute}:00`));
    clock(at('10:10:00'));
    expect(judged).toBe(31);
  });
});
