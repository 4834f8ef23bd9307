import { chinaBounds, isWithinBounds } from '#lib/crs.ts';
import { parseHours } from './hours/parse-hours.ts';
import type { StationContent } from './station-content.ts';

/** One field that cannot be saved as it is. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** What the checks need to know of the city. */
export interface CityBook {
  readonly cityId: number;
  /** Known county codes; null when the city's divisions are not loaded: then only the prefix is checked. */
  readonly counties: ReadonlySet<string> | null;
}

type Check = (content: StationContent, book: CityBook) => string | null;

const tooLong = (text: string | null, most: number): string | null =>
  text !== null && text.length > most ? `最多 ${most} 个字` : null;

const prefixOf = (cityId: number): string => String(cityId).slice(0, 4);

const whyNotDivision: Check = ({ divisionCode }, book) => {
  if (book.counties) return book.counties.has(divisionCode) ? null : '不是本市的区县代码';
  return /^\d{6}$/.test(divisionCode) && divisionCode.startsWith(prefixOf(book.cityId))
    ? null
    : '区县代码应为本市的 6 位代码';
};

const whyNotTownship: Check = ({ townshipCode, divisionCode }) => {
  if (townshipCode === null) return null;
  if (!/^\d{9}$/.test(townshipCode)) return '镇街代码应为 9 位数字';
  return townshipCode.startsWith(divisionCode) ? null : '镇街不属于所选区县';
};

const whyNotHours: Check = ({ openingHours }) => {
  if (openingHours === null) return null;
  const parsed = parseHours(openingHours);
  return parsed.ok ? null : parsed.refusal.why;
};

const whyNotPosition: Check = ({ position }) =>
  position === null || isWithinBounds(position.wgs84, chinaBounds)
    ? null
    : '坐标不在中国范围内，请检查经度、纬度是否填反';

const whyNotYear: Check = ({ livelihoodYear }) =>
  livelihoodYear === null || (livelihoodYear >= 2010 && livelihoodYear <= 2100)
    ? null
    : '年份应在 2010 到 2100 之间';

const whyNotPhone: Check = ({ publicPhone }) =>
  publicPhone === null || /^[0-9+\- ]{3,20}$/.test(publicPhone) ? null : '电话只能有数字、+ 和 -';

const whyNotAliases: Check = ({ aliases }) =>
  aliases.length > 20 || aliases.some((alias) => alias.length > 80)
    ? '别名最多 20 个，每个最多 80 个字'
    : null;

const checks: Readonly<Record<string, Check>> = {
  name: ({ name }) => (name.trim() === '' ? '请填写名称' : tooLong(name, 80)),
  aliases: whyNotAliases,
  code: ({ code }) => tooLong(code, 40),
  address: ({ address }) => tooLong(address, 200),
  division_code: whyNotDivision,
  township_code: whyNotTownship,
  host_name: ({ hostName }) => tooLong(hostName, 80),
  floor: ({ floor }) => tooLong(floor, 20),
  entry_without_phone: ({ entryWithoutPhone }) => tooLong(entryWithoutPhone, 200),
  opening_hours: whyNotHours,
  position: whyNotPosition,
  livelihood_year: whyNotYear,
  public_phone: whyNotPhone,
};

/** Every field that cannot be saved, in form order; an empty list means the station may be saved. */
export const whyNotSave = (content: StationContent, book: CityBook): FieldFault[] =>
  Object.entries(checks).flatMap(([field, check]) => {
    const message = check(content, book);
    return message ? [{ field, message }] : [];
  });
