import { defineConfig, mergeConfig } from 'vitest/config';
import whole from './vitest.config.ts';

/** Tests that start other processes, kill them, or build things: `npm test` and CI run them, the gate does not wait. */
const slow = [
  'src/kernel/db/embedded/durability.db.test.ts',
  'src/modules/stations/imports/killed-import.db.test.ts',
  'src/app/commands/import.db.test.ts',
  'tests/architecture/new-slice.test.ts',
  'src/kernel/documents/killed-signing.db.test.ts',
  'src/app/commands/coverage.test.ts',
  'src/app/commands/due.test.ts',
  'src/app/commands/plan.test.ts',
  'src/app/commands/calendar.db.test.ts',
];

export default mergeConfig(whole, defineConfig({ test: { exclude: slow } }));
