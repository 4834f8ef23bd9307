import { type OpenView, openView } from './open-view.ts';

/** Finds the view that belongs to a state of the patterns, making it when it is new. */
export interface OpenViews {
  readonly viewOf: (patternOpen: Uint8Array | null) => OpenView;
  readonly all: () => Iterable<OpenView>;
  readonly forgetAll: () => void;
}

/** Recognises an array it has met in some nanoseconds, and equal contents in another array too. */
export const createOpenViews = (): OpenViews => {
  const any = openView(null);
  let byArray = new WeakMap<Uint8Array, OpenView>();
  const byContent = new Map<string, OpenView>();

  const recognise = (patternOpen: Uint8Array): OpenView => {
    const content = patternOpen.join('');
    const view = byContent.get(content) ?? openView(patternOpen);
    byContent.set(content, view);
    byArray.set(patternOpen, view);
    return view;
  };

  return {
    viewOf: (patternOpen) =>
      patternOpen ? (byArray.get(patternOpen) ?? recognise(patternOpen)) : any,
    all: () => [any, ...byContent.values()],
    forgetAll: () => {
      any.narrow.clear();
      byContent.clear();
      byArray = new WeakMap();
    },
  };
};
