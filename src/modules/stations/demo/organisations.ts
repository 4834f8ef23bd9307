import type { Role } from '#kernel/access/types.ts';
import type { City, County, Township } from '#kernel/identity/law/divisions/types.ts';
import { jiaxing } from '#kernel/identity/law/divisions/zhejiang-jiaxing.ts';
import type { OrganisationKind, OrganisationLevel } from '#kernel/identity/types.ts';
import { demoId } from './demo-id.ts';
import { hostKinds } from './hosts.ts';

/** One body of the demo city. Federations are named after real divisions, hosts and partners are invented. */
export interface DemoOrganisation {
  readonly id: string;
  /** Null for the city federation only; a parent always stands before its children. */
  readonly parentId: string | null;
  readonly kind: OrganisationKind;
  /** Null for hosts and partners. */
  readonly level: OrganisationLevel | null;
  readonly name: string;
  /** GB/T 2260: six digits, for townships nine. */
  readonly divisionCode: string;
  readonly invented: true;
}

/** One person of the demo city, with one role at one body. Passwords are set elsewhere. */
export interface DemoPerson {
  readonly id: string;
  readonly signInName: string;
  readonly alias: string;
  readonly organisationId: string;
  readonly role: Role;
}

const federationId = (code: string): string => demoId(`organisation:${code}`);

/** The id of the demo federation of a township, by its nine-digit code: it keeps the stations there. */
export const townshipFederationId = (townshipCode: string): string => federationId(townshipCode);

const federation = (
  { level, code, name }: Pick<City | County | Township, 'level' | 'code' | 'name'>,
  parentCode: string | null,
): DemoOrganisation => ({
  id: federationId(code),
  parentId: parentCode === null ? null : federationId(parentCode),
  kind: 'federation',
  level,
  name: `${name}总工会`,
  divisionCode: code,
  invented: true,
});

const federations = [
  federation(jiaxing, null),
  ...jiaxing.counties.flatMap((county) => [
    federation(county, jiaxing.code),
    ...county.townships.map((township) => federation(township, county.code)),
  ]),
];

const outside = (kind: 'host' | 'partner', key: string, name: string): DemoOrganisation => ({
  id: demoId(`organisation:${kind}:${key}`),
  parentId: federationId(jiaxing.code),
  kind,
  level: null,
  name: `${name}（示例）`,
  divisionCode: jiaxing.code,
  invented: true,
});

const hosts = hostKinds.flatMap(({ key, name }) =>
  name === null ? [] : [outside('host', key, name)],
);

const partners = [
  outside('partner', 'tower', '嘉兴铁塔换电'),
  outside('partner', 'donor', '某爱心企业'),
  outside('partner', 'volunteers', '某志愿者协会'),
  outside('partner', 'legal-aid', '某法律援助工作站'),
];

/** Every body of the demo city: one city federation, seven of counties, 72 of townships, the hosts by
 *  kind and the partners; parents first. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  ...federations,
  ...hosts,
  ...partners,
];

const person = (
  signInName: string,
  alias: string,
  [role, divisionOrTownship]: readonly [Role, string],
): DemoPerson => ({
  id: demoId(`person:${signInName}`),
  signInName,
  alias,
  organisationId: federationId(divisionOrTownship),
  role,
});

/** The people who can sign in to the demo city, each with another view of it. */
export const demoPeople: readonly DemoPerson[] = [
  person('admin', '管理员甲', ['administrator', '330400']),
  person('city', '市总经办乙', ['station_officer', '330400']),
  person('county', '县总经办丙', ['station_officer', '330421']),
  person('township', '镇街经办己', ['station_officer', '330402009']),
  person('inspector', '巡查员丁', ['inspector', '330400']),
  person('auditor', '审计员戊', ['auditor', '330400']),
];
