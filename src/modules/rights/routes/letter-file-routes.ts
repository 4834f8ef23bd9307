import type { FastifyReply } from 'fastify';
import { type FileFormat, renderHtml } from '#kernel/documents/public.ts';
import { defineRoute, type RouteCard, sent } from '#kernel/http/public.ts';
import { LetterParams } from '../contract/letters.ts';
import { letterFile } from '../letters/letter-file.ts';
import type { LetterHouse } from '../letters/letter-house.ts';
import { letterRouteRefusals } from './letter-refusals.ts';

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
} as const;

interface SentFile {
  readonly name: string;
  readonly format: keyof typeof mediaTypes;
  readonly bytes: Uint8Array | string;
}

/** Sends a letter under its Chinese name, never cached; a page may show it but run nothing in it.
 *  @source RFC 6266, RFC 8187 (names beyond ASCII) */
const sendLetter = (reply: FastifyReply, { name, format, bytes }: SentFile): typeof sent => {
  const place = format === 'docx' ? 'attachment' : 'inline';
  reply
    .code(200)
    .type(mediaTypes[format])
    .header(
      'content-disposition',
      `${place}; filename="letter.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .serializer((text: unknown) => text as string);
  if (format === 'html')
    reply.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
  reply.send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
  return sent;
};

const fileRoute = (house: LetterHouse, format: FileFormat): RouteCard =>
  defineRoute({
    method: 'GET',
    url: `/api/rights/cases/:id/letters/:letterId/${format}`,
    permission: 'rights.read',
    summary: `下载文书 ${format.toUpperCase()}；已签发的给出签发时的原件`,
    ...{ tag: '案件文书', refusals: letterRouteRefusals },
    schema: { params: LetterParams },
    handler: async ({ params, perform, reply }) => {
      const asked = { caseId: params.id, letterId: params.letterId, format };
      const found = await perform((work) => letterFile(work, house, asked));
      if (!found.ok) return found;
      const { name, signed, body, imprint } = found.value;
      const bytes = signed ?? (await house.press[format](body, imprint));
      return sendLetter(reply, { name, format, bytes });
    },
  });

const pageRoute = (house: LetterHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/rights/cases/:id/letters/:letterId/html',
    permission: 'rights.read',
    summary: '文书的网页预览（可打印）',
    ...{ tag: '案件文书', refusals: letterRouteRefusals },
    schema: { params: LetterParams },
    handler: async ({ params, perform, reply }) => {
      const asked = { caseId: params.id, letterId: params.letterId, format: 'pdf' } as const;
      const found = await perform((work) => letterFile(work, house, asked));
      if (!found.ok) return found;
      const { name, body, imprint } = found.value;
      return sendLetter(reply, { name, format: 'html', bytes: renderHtml(body, imprint) });
    },
  });

/** Letters as DOCX, PDF and a page to look at. */
export const letterFileRoutes = (house: LetterHouse): RouteCard[] => [
  fileRoute(house, 'docx'),
  fileRoute(house, 'pdf'),
  pageRoute(house),
];
