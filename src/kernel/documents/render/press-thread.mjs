// A thread does not inherit how its process reads TypeScript, so it begins as the command line does.
import { register } from 'tsx/esm/api';

register();
await import('./press-worker.ts');
