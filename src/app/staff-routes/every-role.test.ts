import { expect, test } from 'vitest';
import { ungrantableRoles } from '#kernel/access/rules/granting.ts';
import { permissionCards } from '../slices.ts';

test('every role can be granted by somebody who holds all that it gives', () => {
  expect(ungrantableRoles(permissionCards)).toEqual([]);
});

test('no permission is declared twice', () => {
  const names = permissionCards.map((card) => card.permission);
  expect(new Set(names).size).toBe(names.length);
});

test('an auditor holds the records of what others did and nothing else', () => {
  const held = permissionCards.filter((card) => card.roles.includes('auditor'));
  expect(held.map((card) => card.permission)).toEqual([
    'audit.read',
    'audit.verify',
    'rights.review',
  ]);
});

// 个人信息保护法 art. 6, art. 51: what a worker told his union is not the system administrator's to read.
test('an administrator holds nothing of rights cases', () => {
  const ofCases = permissionCards.filter((card) => card.permission.startsWith('rights.'));
  expect(ofCases.length).toBeGreaterThan(5);
  expect(
    ofCases.filter((card) => card.roles.includes('administrator') || !card.confidential),
  ).toEqual([]);
});
