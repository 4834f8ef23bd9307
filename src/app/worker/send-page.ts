import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { htmlDocument } from '#web/worker/document.ts';
import type { Setting } from '#web/worker/frame.tsx';
import { clockWords } from '#web/worker/words/time.ts';
import { codingFor, compressed } from './compress.ts';
import type { SheetName } from './sheets.ts';
import type { Site } from './site.ts';

/** A page to send. */
export interface Page {
  readonly title: string;
  readonly sheet: SheetName;
  readonly view: ReactElement;
  readonly status?: number;
  /** A script beside the one of every page. */
  readonly script?: 'report' | 'pending' | 'rights';
  /** Personal pages are kept nowhere. */
  readonly personal?: boolean;
}

export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What the page knows of its reader: text size from the cookie, the clock, the way back. */
export const settingOf = (site: Site, request: FastifyRequest): Setting => ({
  large: request.cookies.large === '1',
  demo: site.house.demo,
  clock: clockWords(site.house.now()),
  path: request.method === 'GET' ? request.url : '/',
});

const policy = (styleSource: string): string =>
  [
    "default-src 'none'",
    `style-src ${styleSource}`,
    "script-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const scriptsFor = (site: Site, page: Page): readonly string[] =>
  ['main', page.script].flatMap((name) => {
    const url = name ? site.scripts.entries[name] : undefined;
    return url ? [url] : [];
  });

/** Renders, compresses and sends a page; an unchanged one is answered with 304. */
export const sendPage = async (
  site: Site,
  { request, reply }: Exchange,
  page: Page,
): Promise<FastifyReply> => {
  const sheet = site.sheets[page.sheet];
  const html = htmlDocument({
    title: page.title,
    css: sheet.css,
    scripts: scriptsFor(site, page),
    large: request.cookies.large === '1',
    body: renderToStaticMarkup(page.view),
  });
  reply
    .code(page.status ?? 200)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', policy(sheet.source))
    .header('vary', 'accept-encoding, cookie')
    .header('cache-control', page.personal ? 'no-store' : 'private, no-cache');
  const coding = codingFor(request.headers['accept-encoding']);
  if (!page.personal && !page.status) {
    const tag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
    reply.header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  }
  if (coding !== 'identity') reply.header('content-encoding', coding);
  return reply.send(await compressed(html, coding, 5));
};
