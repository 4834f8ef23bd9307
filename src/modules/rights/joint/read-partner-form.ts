import type { FastifyRequest } from 'fastify';
import type { PartnerSaid } from '../rules/joint/why-not-partner-answer.ts';

const FILE_BYTES_MOST = 10_000_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A partner's form as it came. */
export interface ReadForm {
  readonly said: PartnerSaid;
  readonly formToken: string;
  /** Null where the form has none: it is not from our page. */
  readonly submission: string | null;
  readonly file: Uint8Array | null;
  readonly isFileTooBig: boolean;
}

interface Sent {
  readonly fields: Map<string, string>;
  file: Uint8Array | null;
  isFileTooBig: boolean;
}

// A file too big is told beside its field, with the words kept; so the reader must not throw.
const reading = {
  limits: { fileSize: FILE_BYTES_MOST, files: 1, fields: 10, fieldSize: 20_000 },
  throwFileSizeLimit: false,
};

const readParts = async (request: FastifyRequest): Promise<Sent> => {
  const sent: Sent = { fields: new Map(), file: null, isFileTooBig: false };
  for await (const part of request.parts(reading)) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') sent.fields.set(part.fieldname, part.value);
      continue;
    }
    const bytes = await part.toBuffer();
    if (part.file.truncated) sent.isFileTooBig = true;
    else if (bytes.length > 0) sent.file = bytes;
  }
  return sent;
};

const readPlain = (request: FastifyRequest): Sent => {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const texts = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { fields: new Map(texts), file: null, isFileTooBig: false };
};

/** Reads a partner's form, with or without a file. */
export const readPartnerForm = async (request: FastifyRequest): Promise<ReadForm> => {
  const sent = request.isMultipart() ? await readParts(request) : readPlain(request);
  const field = (name: string): string =>
    (sent.fields.get(name) ?? '').replace(/\r\n/g, '\n').trim();
  const submission = field('submission').toLowerCase();
  return {
    said: {
      ...{ answer: field('answer'), by: field('by') },
      ...{ text: field('text'), reference: field('reference') },
    },
    formToken: field('form_token'),
    submission: UUID.test(submission) ? submission : null,
    file: sent.file,
    isFileTooBig: sent.isFileTooBig,
  };
};
