/** Bodies the union works with: 法院、检察院、人社（监察、仲裁）、司法行政、住建、邮政管理、公安、交通、企业、其他工会. */
export const bodyKinds = [
  'court',
  'procuratorate',
  'labour_authority',
  'arbitration',
  'justice_bureau',
  'housing',
  'postal_administration',
  'transport',
  'market_regulation',
  'public_security',
  'mediation_centre',
  'firm',
  'union',
  'other',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** Chinese names of the kinds of bodies. */
export const bodyKindWords = {
  court: '人民法院',
  procuratorate: '人民检察院',
  labour_authority: '人力资源社会保障部门（劳动保障监察）',
  arbitration: '劳动人事争议仲裁委员会',
  justice_bureau: '司法行政部门（法律援助）',
  housing: '住房城乡建设部门',
  postal_administration: '邮政管理部门',
  transport: '交通运输部门',
  market_regulation: '市场监督管理部门',
  public_security: '公安机关',
  mediation_centre: '一站式调解中心（综治中心）',
  firm: '企业',
  union: '其他工会',
  other: '其他单位',
} as const satisfies Record<BodyKind, string>;

/** A body of the directory. */
export interface Body {
  readonly id: string;
  /** The union that keeps the entry; unions below it use it too. */
  readonly organisationId: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly address: string | null;
  /** Of the office, as published. */
  readonly phone: string | null;
  /** ISO day since which it is not used any more; null = in use. */
  readonly retiredOn: string | null;
  readonly version: number;
}

/** Whom to call there. Name and phone are personal. */
export interface Contact {
  readonly id: string;
  readonly bodyId: string;
  readonly name: string;
  readonly phone: string | null;
  /** 职务. */
  readonly post: string | null;
  readonly leftOn: string | null;
}
