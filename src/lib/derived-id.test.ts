import { expect, test } from 'vitest';
import { derivedId } from './derived-id.ts';

test('a derived id is the same today and in every other installation', () => {
  expect(derivedId('facility', 'water')).toBe('29cdd21e-95c9-5524-bdcf-66377dbf990b');
});

test('another kind or another name gives another id', () => {
  const ids = [derivedId('a', 'b'), derivedId('a', 'c'), derivedId('c', 'b')];
  expect(new Set(ids).size).toBe(3);
});
