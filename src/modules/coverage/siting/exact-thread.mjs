// HiGHS holds its thread until it is done: it has one of its own, which can be ended.
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';

const { program, seconds } = workerData;
const highs = await loadHighs();
const { Status, Columns } = highs.solve(program, { time_limit: seconds, mip_rel_gap: 0 });
const chosen = Object.entries(Columns)
  .filter(([name, column]) => name.startsWith('x') && column.Primal > 0.5)
  .map(([name]) => Number(name.slice(1)));
parentPort.postMessage({ isOptimal: Status === 'Optimal', chosen });
