/** The rooms in order and the doors of the slices: one table for imports, and for foreign keys in the database. */

/** A kernel room may enter only rooms to its left. */
const rooms = [
  'secrets',
  'db',
  'calendar',
  'audit',
  'work',
  'identity',
  'access',
  'jobs',
  'files',
  'documents',
  'notices',
  'commitments',
  'http',
];

/** Which slice may call whose public.ts. A new arrow needs a decision record. */
const doors = {
  accords: [],
  bargaining: ['accords'],
  coverage: ['stations'],
  crafts: ['programmes'],
  learning: ['programmes'],
  programmes: ['stations'],
  rescue: ['stations', 'coverage'],
  rights: [],
  stations: [],
};

module.exports = { rooms, doors };
