import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** What the console's pages need of the house. */
export interface ConsoleHouse {
  /** Where `npm run build:console` put the console. */
  readonly distDir: string;
  /** Origin of map tiles allowed by the policy; null = the schematic background only. */
  readonly tileUrl: string | null;
}

// The page of the console leaves this open; antd puts the nonce on every style it makes.
const NONCE_PLACE = '<meta name="csp-nonce" content=""';

const NOT_BUILT =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>工作台尚未构建</title>' +
  '<p>工作台尚未构建。请在安装目录运行 <code>npm run build</code> 后刷新。</p></html>';

const tileOrigin = (tileUrl: string | null): string => {
  if (tileUrl === null) return '';
  const url = new URL(tileUrl.replaceAll('{s}', 'a').replaceAll(/[{}]/g, ''));
  return ` ${url.protocol}//${url.host}`;
};

const policy = (nonce: string, tileUrl: string | null): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // antd sets widths and positions by the style attribute; attributes cannot load or run anything.
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob:${tileOrigin(tileUrl)}`,
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const sendIndex = async (reply: FastifyReply, house: ConsoleHouse): Promise<FastifyReply> => {
  const page = await readFile(path.join(house.distDir, 'index.html'), 'utf8').catch(() => null);
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
  if (page === null) return reply.code(503).send(NOT_BUILT);
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-security-policy', policy(nonce, house.tileUrl))
    .send(page.replace(NONCE_PLACE, `${NONCE_PLACE.slice(0, -1)}${nonce}"`));
};

/** The console under `/console`: its files are hashed and kept a year, its one page is never kept. */
export const consoleRoutes =
  (house: ConsoleHouse) =>
  async (app: FastifyInstance): Promise<void> => {
    const config = { permission: 'public' };
    await app.register(fastifyStatic, {
      root: path.join(house.distDir, 'assets'),
      prefix: '/console/assets/',
      decorateReply: false,
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
      index: false,
    });
    const page = { config, schema: { hide: true } };
    app.get('/console', page, (_request, reply) => sendIndex(reply, house));
    app.get('/console/*', page, (_request, reply) => sendIndex(reply, house));
  };
