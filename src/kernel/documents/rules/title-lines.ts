import { widthOf } from './text-width.ts';

/** A title of 22 pt has room for so many characters in 156 mm. */
const MOST = 20;
/** A line should not begin with these: the mark or particle belongs to what stands before. */
const NOT_FIRST = /^[的和与及或、，。；：）》”〕]/u;
/** Nor end with these. */
const NOT_LAST = /[《（“〔、关对向就]$/u;

const isInside = (title: string, at: number): boolean => {
  const before = title.slice(0, at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
};

const costOf = (title: string, at: number, wanted: number): number => {
  const head = title.slice(0, at);
  const rest = title.slice(at);
  const ugly = (NOT_FIRST.test(rest) ? 6 : 0) + (NOT_LAST.test(head) ? 6 : 0);
  const niceEnd = /(关于|的|》|，)$/u.test(head) ? -5 : 0;
  return Math.abs(widthOf(head) - wanted) + ugly + niceEnd + (isInside(title, at) ? 4 : 0);
};

const cutOnce = (title: string, lines: number): number => {
  const wanted = widthOf(title) / lines;
  const signs = [...title];
  let at = 0;
  let best = { at: 0, cost: Number.POSITIVE_INFINITY };
  for (const sign of signs) {
    at += sign.length;
    if (widthOf(title.slice(0, at)) > MOST || at >= title.length) break;
    const cost = costOf(title, at, wanted);
    if (cost < best.cost) best = { at, cost };
  }
  return best.at;
};

/** The lines of a title, about equally long, not cut inside a name of a law where it can be helped.
 *  A line break in the title is an order.
 *  @source GB/T 9704-2012 7.3.1 (分一行或多行居中排布, 词意完整) */
export const titleLines = (title: string): readonly string[] => {
  if (title.includes('\n')) return title.split('\n').filter((line) => line !== '');
  const lines: string[] = [];
  let rest = title;
  while (widthOf(rest) > MOST) {
    const at = cutOnce(rest, Math.ceil(widthOf(rest) / MOST));
    if (at === 0) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...lines, rest];
};
