import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Gauge, type Metric, Registry } from 'prom-client';
import { createDurations, type Durations } from './durations.ts';

/** A number read when the metrics are asked for. */
export interface Reading {
  readonly name: string;
  readonly help: string;
  readonly read: () => number | Promise<number>;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

// What a proxy on this machine hands on comes from loopback too, but says that it was forwarded.
const isFromHere = (request: FastifyRequest): boolean =>
  LOOPBACK.has(request.socket.remoteAddress ?? '') &&
  request.headers['x-forwarded-for'] === undefined &&
  request.headers.forwarded === undefined;

const mayRead = (request: FastifyRequest, token: string | null): boolean =>
  token === null ? isFromHere(request) : request.headers.authorization === `Bearer ${token}`;

const memory = (registry: Registry): Gauge =>
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Resident memory in bytes',
    registers: [registry],
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });

const NAME = 'http_request_duration_seconds';

/** The durations as the registry reads a metric: by `get`, each time they are asked for. */
const histogramOf = (durations: Durations): Metric =>
  ({
    name: NAME,
    get: async () => ({
      name: NAME,
      help: 'Duration of answers by route pattern and status',
      type: 'histogram',
      values: durations.figures(),
      aggregator: 'sum',
    }),
  }) as unknown as Metric;

/** Prometheus metrics at `/metrics`: to loopback only, or to whoever brings the token.
 *  Labels are route patterns, never addresses or queries. */
export const addMetrics = (
  app: FastifyInstance,
  options: { readonly token: string | null; readonly readings: readonly Reading[] },
): void => {
  const registry = new Registry();
  memory(registry);
  const durations = createDurations(NAME);
  registry.registerMetric(histogramOf(durations));
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
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? 'unknown';
    durations.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    next();
  });
  const readMetrics = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!mayRead(request, options.token)) return reply.code(404).callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  };
  app.get('/metrics', { config: { permission: 'public' }, schema: { hide: true } }, readMetrics);
};
