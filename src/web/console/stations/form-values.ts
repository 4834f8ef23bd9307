import { facilityTable } from '#modules/stations/rules/facilities.ts';
import type {
  BuilderKind,
  Condition,
  Crs,
  EntryMethod,
  LifeCycle,
  Presence,
} from '#modules/stations/types.ts';
import type { ExceptionLine, Station, StationEdit } from '../api/station-types.ts';

export interface FacilityValue {
  readonly presence: Presence;
  readonly condition: Condition;
}

/** What stands in the form: texts as typed, so that nothing typed is ever lost by reading it. */
export interface FormValues {
  readonly name: string;
  readonly aliases: string;
  readonly code: string;
  readonly organisation_id: string;
  readonly host_name: string;
  readonly builder: string;
  readonly life_cycle: string;
  readonly livelihood_year: string;
  readonly address: string;
  readonly division_code: string;
  readonly township_code: string;
  readonly lng: string;
  readonly lat: string;
  readonly crs: Crs;
  readonly floor: string;
  readonly entry_methods: readonly EntryMethod[];
  readonly entry_without_phone: string;
  readonly public_phone: string;
  readonly opening_hours: string;
  readonly exceptions: readonly ExceptionLine[];
  readonly facilities: Readonly<Record<string, FacilityValue>>;
  readonly keeper_mode: 'keep' | 'set' | 'clear';
  readonly keeper_name: string;
  readonly keeper_phone: string;
}

export const unknownFacility: FacilityValue = { presence: 'unknown', condition: 'unknown' };

/** An empty form for a new station of an organisation. */
export const emptyValues = (organisationId: string): FormValues => ({
  name: '',
  aliases: '',
  code: '',
  organisation_id: organisationId,
  host_name: '',
  builder: '',
  life_cycle: 'planned',
  livelihood_year: '',
  address: '',
  division_code: '',
  township_code: '',
  lng: '',
  lat: '',
  crs: 'wgs84',
  floor: '',
  entry_methods: [],
  entry_without_phone: '',
  public_phone: '',
  opening_hours: '',
  exceptions: [],
  facilities: {},
  keeper_mode: 'keep',
  keeper_name: '',
  keeper_phone: '',
});

const facilitiesOf = (station: Station): Record<string, FacilityValue> =>
  Object.fromEntries(
    station.facilities.map((line) => [
      line.code,
      { presence: line.presence, condition: line.condition },
    ]),
  );

const pointTyped = (at: Station['position']): Pick<FormValues, 'lng' | 'lat' | 'crs'> =>
  at
    ? { lng: String(at.lng), lat: String(at.lat), crs: at.crs }
    : { lng: '', lat: '', crs: 'wgs84' };

/** The form of an existing station. */
export const valuesOf = (station: Station): FormValues => ({
  ...emptyValues(station.organisation_id),
  ...pointTyped(station.original_position ?? station.position),
  name: station.name,
  aliases: station.aliases.join('、'),
  code: station.code ?? '',
  host_name: station.host_name ?? '',
  builder: station.builder ?? '',
  life_cycle: station.life_cycle,
  livelihood_year: station.livelihood_year === null ? '' : String(station.livelihood_year),
  address: station.address,
  division_code: station.division_code,
  township_code: station.township_code ?? '',
  floor: station.floor ?? '',
  entry_methods: station.entry_methods,
  entry_without_phone: station.entry_without_phone ?? '',
  public_phone: station.public_phone ?? '',
  opening_hours: station.opening_hours ?? '',
  exceptions: station.exceptions,
  facilities: facilitiesOf(station),
});

const textOrNull = (text: string): string | null => text.trim() || null;

const positionOf = (values: FormValues): StationEdit['position'] =>
  values.lng.trim() && values.lat.trim()
    ? { lng: Number(values.lng), lat: Number(values.lat), crs: values.crs }
    : null;

const keeperOf = (values: FormValues): Pick<StationEdit, 'keeper'> => {
  if (values.keeper_mode === 'clear') return { keeper: null };
  if (values.keeper_mode === 'keep') return {};
  return { keeper: { name: values.keeper_name.trim(), phone: values.keeper_phone.trim() } };
};

/** What the form says, as the wire wants it. */
export const editOf = (values: FormValues): StationEdit => ({
  name: values.name.trim(),
  aliases: values.aliases
    .split(/[,,、;;\n]/)
    .map((alias) => alias.trim())
    .filter(Boolean),
  address: values.address.trim(),
  division_code: values.division_code,
  township_code: textOrNull(values.township_code),
  host_name: textOrNull(values.host_name),
  builder: textOrNull(values.builder) as BuilderKind | null,
  position: positionOf(values),
  floor: textOrNull(values.floor),
  entry_methods: values.entry_methods,
  entry_without_phone: textOrNull(values.entry_without_phone),
  opening_hours: textOrNull(values.opening_hours),
  livelihood_year: values.livelihood_year ? Number(values.livelihood_year) : null,
  life_cycle: values.life_cycle as LifeCycle,
  public_phone: textOrNull(values.public_phone),
  code: textOrNull(values.code),
  organisation_id: values.organisation_id,
  facilities: facilityTable.map(({ code }) => ({
    code,
    ...(values.facilities[code] ?? unknownFacility),
  })),
  exceptions: values.exceptions
    .filter((line) => line.on)
    .map((line) => ({ ...line, hours: line.hours?.trim() || null })),
  ...keeperOf(values),
});
