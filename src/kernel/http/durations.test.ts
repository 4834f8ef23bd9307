import { expect, test } from 'vitest';
import { createDurations } from './durations.ts';

const labels = { method: 'GET', route: '/api/stations/:id', status: 200 };

test('each bucket counts the answers up to its bound, the last one all of them', () => {
  const durations = createDurations('answers');
  for (const seconds of [0.0005, 0.001, 0.3, 60]) durations.observe(labels, seconds);
  const upTo = Object.fromEntries(
    durations
      .figures()
      .filter((figure) => figure.metricName === 'answers_bucket')
      .map((figure) => [figure.labels.le, figure.value]),
  );
  expect(upTo).toEqual({
    '0.001': 2,
    '0.005': 2,
    '0.02': 2,
    '0.1': 2,
    '0.5': 3,
    '2': 3,
    '10': 3,
    '+Inf': 4,
  });
});

test('sums the seconds, each route and status apart', () => {
  const durations = createDurations('answers');
  durations.observe(labels, 0.25);
  durations.observe(labels, 0.5);
  durations.observe({ ...labels, status: 404 }, 1);
  const sums = durations.figures().filter((figure) => figure.metricName === 'answers_sum');
  expect(sums.map((figure) => [figure.labels.status, figure.value])).toEqual([
    [200, 0.75],
    [404, 1],
  ]);
});
