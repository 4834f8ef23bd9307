import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Gauge, Histogram, Registry } from 'prom-client';

/** A number read when the metrics are asked for. */
export interface Reading {
  readonly name: string;
  readonly help: string;
  readonly read: () => number | Promise<number>;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

const mayRead = (request: FastifyRequest, token: string | null): boolean =>
  token === null
    ? LOOPBACK.has(request.socket.remoteAddress ?? '')
    : request.headers.authorization === `Bearer ${token}`;

const memory = (registry: Registry): Gauge =>
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Resident memory in bytes',
    registers: [registry],
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });

/** Prometheus metrics at `/metrics`: to loopback only, or to whoever brings the token.
 *  Labels are route patterns, never addresses or queries. */
export const addMetrics = (
  app: FastifyInstance,
  options: { readonly token: string | null; readonly readings: readonly Reading[] },
): void => {
  const registry = new Registry();
  memory(registry);
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of answers by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  for (const reading of options.readings) {
    new Gauge({
      name: reading.name,
      help: reading.help,
      registers: [registry],
      async collect() {
        this.set(await reading.read());
      },
    });
  }
  app.addHook('onResponse', (request, reply, next) => {
    const route = request.routeOptions.url ?? 'unknown';
    seconds.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    next();
  });
  const readMetrics = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!mayRead(request, options.token)) return reply.code(404).callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  };
  app.get('/metrics', { config: { permission: 'public' }, schema: { hide: true } }, readMetrics);
};
