import type { FastifyRequest } from 'fastify';
import { newId } from '#lib/id.ts';
import { type FacilityCode, isFacilityCode } from '#modules/stations/rules/facilities.ts';
import type { ReportKind } from '#web/worker/types.ts';
import { type ReportProblem, reportKinds } from '#web/worker/words/report.ts';

/** What a sent form holds, before it is judged. */
export interface ReportForm {
  readonly kind: ReportKind | null;
  readonly facilityCode: FacilityCode | null;
  readonly note: string;
  readonly photos: readonly Buffer[];
  readonly submission: string;
  readonly problems: readonly ReportProblem[];
}

const PHOTOS_MOST = 3;
const PHOTO_BYTES_MOST = 8_000_000;
const NOTE_MOST = 500;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A kind of report as the form or the address names it. */
export const kindIn = (text: unknown): ReportKind | null =>
  reportKinds.find(([kind]) => kind === text)?.[0] ?? null;

/** Whether bytes begin like a JPEG, PNG or WebP. */
const looksLikePhoto = (bytes: Buffer): boolean =>
  bytes.subarray(0, 3).toString('hex') === 'ffd8ff' ||
  bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a' ||
  (bytes.subarray(0, 4).toString() === 'RIFF' && bytes.subarray(8, 12).toString() === 'WEBP');

interface Sent {
  readonly fields: Map<string, string>;
  readonly photos: Buffer[];
  tooBig: boolean;
}

// A photo too big is told beside its field, with the words kept; so the reader must not throw.
const multipartReading = {
  limits: { fileSize: PHOTO_BYTES_MOST, files: 10, fields: 12, fieldSize: 20_000 },
  throwFileSizeLimit: false,
};

const readMultipart = async (request: FastifyRequest): Promise<Sent> => {
  const sent: Sent = { fields: new Map(), photos: [], tooBig: false };
  for await (const part of request.parts(multipartReading)) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') sent.fields.set(part.fieldname, part.value);
      continue;
    }
    const bytes = await part.toBuffer();
    if (part.file.truncated) sent.tooBig = true;
    else if (bytes.length > 0 && sent.photos.length <= PHOTOS_MOST) sent.photos.push(bytes);
  }
  return sent;
};

const readPlain = (request: FastifyRequest): Sent => {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const texts = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { fields: new Map(texts), photos: [], tooBig: false };
};

const photoProblems = ({ photos, tooBig }: Sent): readonly ReportProblem[] => {
  if (tooBig) return ['photo-too-big'];
  if (photos.length > PHOTOS_MOST) return ['too-many-photos'];
  return photos.every(looksLikePhoto) ? [] : ['photo-not-image'];
};

const wordProblems = (form: Omit<ReportForm, 'problems'>): readonly ReportProblem[] => [
  ...(form.kind ? [] : (['kind-missing'] as const)),
  ...(form.kind === 'broken' && !form.facilityCode ? (['facility-missing'] as const) : []),
  ...(form.kind === 'other' && !form.note ? (['note-missing'] as const) : []),
  ...(form.note.length > NOTE_MOST ? (['note-too-long'] as const) : []),
];

/** Reads a sent report and says everything that is wrong with it at once. */
export const readReportForm = async (request: FastifyRequest): Promise<ReportForm> => {
  const sent = request.isMultipart() ? await readMultipart(request) : readPlain(request);
  const kind = kindIn(sent.fields.get('kind'));
  const facility = sent.fields.get('facility') ?? '';
  const submission = (sent.fields.get('submission') ?? '').toLowerCase();
  const form = {
    kind,
    facilityCode: kind === 'broken' && isFacilityCode(facility) ? facility : null,
    note: (sent.fields.get('note') ?? '').replace(/\r\n/g, '\n').trim(),
    photos: sent.photos,
    submission: uuid.test(submission) ? submission : newId(),
  };
  return { ...form, problems: [...wordProblems(form), ...photoProblems(sent)] };
};
