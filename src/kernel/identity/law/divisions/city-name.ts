import { divisionsOf } from './divisions-of.ts';

const zhejiang = new Map<number, string>([
  [330100, '杭州市'],
  [330200, '宁波市'],
  [330300, '温州市'],
  [330400, '嘉兴市'],
  [330500, '湖州市'],
  [330600, '绍兴市'],
  [330700, '金华市'],
  [330800, '衢州市'],
  [330900, '舟山市'],
  [331000, '台州市'],
  [331100, '丽水市'],
]);

/** The name of a prefecture-level city: all of Zhejiang, and every city whose divisions are written
 *  down; null otherwise.
 *  @source GB/T 2260 */
export const cityName = (cityId: number): string | null =>
  divisionsOf(cityId)?.name ?? zhejiang.get(cityId) ?? null;
