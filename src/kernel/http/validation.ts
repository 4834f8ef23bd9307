import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';

const formats = addFormats.default;

// Query strings and paths are text, so numbers in them are read; a JSON body has types and must have the right ones.
const lenient = new Ajv({ coerceTypes: true, useDefaults: true, removeAdditional: false });
const strict = new Ajv({ coerceTypes: false, useDefaults: true, allErrors: false });
formats(lenient);
formats(strict);

/** Compiles request schemas: lenient for text parts, strict for bodies. */
export const compileValidator: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? strict : lenient).compile(schema);
