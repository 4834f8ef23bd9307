import { expect, test } from 'vitest';
import { statusOfError } from './faults.ts';

test.each<[{ statusCode?: number; message: string }, number, string]>([
  [{ statusCode: 413, message: 'too large' }, 413, 'an error that says its status keeps it'],
  [{ message: 'Unexpected end of multipart data' }, 400, 'a form cut off on the way'],
  [{ message: 'Multipart: Boundary not found' }, 400, 'a form without its separator'],
  [{ message: 'select failed' }, 500, 'anything else is a fault'],
])('%o is told as %i: %s', (error, status) => {
  expect(statusOfError(error)).toBe(status);
});
