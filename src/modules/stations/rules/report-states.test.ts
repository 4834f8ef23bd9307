import { describe, expect, it, test } from 'vitest';
import {
  isWaiting,
  type ReportStep,
  reportStates,
  reportSteps,
  stateAfter,
  whyNot,
} from './report-states.ts';

describe('the steps of a report', () => {
  test.each([
    ['received', 'confirm', true, 'what came in may be found true'],
    ['received', 'dismiss', true, 'or found untrue'],
    ['received', 'resolve', true, 'or be mended at once'],
    ['confirmed', 'confirm', false, 'it is confirmed once'],
    ['confirmed', 'dismiss', true, 'a second look may find it untrue'],
    ['confirmed', 'resolve', true, 'the usual way'],
    ['dismissed', 'resolve', false, 'the answer has been given'],
    ['dismissed', 'confirm', false, 'the answer has been given'],
    ['resolved', 'dismiss', false, 'the answer has been given'],
    ['resolved', 'confirm', false, 'the answer has been given'],
  ] as const)('in %s, %s is open: %s (%s)', (state, step, open, _why) => {
    expect(whyNot(state, step) === null).toBe(open);
  });

  it('leads nowhere without an answer in the end: every waiting state can reach an end', () => {
    for (const state of reportStates.filter(isWaiting)) {
      const open = (Object.keys(reportSteps) as ReportStep[]).filter((s) => !whyNot(state, s));
      expect(open.map(stateAfter).some((next) => !isWaiting(next))).toBe(true);
    }
  });

  it('says in Chinese why a step is closed', () => {
    expect(whyNot('resolved', 'confirm')?.why).toContain('已经办结');
  });
});
