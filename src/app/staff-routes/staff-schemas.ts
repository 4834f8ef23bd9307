import { type TSchema, Type } from 'typebox';

/** A schema that also allows null. */
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const uuid = Type.String({ format: 'uuid' });
export const instant = Type.String({ format: 'date-time', description: 'UTC' });

/** Text that a person typed and that must say something. */
export const words = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', description: '不能为空' });

export const roleSchema = Type.Union([
  Type.Literal('administrator'),
  Type.Literal('station_officer'),
  Type.Literal('inspector'),
  Type.Literal('auditor'),
  Type.Literal('rights_clerk'),
  Type.Literal('rights_officer'),
  Type.Literal('rights_leader'),
  Type.Literal('seal_keeper'),
]);

export const citySchema = Type.Object({ id: Type.String(), name: Type.String() });

export const sessionSchema = Type.Object({
  signed_in: Type.Boolean(),
  csrf_token: Type.String({ description: '每个写请求须在 x-csrf-token 中带回' }),
  city: citySchema,
  demo: Type.Boolean(),
  demo_accounts: Type.Optional(
    Type.Array(
      Type.Object({
        sign_in_name: Type.String(),
        password: Type.String(),
        role_label: Type.String(),
      }),
    ),
  ),
  person: Type.Optional(
    Type.Object({ id: uuid, name: Type.String(), sign_in_name: Type.String() }),
  ),
  organisation: Type.Optional(
    Type.Object({ id: uuid, name: Type.String(), division_code: orNull(Type.String()) }),
  ),
  roles: Type.Optional(
    Type.Array(
      Type.Object({
        role: Type.String(),
        label: Type.String(),
        organisation_id: uuid,
        organisation_name: Type.String(),
      }),
    ),
  ),
  permissions: Type.Optional(Type.Array(Type.String())),
  idle_minutes: Type.Optional(Type.Integer()),
  must_change_password: Type.Optional(Type.Boolean()),
});

export const grantSchema = Type.Object({
  id: uuid,
  role: Type.String(),
  role_label: Type.String(),
  organisation_id: uuid,
  organisation_name: Type.String(),
});

export const personSchema = Type.Object({
  id: uuid,
  name: Type.String(),
  sign_in_name: Type.String(),
  disabled_at: orNull(instant),
  locked_until: orNull(instant),
  last_signed_in_at: orNull(instant),
  grants: Type.Array(grantSchema),
});

export const organisationSchema = Type.Object({
  id: uuid,
  parent_id: orNull(uuid),
  name: Type.String(),
  kind: Type.Union([Type.Literal('federation'), Type.Literal('host'), Type.Literal('partner')]),
  level: orNull(Type.String()),
  division_code: orNull(Type.String()),
});
