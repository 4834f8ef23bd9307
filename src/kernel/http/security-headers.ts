import type { FastifyInstance } from 'fastify';

// JSON answers need nothing from a browser; pages set their own policy with nonces or hashes.
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

/** Sets the headers every answer carries; a route that sets its own policy keeps it.
 *  @source OWASP Secure Headers Project; W3C Content Security Policy Level 3 */
export const secureHeaders = (app: FastifyInstance, options: { readonly https: boolean }): void => {
  app.addHook('onRequest', (_request, reply, next) => {
    reply.headers({
      'content-security-policy': API_POLICY,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'geolocation=(self), camera=(self), microphone=()',
    });
    if (options.https) reply.header('strict-transport-security', 'max-age=31536000');
    next();
  });
};
