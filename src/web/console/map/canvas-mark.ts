import L from 'leaflet';

interface Spot {
  readonly x: number;
  readonly y: number;
}

type Draw = (pen: CanvasRenderingContext2D, at: Spot) => void;

interface Inside {
  readonly _renderer: { readonly _ctx: CanvasRenderingContext2D | undefined };
  readonly _point: Spot;
  readonly options: { readonly draw: Draw };
  readonly _empty: () => boolean;
}

/** A circle marker of Leaflet's canvas that is drawn by a function of ours; hits and panning stay Leaflet's. */
const Mark = L.CircleMarker.extend({
  _updatePath(this: Inside) {
    const pen = this._renderer._ctx;
    if (pen && !this._empty()) this.options.draw(pen, this._point);
  },
}) as unknown as new (
  at: L.LatLngExpression,
  options: L.CircleMarkerOptions & { draw: Draw },
) => L.CircleMarker;

/** A mark at a WGS-84 point, drawn with the given pen strokes within the radius in pixels. */
export const canvasMark = (
  at: readonly [lng: number, lat: number],
  radius: number,
  draw: Draw,
): L.CircleMarker => new Mark([at[1], at[0]], { radius, draw, weight: 6 });
