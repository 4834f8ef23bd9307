/** Prints a line for people where answers for programs do not go. */
export const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
