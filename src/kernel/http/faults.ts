import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#lib/result.ts';
import { problemOf, sendProblem } from './problem.ts';
import { fieldFault } from './words/zh.ts';

interface InvalidField {
  readonly field: string;
  readonly message: string;
}

const invalidFields = (error: FastifyError): InvalidField[] =>
  (error.validation ?? []).map((fault) => {
    const missing = fault.params.missingProperty;
    const path = fault.instancePath.slice(1).replaceAll('/', '.');
    const field = missing ? [path, String(missing)].filter(Boolean).join('.') : path;
    return { field, message: fieldFault(fault.keyword, fault.params) };
  });

const codesByStatus: Readonly<Record<number, string>> = {
  400: 'bad-request',
  404: 'not-found',
  413: 'too-large',
  415: 'bad-media-type',
  429: 'too-many',
};

// The form reader throws plain errors; their words are the only mark of a broken form.
const BROKEN_FORM =
  /^(Unexpected end of multipart data|Multipart: Boundary not found|Part terminated)/;

/** The status an error stands for: its own, 400 for a form that cannot be read, 500 otherwise. */
export const statusOfError = (error: Pick<FastifyError, 'statusCode' | 'message'>): number =>
  error.statusCode ?? (BROKEN_FORM.test(error.message) ? 400 : 500);

const refusalOf = (error: FastifyError): Refusal => {
  if (error.validation) return { code: 'invalid', errors: invalidFields(error) } as Refusal;
  return { code: codesByStatus[statusOfError(error)] ?? 'fault' };
};

/** The one edge where faults and malformed requests become answers; only faults are logged as errors. */
export const catchFaults = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const refusal = refusalOf(error);
    if (refusal.code === 'fault') request.log.error({ err: error }, 'fault');
    return sendProblem(reply, problemOf(refusal, request));
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, problemOf({ code: 'not-found' }, request)),
  );
};
