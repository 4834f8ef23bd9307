import type { Temporal } from 'temporal-polyfill';
import { derivedId } from '#lib/derived-id.ts';
import type { Openness, Station, StationId } from '../../types.ts';

/** An organisation as far as HSDS tells of it. */
export interface HsdsBody {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  /** GB/T 2260, six or nine digits. */
  readonly divisionCode: string | null;
}

/** All that the record of one station is made from. */
export interface HsdsSource {
  readonly station: Station;
  readonly openness: Openness;
  /** The federation that answers for it. */
  readonly body: HsdsBody;
  readonly cityName: string;
  readonly countyName: string | null;
  /** Address people reach the house at, without a slash at the end. */
  readonly publicUrl: string;
  readonly now: Temporal.Instant;
}

/** The zone all hours are posted in. */
const CHINA = 'Asia/Shanghai';

/** The date in China at a moment. */
export const dateInChina = (instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(CHINA).toPlainDate();

/** "2026-03-02 18:00" in China. */
export const momentInChina = (instant: Temporal.Instant): string =>
  instant
    .toZonedDateTimeISO(CHINA)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');

/** The page of a station, for people. */
export const stationPage = ({ publicUrl, station }: Pick<HsdsSource, 'publicUrl' | 'station'>) =>
  `${publicUrl}/stations/${station.id}`;

/** The id of the place a station stands at. */
export const locationId = (id: StationId): string => derivedId('hsds/location', id);

/** The id of a station's service at its place. */
export const serviceAtLocationId = (id: StationId): string =>
  derivedId('hsds/service-at-location', id);
