import { expect, it, test } from 'vitest';
import { arbitrationKinds, causesOfAction, causesOn } from './matters.ts';

it('has each cause once, under a cause of its own edition', () => {
  const ids = causesOfAction.map((cause) => cause.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const cause of causesOfAction) {
    if (cause.under) expect(ids).toContain(cause.under);
    if (cause.under) expect(cause.under.slice(0, 4)).toBe(cause.id.slice(0, 4));
  }
});

test.each([
  ['2025-12-31', '追索劳动报酬纠纷', true, 'the edition before'],
  ['2026-01-01', '追索劳动报酬纠纷', false, 'its leaves are not in the new table as read'],
  ['2026-01-01', '超龄劳动者用工纠纷', true, 'new third-level cause 208'],
  ['2025-12-31', '新就业形态用工纠纷', false, 'not yet'],
])('on %s the cause %s may be named: %s (%s)', (on, name, may) => {
  expect(causesOn(on).some((cause) => cause.name === name)).toBe(may);
});

it('never claims to have read the causes', () => {
  expect(causesOfAction.every((cause) => cause.status !== 'read')).toBe(true);
});

it('knows the six kinds of arbitration', () => {
  expect(arbitrationKinds.map((kind) => kind.item)).toEqual([
    '第一项',
    '第二项',
    '第三项',
    '第四项',
    '第五项',
    '第六项',
  ]);
});
