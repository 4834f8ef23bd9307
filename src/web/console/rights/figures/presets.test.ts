import { expect, it } from 'vitest';
import { spanOfPreset } from './presets.ts';

it.each([
  ['year', '2026-01-05', '2026-01-01', '2026-01-05', 'up to today'],
  ['quarter', '2026-01-05', '2025-10-01', '2025-12-31', 'the last quarter of last year'],
  ['month', '2026-01-05', '2026-01-01', '2026-01-05', 'up to today'],
  ['lastMonth', '2026-01-05', '2025-12-01', '2025-12-31', 'December of last year'],
  ['lastMonth', '2026-03-31', '2026-02-01', '2026-02-28', 'a short month'],
] as const)('%s on %s', (preset, today, from, until, _why) => {
  expect(spanOfPreset(preset, today)).toEqual({ from, until });
});
