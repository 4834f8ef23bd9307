export { type JobHandler, runDueJobs } from './run-jobs.ts';
export { type Chore, type JobLoop, startJobs } from './start-jobs.ts';
export { countJobs, enqueue, type Job } from './store.ts';
