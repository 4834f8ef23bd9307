import { Type } from 'typebox';
import { nullable } from './nullable.ts';

const instant = Type.String({ format: 'date-time' });

/** A new link, told once: only its fingerprint is kept. */
export const KeeperLinkMade = Type.Object({
  id: Type.String(),
  url: Type.String(),
  expires_at: instant,
});

export const KeeperLinkList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      phone_masked: nullable(Type.String()),
      bound_at: nullable(instant),
      created_at: instant,
      expires_at: instant,
      revoked_at: nullable(instant),
    }),
  ),
});
