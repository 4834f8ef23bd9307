import type L from 'leaflet';
import { canvasMark } from './canvas-mark.ts';
import type { ClusterIndex, MapPoint } from './points.ts';
import { clusterRadius, drawCluster, drawStation } from './shapes.ts';

interface Shown {
  readonly index: ClusterIndex;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

type Feature = ReturnType<ClusterIndex['getClusters']>[number];

const spotOf = (feature: Feature): readonly [number, number] => [
  feature.geometry.coordinates[0] ?? 0,
  feature.geometry.coordinates[1] ?? 0,
];

const clusterMark = (feature: Feature, map: L.Map, index: ClusterIndex): L.CircleMarker | null => {
  if (!('cluster' in feature.properties) || !feature.properties.cluster) return null;
  const tally = feature.properties;
  const at = spotOf(feature);
  const mark = canvasMark(at, clusterRadius(tally.point_count), (pen, spot) =>
    drawCluster(pen, spot, tally),
  );
  return mark.on('click', () => {
    const zoom = index.getClusterExpansionZoom(tally.cluster_id);
    map.setView([at[1], at[0]], Math.min(zoom, 18));
  });
};

const stationMark = (point: MapPoint, shown: Shown): L.CircleMarker => {
  const look = { state: point.state, chosen: point.id === shown.chosen };
  return canvasMark([point.lng, point.lat], 8, (pen, spot) => drawStation(pen, spot, look))
    .on('click', () => shown.onChoose(point.id))
    .bindTooltip(() => {
      // Text, never markup: names come from people.
      const name = document.createElement('span');
      name.textContent = point.name;
      return name;
    });
};

/** Draws what is in view: clusters far away, stations near; the chosen one always by itself and on top. */
export const drawStations = (
  map: L.Map,
  layer: L.LayerGroup,
  shown: Shown,
  chosen: MapPoint | undefined,
): void => {
  layer.clearLayers();
  const view = map.getBounds().pad(0.2);
  const box: [number, number, number, number] = [
    view.getWest(),
    view.getSouth(),
    view.getEast(),
    view.getNorth(),
  ];
  for (const feature of shown.index.getClusters(box, Math.floor(map.getZoom()))) {
    const mark = clusterMark(feature, map, shown.index);
    layer.addLayer(mark ?? stationMark(feature.properties as MapPoint, shown));
  }
  if (chosen) layer.addLayer(stationMark(chosen, shown));
};
