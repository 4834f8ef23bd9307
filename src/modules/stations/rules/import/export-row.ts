import type { FacilityState, Station } from '../../types.ts';
import { facilityName } from '../facilities.ts';
import { type StationField, stationFieldNames } from './fields.ts';
import { builderWords, entryWords, lifeCycleWords } from './words.ts';

/** A station with what the register knows around it; `keeper` only for those who may see it. */
export interface ExportStation {
  readonly station: Station;
  readonly divisionName: string | null;
  readonly townshipName: string | null;
  readonly keeper: { readonly name: string | null; readonly phone: string | null } | null;
}

const joined = (words: readonly string[]): string => words.join('、');

const present = (facilities: readonly FacilityState[]): string =>
  joined(
    facilities
      .filter((one) => one.presence === 'yes' && one.condition !== 'removed')
      .map((one) => `${facilityName(one.code)}${one.condition === 'faulty' ? '（故障）' : ''}`),
  );

const absent = (facilities: readonly FacilityState[]): string =>
  joined(facilities.filter((one) => one.presence === 'no').map((one) => facilityName(one.code)));

type CellOf = (row: ExportStation) => string;

/** The columns of the export in order. Positions go out as the source gave them, with their system:
 *  what comes in again is then what was there, to the last digit. */
const cells: readonly (readonly [StationField, CellOf])[] = [
  ['stationId', ({ station }) => station.id],
  ['code', ({ station }) => station.code ?? ''],
  ['name', ({ station }) => station.name],
  ['aliases', ({ station }) => joined(station.aliases)],
  ['address', ({ station }) => station.address],
  ['district', ({ divisionName }) => divisionName ?? ''],
  ['divisionCode', ({ station }) => station.divisionCode],
  ['township', ({ station, townshipName }) => townshipName ?? station.townshipCode ?? ''],
  ['lng', ({ station }) => String(station.position?.original[0] ?? '')],
  ['lat', ({ station }) => String(station.position?.original[1] ?? '')],
  ['crs', ({ station }) => station.position?.originalCrs ?? ''],
  ['hours', ({ station }) => station.hoursAsListed ?? ''],
  ['openingHours', ({ station }) => station.openingHours ?? ''],
  ['host', ({ station }) => station.hostName ?? ''],
  ['builder', ({ station }) => (station.builder ? (builderWords[station.builder][0] ?? '') : '')],
  ['floor', ({ station }) => station.floor ?? ''],
  ['entry', ({ station }) => joined(station.entryMethods.map((one) => entryWords[one][0] ?? ''))],
  ['entryWithoutPhone', ({ station }) => station.entryWithoutPhone ?? ''],
  ['livelihoodYear', ({ station }) => String(station.livelihoodYear ?? '')],
  ['lifeCycle', ({ station }) => lifeCycleWords[station.lifeCycle][0] ?? ''],
  ['publicPhone', ({ station }) => station.publicPhone ?? ''],
  ['facilities', ({ station }) => present(station.facilities)],
  ['facilitiesAbsent', ({ station }) => absent(station.facilities)],
];

const keeperCells: readonly (readonly [StationField, CellOf])[] = [
  ['keeperName', ({ keeper }) => keeper?.name ?? ''],
  ['keeperPhone', ({ keeper }) => keeper?.phone ?? ''],
];

/** The register as rows of text, headings first; every heading is one the import knows.
 *  The keepers' columns are there only when a keeper is given. */
export const exportRows = (stations: readonly ExportStation[]): readonly (readonly string[])[] => {
  const withKeepers = stations.some((one) => one.keeper !== null);
  const columns = withKeepers ? [...cells, ...keeperCells] : cells;
  return [
    columns.map(([field]) => stationFieldNames[field]),
    ...stations.map((one) => columns.map(([, cell]) => cell(one))),
  ];
};
