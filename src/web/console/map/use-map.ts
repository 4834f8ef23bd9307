import type L from 'leaflet';
import { type RefObject, useEffect, useState } from 'react';
import type { ConsoleSettings, Divisions } from '../api/places.ts';
import { makeBaseMap } from './base-map.ts';

/** The map inside an element, made once the divisions and settings are known; null until then. */
export const useMap = (
  place: RefObject<HTMLElement | null>,
  divisions: Divisions | undefined,
  settings: ConsoleSettings | undefined,
): L.Map | null => {
  const [map, setMap] = useState<L.Map | null>(null);
  useEffect(() => {
    if (!place.current || !divisions || !settings) return;
    const made = makeBaseMap(place.current, divisions, settings);
    setMap(made);
    return () => {
      setMap(null);
      made.remove();
    };
  }, [place, divisions, settings]);
  return map;
};
