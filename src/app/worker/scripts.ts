import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Coding, compressed } from './compress.ts';

/** One built script: its hashed address and its bytes in every coding. */
export interface Script {
  readonly url: string;
  readonly bytes: Readonly<Record<Coding, Buffer>>;
}

/** The built scripts: by entry name for pages, by file name for the route that serves them. */
export interface Scripts {
  readonly entries: Readonly<Record<string, string>>;
  readonly files: ReadonlyMap<string, Script>;
  /** The service worker, with its list of what to keep; null before the scripts are built. */
  readonly serviceWorker: Script | null;
}

interface ManifestLine {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
}

const PREFIX = '/assets/worker/';

const inEveryCoding = async (source: Buffer): Promise<Script['bytes']> => ({
  br: await compressed(source, 'br', 11),
  gzip: await compressed(source, 'gzip', 11),
  identity: source,
});

/** The worker learns here what to keep, so that a new build is a new worker. */
const serviceWorkerOf = async (code: Buffer, keep: readonly string[]): Promise<Script> => {
  const version = createHash('sha256').update(code).update(keep.join()).digest('hex').slice(0, 10);
  const head = `self.kept=${JSON.stringify({ version, paths: ['/offline', ...keep] })};`;
  return { url: '/sw.js', bytes: await inEveryCoding(Buffer.concat([Buffer.from(head), code])) };
};

const none: Scripts = { entries: {}, files: new Map(), serviceWorker: null };

/** Reads the manifest and the scripts of a build, once at boot; without a build the pages go without scripts. */
export const loadScripts = async (dir: string): Promise<Scripts> => {
  const manifestPath = join(dir, '.vite/manifest.json');
  if (!existsSync(manifestPath)) return none;
  const lines = Object.values(
    JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, ManifestLine>,
  );
  const files = new Map<string, Script>();
  for (const { file } of lines) {
    const source = readFileSync(join(dir, file));
    files.set(file, { url: PREFIX + file, bytes: await inEveryCoding(source) });
  }
  const entries = Object.fromEntries(
    lines.filter((line) => line.isEntry).map((line) => [line.name ?? '', PREFIX + line.file]),
  );
  const { sw, ...pages } = entries;
  const code = sw ? files.get(sw.slice(PREFIX.length))?.bytes.identity : undefined;
  const keep = [...files.values()].map((file) => file.url).filter((url) => url !== sw);
  const serviceWorker = code ? await serviceWorkerOf(code, keep.toSorted()) : null;
  return { entries: pages, files, serviceWorker };
};
