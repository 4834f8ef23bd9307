import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { toWgs84 } from '#lib/crs.ts';
import type { ConsoleSettings, Divisions } from '../api/places.ts';
import type { Point } from '../api/station-types.ts';
import { canvasMark } from '../map/canvas-mark.ts';
import { useMap } from '../map/use-map.ts';
import { placingWords as w } from '../words/register-words.ts';
import 'leaflet/dist/leaflet.css';

const drawPin = (pen: CanvasRenderingContext2D, at: { x: number; y: number }): void => {
  pen.beginPath();
  pen.arc(at.x, at.y, 9, 0, Math.PI * 2);
  pen.fillStyle = '#c8161d';
  pen.fill();
  pen.lineWidth = 3;
  pen.strokeStyle = '#ffffff';
  pen.stroke();
  pen.beginPath();
  pen.arc(at.x, at.y, 2.5, 0, Math.PI * 2);
  pen.fillStyle = '#ffffff';
  pen.fill();
};

/** A map one clicks on to say where a station is; typing the coordinates is its twin. */
export const PickMap = (props: {
  readonly point: Point | null;
  readonly near: readonly [lng: number, lat: number] | null;
  readonly divisions: Divisions;
  readonly settings: ConsoleSettings;
  readonly onPick: (point: Point) => void;
}) => {
  const { point, near, onPick } = props;
  const place = useRef<HTMLDivElement>(null);
  const map = useMap(place, props.divisions, props.settings);

  useEffect(() => {
    if (!map) return;
    const pick = (event: L.LeafletMouseEvent) =>
      onPick({
        lng: Number(event.latlng.lng.toFixed(6)),
        lat: Number(event.latlng.lat.toFixed(6)),
        crs: 'wgs84',
      });
    map.on('click', pick);
    return () => void map.off('click', pick);
  }, [map, onPick]);

  useEffect(() => {
    if (map && near) map.setView([near[1], near[0]], 12);
  }, [map, near]);

  useEffect(() => {
    if (!map || !point) return;
    const [lng, lat] = toWgs84([point.lng, point.lat], point.crs);
    const pin = canvasMark([lng, lat], 10, drawPin).addTo(map);
    const at = L.latLng(lat, lng);
    if (!map.getBounds().contains(at)) map.setView(at, Math.max(map.getZoom(), 13));
    return () => void pin.remove();
  }, [map, point]);

  return <section className="map map-pick" ref={place} aria-label={w.howTo} />;
};
