import fs from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** Errno of the WebAssembly system interface for a failed transfer (WASI `__WASI_ERRNO_IO`). */
const EIO = 29;

/** Exit code for a disk that fails (sysexits.h EX_IOERR). */
const EXIT_IO = 74;

interface OpenFile {
  /** Node's file descriptor; absent for a directory. */
  readonly nfd?: number;
  readonly node: unknown;
}

interface EmscriptenNodeFs {
  readonly stream_ops: { fsync?: (file: OpenFile) => number };
  readonly realPath: (node: unknown) => string;
}

const syncDirectory = (path: string): void => {
  const descriptor = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
};

/**
 * PostgreSQL panics when the log cannot be written or synced: what is on disk is no longer known, and
 * only recovery at the next start tells. PGlite would go on with a dead engine and never answer, so the
 * process ends at once, unacknowledged commits included.
 */
const endProcess = (): void => {
  fs.writeSync(
    2,
    '嵌入式数据库无法写入磁盘，进程已停止；重新启动时会自动恢复。\n' +
      'The embedded database could not write to its disk; the process stops and recovers at the next start.\n',
  );
  process.exit(EXIT_IO);
};

/**
 * PGlite's directory file system with an fsync that reaches the disk.
 * As shipped the file system has no fsync operation at all, so an acknowledged commit would not
 * survive a power cut. A failed fsync is answered as EIO, on which PostgreSQL panics (`endProcess`).
 * It touches an internal of emscripten (`Module.NODEFS`): a test counts the calls.
 */
export class DurableNodeFs extends NodeFS {
  /** How many fsync calls the database has made so far. */
  fsyncs = 0;

  override async init(
    pg: PGlite,
    options: Parameters<NodeFS['init']>[1],
  ): ReturnType<NodeFS['init']> {
    const started = await super.init(pg, options);
    started.emscriptenOpts.preRun = [
      ...[started.emscriptenOpts.preRun ?? []].flat(),
      (module: object) => this.#giveFsyncTo(module as { NODEFS: EmscriptenNodeFs }),
    ];
    started.emscriptenOpts.onAbort = endProcess;
    return started;
  }

  #giveFsyncTo({ NODEFS }: { NODEFS: EmscriptenNodeFs }): void {
    NODEFS.stream_ops.fsync = (file) => {
      this.fsyncs += 1;
      try {
        if (file.nfd === undefined) syncDirectory(NODEFS.realPath(file.node));
        else fs.fsyncSync(file.nfd);
        return 0;
      } catch (fault) {
        // Some file systems have nothing to sync for this kind of file; that is not a failed write.
        return (fault as NodeJS.ErrnoException).code === 'EINVAL' ? 0 : EIO;
      }
    };
  }
}
