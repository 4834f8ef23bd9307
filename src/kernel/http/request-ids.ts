import { newId } from '#lib/id.ts';

/** Names requests: a part of twelve random digits for this process, then a count; short enough to be read out. */
export const createRequestIds = (): (() => string) => {
  const process = newId().slice(-12);
  let count = 0;
  return () => {
    count += 1;
    return `${process}-${count.toString(36)}`;
  };
};
