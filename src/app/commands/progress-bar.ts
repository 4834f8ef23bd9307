import { SingleBar } from 'cli-progress';

/** A bar on a terminal; silent where nobody watches. */
export interface Progress {
  readonly at: (done: number, total?: number) => void;
  readonly end: () => void;
}

/** A progress bar for long work; the total may become known on the way. */
export const progressBar = (label: string): Progress => {
  if (!process.stderr.isTTY) return { at: () => {}, end: () => {} };
  const bar = new SingleBar({
    format: `${label} [{bar}] {value}/{total}`,
    hideCursor: true,
    clearOnComplete: false,
    stream: process.stderr,
  });
  bar.start(1, 0);
  return {
    at: (done, total) => {
      bar.setTotal(Math.max(total ?? done, 1));
      bar.update(done);
    },
    end: () => bar.stop(),
  };
};
