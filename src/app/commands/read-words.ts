import { readFile } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import { BrokenStreetFile } from '#modules/coverage/public.ts';

/** Reads a number within limits out of a word of the command line. */
export const numberWithin =
  (least: number, most: number, whole = false) =>
  (text: string): number => {
    const value = Number(text);
    const isFit = text.trim() !== '' && value >= least && value <= most;
    if (isFit && (!whole || Number.isInteger(value))) return value;
    throw new InvalidArgumentError(`应为 ${least} 到 ${most} 之间的${whole ? '整数' : '数'}。`);
  };

/** The bytes of a file named on the command line. */
export const readBytes = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BrokenStreetFile(`读不了 ${file}：${why}`);
  }
};
