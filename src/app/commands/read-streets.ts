import { readOsm } from '#modules/coverage/public.ts';
import { type ModeGraph, modeGraph } from '#modules/coverage/rules/reach/mode-graph.ts';
import { buildNetwork } from '#modules/coverage/rules/streets/build-network.ts';
import type { Mode } from '#modules/coverage/types.ts';
import { progressBar } from './progress-bar.ts';

/** Reads the streets of a file for one mode, with a bar for whoever watches. */
export const readStreets = async (file: string, mode: Mode): Promise<ModeGraph> => {
  const bar = progressBar('读取街道');
  try {
    const streets = await readOsm(file, bar.at);
    return modeGraph(buildNetwork(streets.ways, streets.points, [mode]), mode);
  } finally {
    bar.end();
  }
};
