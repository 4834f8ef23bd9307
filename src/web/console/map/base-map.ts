import L from 'leaflet';
import type { ConsoleSettings, Divisions } from '../api/places.ts';
import { mapWords as w } from '../words/register-words.ts';
import { readOutline } from './outline.ts';

const looks = {
  county: { color: '#b9b3a4', weight: 1.2, fillColor: '#fbfaf6', fillOpacity: 1 },
  water: { color: '#a9c8e0', weight: 3 },
  road: { color: '#e6c98a', weight: 2.5 },
  railway: { color: '#9aa0a8', weight: 1.5, dashArray: '6 4' },
} as const;

const addCountyNames = (map: L.Map, divisions: Divisions): void => {
  for (const county of divisions.counties) {
    const name = document.createElement('span');
    name.textContent = county.name;
    L.marker([county.lat, county.lng], {
      interactive: false,
      keyboard: false,
      pane: 'ground',
      icon: L.divIcon({ className: 'county-name', html: name, iconSize: [120, 20] }),
    }).addTo(map);
  }
};

type Feature = Awaited<ReturnType<typeof readOutline>>[number];

const shapeOf = ({ geometry, properties }: Feature): L.Path => {
  const look = { ...looks[properties.kind], interactive: false };
  const turned = (points: readonly (readonly [number, number])[]) =>
    points.map(([lng, lat]) => L.latLng(lat, lng));
  return geometry.type === 'Polygon'
    ? L.polygon(geometry.coordinates.map(turned), look)
    : L.polyline(turned(geometry.coordinates), look);
};

const addSchematic = async (map: L.Map, divisions: Divisions): Promise<void> => {
  // A ground that cannot be read leaves a plain one; the stations are what matters.
  const features = await readOutline(divisions).catch(() => []);
  // The page may have moved on while the outline was read.
  if (!map.getPane('ground')) return;
  const renderer = L.canvas({ pane: 'ground', padding: 0.5 });
  for (const feature of features) {
    const shape = shapeOf(feature);
    shape.options.renderer = renderer;
    shape.options.pane = 'ground';
    shape.addTo(map);
  }
  addCountyNames(map, divisions);
};

/** Makes a map of the city on canvas: tiles where configured, a schematic ground where not. */
export const makeBaseMap = (
  place: HTMLElement,
  divisions: Divisions,
  settings: ConsoleSettings,
): L.Map => {
  const [west, south, east, north] = divisions.city.bounds;
  const map = L.map(place, {
    preferCanvas: true,
    zoomControl: false,
    attributionControl: settings.tile_url !== null,
    // Still pictures only: old computers without a graphics card stay smooth.
    fadeAnimation: false,
    zoomAnimation: false,
    markerZoomAnimation: false,
    inertia: false,
    // Tiles need whole zooms; the schematic ground may fill the frame better.
    zoomSnap: settings.tile_url === null ? 0.25 : 1,
    minZoom: 8,
    maxZoom: 18,
    maxBounds: [
      [south - 1, west - 1],
      [north + 1, east + 1],
    ],
  });
  map.attributionControl?.setPrefix(false);
  // Below the stations, so that redrawing them leaves the ground alone.
  map.createPane('ground').style.zIndex = '250';
  map.fitBounds([
    [south, west],
    [north, east],
  ]);
  L.control.zoom({ zoomInTitle: w.zoomIn, zoomOutTitle: w.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  if (settings.tile_url)
    L.tileLayer(settings.tile_url, { attribution: settings.tile_credit ?? '' }).addTo(map);
  else void addSchematic(map, divisions);
  return map;
};
