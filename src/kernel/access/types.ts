/** 系统管理员、驿站经办、巡查员、审计员；权益登记员、劳动法律监督员、维权负责人、用印管理员. */
export type Role =
  | 'administrator'
  | 'station_officer'
  | 'inspector'
  | 'auditor'
  | 'rights_clerk'
  | 'rights_officer'
  | 'rights_leader'
  | 'seal_keeper';

/** A permission as a room or slice declares it: what it is called and which roles hold it. */
export interface PermissionCard {
  /** `<slice>.<verb>`, e.g. `stations.edit`. */
  readonly permission: string;
  /** Chinese, for the page of roles. */
  readonly label: string;
  readonly roles: readonly Role[];
  /** Opens what workers told in confidence: whoever manages people may give it and never holds it himself. */
  readonly confidential?: true;
}

/** A role of a person at an organisation; it holds there and below. */
export interface Grant {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationPath: string;
}

/** The permission is not held where it is needed. */
export interface NotYours {
  readonly code: 'not-yours';
  readonly permission: string;
}
