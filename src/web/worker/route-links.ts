import { fromWgs84 } from '#lib/crs.ts';
import type { Station } from '#modules/stations/types.ts';

/** A way out to a map that navigates. */
export interface RouteLink {
  readonly name: string;
  readonly href: string;
}

const six = (degrees: number): string => degrees.toFixed(6);

/** Links to the three maps, each in the coordinate system that map reads; none without a position.
 *  @source uri.amap.com/navigation and apis.map.qq.com/uri/v1/routeplan read GCJ-02, api.map.baidu.com/marker BD-09 */
export const routeLinks = (station: Station): readonly RouteLink[] => {
  if (!station.position) return [];
  const [name, address] = [encodeURIComponent(station.name), encodeURIComponent(station.address)];
  const [lng, lat] = fromWgs84(station.position.wgs84, 'gcj02').map(six);
  const [baiduLng, baiduLat] = fromWgs84(station.position.wgs84, 'bd09').map(six);
  return [
    {
      name: '高德地图',
      href: `https://uri.amap.com/navigation?to=${lng},${lat},${name}&mode=walk&src=yijia&callnative=1`,
    },
    {
      name: '百度地图',
      href: `https://api.map.baidu.com/marker?location=${baiduLat},${baiduLng}&title=${name}&content=${address}&coord_type=bd09ll&output=html&src=webapp.yijia.yijia`,
    },
    {
      name: '腾讯地图',
      href: `https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=${name}&tocoord=${lat},${lng}&coord_type=2&referer=yijia`,
    },
  ];
};
