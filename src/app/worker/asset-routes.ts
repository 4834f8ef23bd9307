import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { codingFor } from './compress.ts';
import type { Script } from './scripts.ts';
import { publicPage, type Site } from './site.ts';

const sendScript = (request: FastifyRequest, reply: FastifyReply, script: Script): FastifyReply => {
  const coding = codingFor(request.headers['accept-encoding']);
  reply.header('content-type', 'text/javascript; charset=utf-8').header('vary', 'accept-encoding');
  if (coding !== 'identity') reply.header('content-encoding', coding);
  return reply.send(script.bytes[coding]);
};

/** The scripts: hashed ones are kept for ever, the service worker is asked for again each time. */
export const addAssetRoutes = (app: FastifyInstance, site: Site): void => {
  app.get<{ Params: { file: string } }>('/assets/worker/:file', publicPage, (request, reply) => {
    const script = site.scripts.files.get(request.params.file);
    if (!script) return reply.code(404).type('text/plain').send('');
    reply.header('cache-control', 'public, max-age=31536000, immutable');
    return sendScript(request, reply, script);
  });

  const worker = site.scripts.serviceWorker;
  if (!worker) return;
  app.get('/sw.js', publicPage, (request, reply) => {
    // The worker fetches for its pages, so it needs a policy of its own that lets it.
    reply
      .header('cache-control', 'no-cache')
      .header(
        'content-security-policy',
        "default-src 'none'; connect-src 'self'; script-src 'self'",
      );
    return sendScript(request, reply, worker);
  });
};
