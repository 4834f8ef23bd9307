import type { Utf8Text } from '#lib/text/utf8-text.ts';
import type { NearestStation } from '../nearest/station-index.ts';
import type { Openness } from '../types.ts';
import type { HeldStation } from './held-station.ts';
import { isoSecond } from './iso-second.ts';
import { itemText, type NearbyAsked } from './item-text.ts';
import { opennessText } from './openness-text.ts';

/** When and how it was asked. */
export interface NearbyFrame {
  readonly ms: number;
  readonly asked: NearbyAsked;
  readonly opennessOf: (held: HeldStation) => Openness;
}

/** The answer of the nearest search as JSON in the shape of `NearbyAnswer`, put together from texts kept with the
 *  stations: at national size most of the time goes into fetching them from memory, so they are few and long. */
export const nearbyText = (
  found: readonly NearestStation[],
  { ms, asked, opennessOf }: NearbyFrame,
): Utf8Text => {
  const pieces: string[] = [`{"at":"${isoSecond(ms)}","crs":"${asked.crs}","items":[`];
  for (const { mark, distance } of found) {
    const held = mark as HeldStation;
    const item = itemText(held, asked);
    // The first has none before it.
    pieces.push(pieces.length === 1 ? item.slice(1) : item);
    pieces.push(String(Math.round(distance)), opennessText(opennessOf(held)));
  }
  pieces.push(']}');
  return pieces.join('') as Utf8Text;
};
