import type { OpenState } from '#modules/stations/types.ts';

/** Colours of the map; each state also has its own shape, so colour is never alone. */
const stateColours: Readonly<Record<OpenState, string>> = {
  open: '#146c2e',
  closed: '#595f69',
  unknown: '#a15c00',
};

type Pen = CanvasRenderingContext2D;
interface Spot {
  readonly x: number;
  readonly y: number;
}

const outlines: Readonly<Record<OpenState, (pen: Pen, at: Spot, r: number) => void>> = {
  open: (pen, at, r) => pen.arc(at.x, at.y, r, 0, Math.PI * 2),
  closed: (pen, at, r) => pen.rect(at.x - r * 0.88, at.y - r * 0.88, r * 1.76, r * 1.76),
  unknown: (pen, at, r) => {
    pen.moveTo(at.x, at.y - r * 1.15);
    pen.lineTo(at.x + r * 1.1, at.y + r * 0.8);
    pen.lineTo(at.x - r * 1.1, at.y + r * 0.8);
    pen.closePath();
  },
};

/** Draws one station: circle open, square closed, triangle unknown; a ring when it is chosen. */
export const drawStation = (
  pen: Pen,
  at: Spot,
  look: { readonly state: OpenState; readonly chosen: boolean },
): void => {
  const r = look.chosen ? 10 : 7;
  pen.beginPath();
  outlines[look.state](pen, at, r);
  pen.fillStyle = stateColours[look.state];
  pen.fill();
  pen.lineWidth = look.chosen ? 4 : 1.5;
  pen.strokeStyle = look.chosen ? '#f5c518' : '#ffffff';
  pen.stroke();
  if (!look.chosen) return;
  pen.lineWidth = 1.5;
  pen.strokeStyle = '#1f2329';
  pen.beginPath();
  outlines[look.state](pen, at, r + 2.5);
  pen.stroke();
};

/** How large a cluster of n stations is drawn, in pixels. */
export const clusterRadius = (n: number): number => (n < 10 ? 14 : n < 100 ? 18 : 23);

/** Draws a cluster: a white disc with its number, ringed by the share of each state. */
export const drawCluster = (
  pen: Pen,
  at: Spot,
  tally: { readonly open: number; readonly closed: number; readonly unknown: number },
): void => {
  const n = tally.open + tally.closed + tally.unknown;
  const r = clusterRadius(n);
  pen.beginPath();
  pen.arc(at.x, at.y, r, 0, Math.PI * 2);
  pen.fillStyle = '#ffffff';
  pen.fill();
  let from = -Math.PI / 2;
  for (const state of ['open', 'unknown', 'closed'] as const) {
    const upTo = from + (tally[state] / n) * Math.PI * 2;
    pen.beginPath();
    pen.arc(at.x, at.y, r - 2, from, upTo);
    pen.lineWidth = 4;
    pen.strokeStyle = stateColours[state];
    pen.stroke();
    from = upTo;
  }
  pen.fillStyle = '#1f2329';
  pen.font = '600 12px sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(String(n), at.x, at.y + 0.5);
};
