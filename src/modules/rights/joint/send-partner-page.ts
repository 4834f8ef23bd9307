import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { type Html, html } from '../rules/joint/html.ts';
import { partnerDocument } from '../rules/joint/partner-page.ts';
import { partnerStyle } from '../rules/joint/partner-style.ts';
import { type LinkShut, linkShutWords } from '../rules/joint/why-shut-link.ts';

const styleHash = createHash('sha256').update(partnerStyle).digest('base64');

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of everything behind a link: kept nowhere, its address told to no other site. Not `no-referrer`: browsers then
 *  send `Origin: null` with our own form, and older ones say nothing else about where it comes from. */
export const keepPrivate = (reply: FastifyReply): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'same-origin')
    .header('x-robots-tag', 'noindex, nofollow');

/** Sends a page of the partner's. */
export const sendPartnerPage = (
  reply: FastifyReply,
  page: {
    readonly status: number;
    readonly title: string;
    readonly body: Html;
    readonly sender: string | null;
  },
): FastifyReply =>
  keepPrivate(reply)
    .code(page.status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .serializer((text: unknown) => String(text))
    .send(partnerDocument(page));

/** Says why a link opens nothing, and whom to ask. */
export const sendShut = (reply: FastifyReply, why: LinkShut): FastifyReply => {
  const [title, line] = linkShutWords[why];
  const status = why === 'no-such-link' ? 404 : 410;
  return sendPartnerPage(reply, { status, title, body: html`<p>${line}</p>`, sender: null });
};
