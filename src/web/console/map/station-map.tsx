import L from 'leaflet';
import { useEffect, useMemo, useRef } from 'react';
import type { ConsoleSettings, Divisions } from '../api/places.ts';
import { mapWords as w } from '../words/register-words.ts';
import { clusterIndex, type MapPoint } from './points.ts';
import { drawStations } from './station-layer.ts';
import { useMap } from './use-map.ts';
import 'leaflet/dist/leaflet.css';

export interface View {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The stations on canvas; the list beside it is its twin for the keyboard. */
export const StationMap = (props: {
  readonly points: readonly MapPoint[];
  readonly chosen: string | null;
  readonly divisions: Divisions;
  readonly settings: ConsoleSettings;
  readonly onChoose: (id: string) => void;
  readonly onView: (view: View) => void;
}) => {
  const { points, chosen, onChoose, onView } = props;
  const place = useRef<HTMLDivElement>(null);
  const map = useMap(place, props.divisions, props.settings);
  const index = useMemo(() => clusterIndex(points), [points]);

  useEffect(() => {
    if (!map) return;
    const layer = L.layerGroup().addTo(map);
    const point = points.find((one) => one.id === chosen);
    const draw = () => drawStations(map, layer, { index, chosen, onChoose }, point);
    map.on('moveend zoomend resize', draw);
    draw();
    return () => {
      map.off('moveend zoomend resize', draw);
      layer.remove();
    };
  }, [map, index, points, chosen, onChoose]);

  useEffect(() => {
    if (!map) return;
    const tell = () => {
      const box = map.getBounds();
      onView({
        west: box.getWest(),
        south: box.getSouth(),
        east: box.getEast(),
        north: box.getNorth(),
      });
    };
    map.on('moveend', tell);
    tell();
    return () => void map.off('moveend', tell);
  }, [map, onView]);

  useEffect(() => {
    const point = points.find((one) => one.id === chosen);
    if (!map || !point) return;
    const at = L.latLng(point.lat, point.lng);
    const isFar = map.getZoom() < 13 || !map.getBounds().pad(-0.1).contains(at);
    if (isFar) map.setView(at, Math.max(map.getZoom(), 14));
  }, [map, points, chosen]);

  return <section className="map" ref={place} aria-label={w.label} />;
};
