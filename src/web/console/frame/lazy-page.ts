import { lazyRouteComponent } from '@tanstack/react-router';
import { failure } from '../api/problem.ts';
import { faceWords } from '../words/zh.ts';

const unread = () =>
  failure({
    code: 'unreachable',
    status: 0,
    title: faceWords.unreachableTitle,
    detail: faceWords.unreachableWhy,
    request_id: null,
    errors: [],
    facts: {},
  });

const loads: (() => Promise<unknown>)[] = [];

/** A page in a file of its own. When the file cannot be read the page says so and can be tried again;
 *  the router's own answer, loading the whole console anew, would lose what stands on the screen. */
export const lazyPage = <M extends Record<string, unknown>, K extends keyof M & string>(
  load: () => Promise<M>,
  name: K,
) => {
  const read = () =>
    load().catch((thrown: unknown): never => {
      throw Object.assign(unread(), { cause: thrown });
    });
  loads.push(read);
  return lazyRouteComponent(read, name);
};

/** Reads every page's file while nothing else is going on, so that moving about needs no network. */
export const readPagesAhead = (): void => {
  window.setTimeout(() => {
    for (const load of loads) load().catch(() => undefined);
  }, 4000);
};
