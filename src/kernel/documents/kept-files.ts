import { createHash } from 'node:crypto';
import type { Tx } from '#kernel/db/public.ts';
import { keepFile, readFile } from '#kernel/files/public.ts';
import type { SealedField, Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { findDocument } from './document-store.ts';

/** The two files of a signed document. */
export type FileFormat = 'pdf' | 'docx';

/** Years for which signed files are kept; ours, to be fitted to the archive's schedule. */
const KEPT_YEARS = 30;

const cell = (documentId: string, format: FileFormat): SealedField => ({
  table: 'documents.documents',
  id: documentId,
  column: format,
});

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const keep = async (
  work: Work,
  sealer: Sealer,
  file: { documentId: string; format: FileFormat; bytes: Uint8Array },
): Promise<string> => {
  const text = Buffer.from(file.bytes).toString('base64');
  const keptUntil = work.now
    .toZonedDateTimeISO('Asia/Shanghai')
    .add({ years: KEPT_YEARS })
    .toInstant();
  return keepFile(work, {
    bytes: sealer.seal(text, cell(file.documentId, file.format)),
    mediaType: 'application/octet-stream',
    keptUntil,
  });
};

/** Keeps the files of a signed document sealed, and answers what its row remembers of them: hashes of the bytes as
 *  they are handed out. */
export const keepSigned = async (
  work: Work,
  sealer: Sealer,
  signed: { documentId: string; pdf: Uint8Array; docx: Uint8Array },
) => {
  const { documentId, pdf, docx } = signed;
  return {
    pdf_file_id: await keep(work, sealer, { documentId, format: 'pdf', bytes: pdf }),
    pdf_sha256: hashOf(pdf),
    docx_file_id: await keep(work, sealer, { documentId, format: 'docx', bytes: docx }),
    docx_sha256: hashOf(docx),
  };
};

/** The bytes that were signed; null when the document was never signed or the file's time is over. Bytes that no
 *  longer have the hash in the record are a fault. */
export const readSigned = async (
  db: Tx,
  sealer: Sealer,
  asked: { readonly cityId: number; readonly documentId: string; readonly format: FileFormat },
): Promise<Buffer | null> => {
  const { cityId, documentId, format } = asked;
  const document = await findDocument(db, cityId, documentId);
  const fileId = format === 'pdf' ? document?.pdfFileId : document?.docxFileId;
  const sha256 = format === 'pdf' ? document?.pdfSha256 : document?.docxSha256;
  const file = fileId ? await readFile(db, cityId, fileId) : null;
  if (!file) return null;
  const bytes = Buffer.from(sealer.open(file.bytes, cell(documentId, format)), 'base64');
  if (hashOf(bytes) !== sha256) throw new Error(`the kept ${format} is not what was signed`);
  return bytes;
};
