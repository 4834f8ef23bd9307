import type { FastifyReply } from 'fastify';
import { sent } from '#kernel/http/public.ts';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A table to download. */
export interface SentTable {
  readonly name: string;
  readonly kind: keyof typeof mediaTypes;
  readonly body: string | Uint8Array;
}

/** Sends a table as a download under a Chinese name; it is never shown in the page and never cached.
 *  @source RFC 6266, RFC 8187 (names beyond ASCII) */
export const sendFile = (reply: FastifyReply, { name, kind, body }: SentTable): typeof sent => {
  const safe = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  reply
    .code(200)
    .type(mediaTypes[kind])
    .header('content-disposition', `attachment; filename="table.${kind}"; filename*=UTF-8''${safe}`)
    .header('cache-control', 'no-store')
    .serializer((bytes: unknown) => bytes as string)
    .send(typeof body === 'string' ? body : Buffer.from(body));
  return sent;
};
