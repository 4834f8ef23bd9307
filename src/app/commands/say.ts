/** Prints a line for people. */
export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};
