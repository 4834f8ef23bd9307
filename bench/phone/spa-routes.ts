import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { codingFor, compressed } from '#app/worker/compress.ts';
import type { SpaFiles } from './build-spa.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

const publicPage = { config: { permission: 'public' } };
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:";

const send = async (
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  body: Buffer,
  quality: 5 | 11,
): Promise<FastifyReply> => {
  const coding = codingFor(request.headers['accept-encoding']);
  if (coding !== 'identity') reply.header('content-encoding', coding);
  return reply.send(await compressed(body, coding, quality));
};

/** Serves the single-page build below `/spa/` with the compression the worker's pages have, and gives its data the same:
 *  the API leaves that to the proxy in front. */
export const addSpa = (app: FastifyInstance, files: SpaFiles): void => {
  app.get<{ Params: { '*': string } }>('/spa/*', publicPage, async (request, reply) => {
    const name = request.params['*'] || 'index.html';
    const file = files.get(name);
    if (!file) return reply.code(404).send();
    reply.type(types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    reply.header('content-security-policy', policy);
    return send({ request, reply }, file, 11);
  });
  app.get('/spa/nearby', publicPage, async (request, reply) => {
    const answer = await app.inject(request.url.replace('/spa/nearby', '/api/stations/nearby'));
    reply.type('application/json; charset=utf-8');
    return send({ request, reply }, answer.rawPayload, 5);
  });
};
