import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { changeDocument, findDocument, type StoredDocument } from './document-store.ts';
import type { DocumentHouse } from './house.ts';
import { keepSigned } from './kept-files.ts';
import { takeNumber } from './number-store.ts';
import { faultsOf } from './rules/body.ts';
import { isSeriesCode, numberText } from './rules/document-number.ts';
import type { DocumentRefusal } from './rules/refusal.ts';
import { stateAfter } from './rules/steps.ts';
import { addStep } from './step-store.ts';
import { openStep, personOf } from './taken-step.ts';
import type { DocumentBody, DocumentNumber, DocumentRecord } from './types.ts';
import { readVersion } from './version-store.ts';

const numberFor = async (
  work: Work,
  document: StoredDocument,
  code: string | null,
): Promise<DocumentNumber | null> => {
  if (code === null) return null;
  const { organisationId, kind } = document;
  return takeNumber(work, { organisationId, code, kind, year: work.today.year }, document.id);
};

const printSigned = async (
  house: DocumentHouse,
  body: DocumentBody,
  signed: { readonly work: Work; readonly number: DocumentNumber | null },
) => {
  const { work, number } = signed;
  const imprint = {
    number: number === null ? null : numberText(number),
    signedOn: work.today.toString(),
    draftWord: null,
    madeAt: work.now.toString(),
  };
  const pdf = await house.press.pdf(body, imprint);
  const docx = await house.press.docx(body, imprint);
  return { pdf, docx };
};

const recordOf = async (work: Work, id: string): Promise<DocumentRecord> => {
  const document = await findDocument(work.db, work.cityId, id);
  if (!document) throw new Error('a signed document is gone');
  return document;
};

/** Signs the version its signer has read: gives it the next number of its series (`code`; null for papers that bear
 *  none), the day, and keeps the files as they are handed out from now on. All in one transaction: two at once get
 *  two numbers that follow each other, and what fails uses up none. Signing again answers the same number. */
export const signDocument = async (
  work: Work,
  house: DocumentHouse,
  input: { readonly documentId: string; readonly version: number; readonly code: string | null },
): Promise<Result<DocumentRecord, DocumentRefusal>> => {
  const { documentId, version, code } = input;
  if (code !== null && !isSeriesCode(code)) return refuse({ code: 'bad-code' });
  const open = await openStep(work, 'sign', input);
  if (!open.ok) return open;
  const subject = { kind: 'document', id: documentId };
  if (open.isRepeated) {
    work.note('documents.sign-repeated', subject);
    return done(open.document);
  }
  const key = { cityId: work.cityId, documentId, version };
  const body = await readVersion(work.db, house.sealer, key);
  if (!body) throw new Error('a document has no text');
  const faults = faultsOf(body, open.document.templateFingerprint);
  if (faults.length > 0) return refuse({ code: 'body-not-ready', faults });

  const number = await numberFor(work, open.document, code);
  const printed = await printSigned(house, body, { work, number });
  const kept = await keepSigned(work, house.sealer, { documentId, ...printed });
  await changeDocument(work.db, work.cityId, {
    id: documentId,
    state: stateAfter('sign'),
    signed_by: personOf(work),
    signed_on: work.today.toString(),
    ...number,
    ...kept,
  });
  await addStep(work, house.sealer, { documentId, step: 'sign', version, reason: null });
  const said = { version, number: number && numberText(number), pdf: kept.pdf_sha256 };
  work.note('documents.document-signed', subject, said);
  return done(await recordOf(work, documentId));
};
