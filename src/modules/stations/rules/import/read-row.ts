import { narrowAll } from '#lib/text/narrow.ts';
import type { Finding } from './finding.ts';
import { importKey } from './import-key.ts';
import type { ImportSettings } from './import-settings.ts';
import { holdsPersonalNumber } from './personal-number.ts';
import { readFacilities } from './read-facilities.ts';
import { readRowHours } from './read-hours-cells.ts';
import { readPlace } from './read-place.ts';
import { readPosition } from './read-position.ts';
import { readChoice, readEntry, readPhoneCell, readYear } from './read-words.ts';
import { cellOf, isSilent, lineOf, note, noteColumn, type RowDesk } from './row-desk.ts';
import type { StationDraft } from './station-draft.ts';
import { builderWords, lifeCycleWords } from './words.ts';

/** Longest texts, in characters; the same that the station form allows. */
const longest = {
  name: 80,
  alias: 80,
  address: 200,
  code: 40,
  host: 80,
  floor: 20,
  entry: 200,
  person: 40,
} as const;

const readName = (desk: RowDesk): string => {
  const name = lineOf(desk, 'name', longest.name) ?? '';
  if (name === '') note(desk, 'name-empty', 'name');
  else if (/^[\d.\s+\-eE]+$/.test(name)) note(desk, 'name-number', 'name');
  return name;
};

const readAddress = (desk: RowDesk): string => {
  const address = lineOf(desk, 'address', longest.address) ?? '';
  if (address === '') note(desk, 'address-empty', 'address');
  return address;
};

const readAliases = (desk: RowDesk, name: string): readonly string[] => {
  const cell = isSilent(cellOf(desk, 'aliases'))
    ? ''
    : (lineOf(desk, 'aliases', longest.alias * 20) ?? '');
  const aliases = cell.split(/[、,，;；|/]/).map((alias) => alias.trim());
  return [...new Set(aliases)].filter((alias) => alias !== '' && alias !== name);
};

const readText = (
  desk: RowDesk,
  field: 'host' | 'floor' | 'entryWithoutPhone' | 'keeperName',
  most: number,
): string | null => (isSilent(cellOf(desk, field)) ? null : lineOf(desk, field, most));

const readCode = (desk: RowDesk): string | null => {
  const cell = cellOf(desk, 'code');
  return isSilent(cell)
    ? null
    : (lineOf(desk, 'code', longest.code) && narrowAll(cell).replace(/\s/g, '')) || null;
};

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const readStationId = (desk: RowDesk): string | null => {
  const cell = cellOf(desk, 'stationId').toLowerCase();
  return uuid.test(cell) ? cell : null;
};

const noteAllPersonalNumbers = (desk: RowDesk): void => {
  desk.row.cells.forEach((cell, column) => {
    if (holdsPersonalNumber(cell)) noteColumn(desk, 'personal-number', column);
  });
};

/** One row as a station, and the findings about it. Findings do not stop the reading: all are told at once. */
export const readRow = (
  desk: RowDesk,
  settings: ImportSettings,
): { station: StationDraft; findings: readonly Finding[] } => {
  noteAllPersonalNumbers(desk);
  const code = readCode(desk);
  const name = readName(desk);
  const address = readAddress(desk);
  const station: StationDraft = {
    importKey: importKey(code, name, address),
    stationId: readStationId(desk),
    code,
    name,
    aliases: readAliases(desk, name),
    address,
    ...readPlace(desk, address, settings.divisions),
    hostName: readText(desk, 'host', longest.host),
    builder: readChoice(desk, 'builder', builderWords),
    position: readPosition(desk, settings.defaultCrs),
    floor: readText(desk, 'floor', longest.floor),
    entryMethods: readEntry(desk),
    entryWithoutPhone: readText(desk, 'entryWithoutPhone', longest.entry),
    ...readRowHours(desk),
    livelihoodYear: readYear(desk, settings),
    lifeCycle: readChoice(desk, 'lifeCycle', lifeCycleWords),
    publicPhone: readPhoneCell(desk, 'publicPhone'),
    keeperName: readText(desk, 'keeperName', longest.person),
    keeperPhone: readPhoneCell(desk, 'keeperPhone'),
    facilities: readFacilities(desk),
  };
  return { station, findings: desk.findings };
};
