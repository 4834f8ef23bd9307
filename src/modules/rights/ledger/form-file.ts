import type { FastifyRequest } from 'fastify';
import { done, type Result, refuse } from '#lib/result.ts';

/** A file given in a form. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export type FileRefusal = {
  readonly code: 'no-file' | 'one-file-only' | 'bad-media-type' | 'bad-request';
};

/** Largest list taken, in bytes. */
export const LIST_BYTES_MOST = 10 * 1024 * 1024;

const reading = {
  limits: { fileSize: LIST_BYTES_MOST, files: 2, fields: 10, fieldSize: 1_000, parts: 20 },
} as const;

/** Every file of a form; each part is read to its end, else the sender would wait for ever. */
const filesOf = async (request: FastifyRequest): Promise<GivenFile[]> => {
  const files: GivenFile[] = [];
  for await (const part of request.parts(reading)) {
    if (part.type === 'file')
      files.push({ bytes: await part.toBuffer(), name: part.filename ?? '' });
  }
  return files;
};

const hasStatus = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'statusCode' in error;

/** The one file of a form. The reader throws at a body cut short, which is no fault of ours. */
export const fileOf = async (request: FastifyRequest): Promise<Result<GivenFile, FileRefusal>> => {
  if (!request.isMultipart()) return refuse({ code: 'bad-media-type' });
  try {
    const [file, ...more] = await filesOf(request);
    if (!file) return refuse({ code: 'no-file' });
    return more.length > 0 ? refuse({ code: 'one-file-only' }) : done(file);
  } catch (error) {
    if (hasStatus(error)) throw error;
    return refuse({ code: 'bad-request' });
  }
};
