import type { FastifyRequest } from 'fastify';
import { done, type Result, refuse } from '#lib/result.ts';
import { type ReportFields, type ReportWords, readReport, reportLimits } from '../rules/reports.ts';
import type { FieldFault } from '../rules/why-not-save.ts';

/** A report as it came over the wire. */
export interface SentReport {
  readonly words: ReportWords;
  readonly photos: readonly Uint8Array[];
}

export type ReadRefusal =
  | { readonly code: 'invalid'; readonly errors: readonly FieldFault[] }
  | { readonly code: 'photo-too-large' }
  | { readonly code: 'too-many-photos' };

const PHOTO_BYTES = 12_000_000;

// Names of uploaded files are never looked at: a file is its bytes.
const partLimits = {
  limits: { fileSize: PHOTO_BYTES, files: reportLimits.photos + 1, fields: 10, fieldSize: 8_000 },
  throwFileSizeLimit: false,
};

interface Parts {
  readonly fields: Map<string, string>;
  readonly photos: Uint8Array[];
  isPhotoTooLarge: boolean;
}

const readParts = async (request: FastifyRequest): Promise<Parts> => {
  const parts: Parts = { fields: new Map(), photos: [], isPhotoTooLarge: false };
  for await (const part of request.parts(partLimits)) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') parts.fields.set(part.fieldname, part.value);
      continue;
    }
    const bytes = await part.toBuffer();
    if (part.file.truncated) parts.isPhotoTooLarge = true;
    else if (bytes.length > 0) parts.photos.push(bytes);
  }
  return parts;
};

const wordsOf = (fields: ReportFields): Result<ReportWords, ReadRefusal> => {
  const { words, faults } = readReport(fields);
  return words ? done(words) : refuse({ code: 'invalid', errors: faults });
};

/** Reads a report sent as JSON (already checked for shape) or as multipart/form-data with photos. */
export const readReportRequest = async (
  request: FastifyRequest,
  json: ReportFields | null,
): Promise<Result<SentReport, ReadRefusal>> => {
  if (!request.isMultipart()) {
    const words = wordsOf(json ?? { kind: '', submission: '' });
    return words.ok ? done({ words: words.value, photos: [] }) : words;
  }
  const { fields, photos, isPhotoTooLarge } = await readParts(request);
  if (isPhotoTooLarge) return refuse({ code: 'photo-too-large' });
  if (photos.length > reportLimits.photos) return refuse({ code: 'too-many-photos' });
  const words = wordsOf({
    kind: fields.get('kind') ?? '',
    facility_code: fields.get('facility_code') ?? null,
    note: fields.get('note'),
    submission: fields.get('submission') ?? '',
  });
  return words.ok ? done({ words: words.value, photos }) : words;
};
