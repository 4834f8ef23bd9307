import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildNetwork } from '../rules/streets/build-network.ts';
import type { Mode, StreetFindings, StreetNetwork } from '../types.ts';
import { BrokenStreetFile } from './broken-file.ts';
import { decodeNetwork, encodeNetwork, type NetworkOrigin } from './network-file.ts';
import { readEdgeList } from './read-edge-list.ts';
import { type ReadProgress, readOsm } from './read-osm.ts';

const SUFFIX = '.yjn';
const MODES: readonly Mode[] = ['walk', 'ebike'];

const folderOf = (dataDir: string): string => path.join(dataDir, 'streets');

const nameOf = (file: string): string =>
  path
    .basename(file)
    .replace(/\.(osm\.pbf|csv|yjn)$/i, '')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'streets';

const findingsOf = (
  network: StreetNetwork,
  counted: Pick<StreetFindings, 'missingPoints' | 'ferriesWithoutDuration'>,
): StreetFindings => ({
  ways: new Set(network.edgeWay).size,
  junctions: network.junctionLng.length,
  edges: network.edgeFrom.length,
  ...counted,
});

/** Compiles a file of streets for all modes: `.osm.pbf`, or `.csv` with a list of edges. */
export const compileStreets = async (
  file: string,
  progress: ReadProgress,
): Promise<{ network: StreetNetwork; findings: StreetFindings }> => {
  if (/\.csv$/i.test(file)) {
    const bytes = await readFile(file).catch((error: Error) => {
      throw new BrokenStreetFile(`读不了 ${file}：${error.message}`);
    });
    const network = readEdgeList(bytes, path.basename(file));
    const counted = { missingPoints: 0, ferriesWithoutDuration: 0 };
    return { network, findings: findingsOf(network, counted) };
  }
  const { ways, points, ...counted } = await readOsm(file, progress);
  const network = buildNetwork(ways, points, MODES);
  return { network, findings: findingsOf(network, counted) };
};

/** Keeps a network as the streets of an installation, in place of those it had: written beside and then moved, so that
 *  a power cut leaves the old one or the new one. Answers the file. */
export const keepNetwork = async (
  dataDir: string,
  network: StreetNetwork,
  origin: NetworkOrigin,
): Promise<string> => {
  const folder = folderOf(dataDir);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${nameOf(origin.name)}${SUFFIX}`);
  await writeFile(`${file}.new`, encodeNetwork(network, origin), { mode: 0o600 });
  await rename(`${file}.new`, file);
  for (const other of await readdir(folder)) {
    const isOld = other.endsWith(SUFFIX) && path.join(folder, other) !== file;
    if (isOld) await rm(path.join(folder, other));
  }
  return file;
};

/** The streets of an installation's file, with what tells one file from another; null = none imported yet. */
export const findNetworkFile = async (
  dataDir: string,
): Promise<{ readonly file: string; readonly stamp: string } | null> => {
  const names = await readdir(folderOf(dataDir)).catch(() => [] as string[]);
  const name = names.filter((one) => one.endsWith(SUFFIX)).toSorted()[0];
  if (!name) return null;
  const file = path.join(folderOf(dataDir), name);
  const { mtimeMs, size } = await stat(file);
  return { file, stamp: `${name}:${mtimeMs}:${size}` };
};

/** Reads the network in a file. */
export const loadNetwork = async (file: string) => decodeNetwork(await readFile(file));
