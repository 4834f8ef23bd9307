import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newId } from '#lib/id.ts';
import { isUnanswered, type Problem, problemOf } from '../api/problem.ts';

interface Deed<I, O> {
  readonly start: (input: I) => void;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly value: O | undefined;
  readonly clear: () => void;
}

/** The text by which two submits count as the same one; a file is known by name, size and age. */
const textOf = (input: unknown): string =>
  JSON.stringify(input, (_name, value: unknown) =>
    value instanceof File ? `${value.name}/${value.size}/${value.lastModified}` : value,
  ) ?? '';

/** One submit at a time: a second tap is ignored while the first is under way, and a retry after
 *  no answer carries the same idempotency key, so nothing is registered twice. */
export const useDeed = <I, O>(
  run: (input: I, key: string) => Promise<O>,
  after?: (answer: O, input: I) => void,
): Deed<I, O> => {
  const underWay = useRef(false);
  const unanswered = useRef<{ text: string; key: string } | null>(null);

  const mutation = useMutation<O, Error, I>({
    mutationFn: (input) => {
      const text = textOf(input);
      const key = unanswered.current?.text === text ? unanswered.current.key : newId();
      unanswered.current = { text, key };
      return run(input, key);
    },
    onSuccess: (answer, input) => {
      unanswered.current = null;
      after?.(answer, input);
    },
    onError: (thrown) => {
      if (!isUnanswered(problemOf(thrown))) unanswered.current = null;
    },
    onSettled: () => {
      underWay.current = false;
    },
  });

  const start = (input: I): void => {
    if (underWay.current) return;
    underWay.current = true;
    mutation.mutate(input);
  };

  return {
    start,
    busy: mutation.isPending,
    problem: mutation.error ? problemOf(mutation.error) : null,
    value: mutation.data,
    clear: mutation.reset,
  };
};
