import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const folder = path.resolve('../shared/data/hsds-3.0/compiled');

/** Whether the schemas of HSDS 3.0 lie beside the repository; a plain clone has none. */
export const hasHsdsSchemas = existsSync(folder);

/** The compiled schemas of the standard. */
export type HsdsSchemaName =
  | 'service'
  | 'service_list'
  | 'service_at_location'
  | 'service_at_location_list'
  | 'organization'
  | 'organization_list';

const compiled = new Map<HsdsSchemaName, ValidateFunction>();

// The schemas carry keywords of their own (names, paths, examples), which a strict reader would refuse.
const compile = (name: HsdsSchemaName): ValidateFunction => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')));
};

const wordsOf = ({ instancePath, message = '' }: ErrorObject): string =>
  `${instancePath} ${message}`.trim();

/** What the standard's own schema finds wrong with a record as it goes over the wire; empty = nothing. */
export const hsdsErrors = (name: HsdsSchemaName, record: unknown): string[] => {
  const known = compiled.get(name) ?? compile(name);
  compiled.set(name, known);
  const wire: unknown = JSON.parse(JSON.stringify(record));
  return known(wire) ? [] : (known.errors ?? []).map(wordsOf);
};
