import { Temporal } from 'temporal-polyfill';
import type { StationEditBody } from './contract/edit.ts';
import { type FacilityCode, isFacilityCode } from './rules/facilities.ts';
import { positionFrom } from './rules/position.ts';
import type { StationContent } from './rules/station-content.ts';
import type { FieldFault } from './rules/why-not-save.ts';
import type { StationChildren } from './stations/save-children.ts';

/** Facility codes of a comma list; unknown ones come back apart, so that they can be refused by name. */
export const needFrom = (
  list: string | undefined,
): { readonly need: FacilityCode[]; readonly unknown: string[] } => {
  const codes = (list ?? '')
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  return {
    need: codes.filter(isFacilityCode),
    unknown: codes.filter((code) => !isFacilityCode(code)),
  };
};

const trimmedOrNull = (text: string | null): string | null => text?.trim() || null;

/** The editable fields named in a body, as the domain knows them. */
export const contentFrom = (body: StationEditBody): Partial<StationContent> => {
  const fields: Partial<Record<keyof StationContent, unknown>> = {
    name: body.name?.trim(),
    aliases: body.aliases?.map((alias) => alias.trim()).filter((alias) => alias !== ''),
    address: body.address?.trim(),
    code: body.code === undefined ? undefined : trimmedOrNull(body.code),
    divisionCode: body.division_code,
    townshipCode: body.township_code,
    hostName: body.host_name === undefined ? undefined : trimmedOrNull(body.host_name),
    builder: body.builder,
    position: body.position
      ? positionFrom([body.position.lng, body.position.lat], body.position.crs)
      : body.position,
    floor: body.floor === undefined ? undefined : trimmedOrNull(body.floor),
    entryMethods: body.entry_methods,
    entryWithoutPhone:
      body.entry_without_phone === undefined ? undefined : trimmedOrNull(body.entry_without_phone),
    openingHours: body.opening_hours === undefined ? undefined : trimmedOrNull(body.opening_hours),
    livelihoodYear: body.livelihood_year,
    lifeCycle: body.life_cycle,
    publicPhone: body.public_phone === undefined ? undefined : trimmedOrNull(body.public_phone),
    organisationId: body.organisation_id,
  };
  const named = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named) as Partial<StationContent>;
};

/** Facilities and dated hours named in a body; codes nobody knows are faults. */
export const childrenFrom = (
  body: StationEditBody,
): { readonly children: StationChildren; readonly errors: readonly FieldFault[] } => {
  const errors: FieldFault[] = [];
  const facilities = (body.facilities ?? []).flatMap(({ code, presence, condition }) => {
    if (isFacilityCode(code)) return [{ code, presence, condition }];
    errors.push({ field: 'facilities', message: `不认识的设施代码：${code}` });
    return [];
  });
  const exceptions = body.exceptions?.map(({ on, hours, note }) => ({
    on: Temporal.PlainDate.from(on),
    hours: trimmedOrNull(hours),
    note: note.trim(),
  }));
  return {
    children: {
      ...(body.facilities ? { facilities } : {}),
      ...(exceptions ? { exceptions } : {}),
    },
    errors,
  };
};
