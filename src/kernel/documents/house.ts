import type { Sealer } from '#kernel/secrets/public.ts';
import type { DocumentBody, Imprint } from './types.ts';

/** Makes files of documents. The same body and imprint give the same bytes. */
export interface Press {
  docx(body: DocumentBody, imprint: Imprint): Promise<Uint8Array>;
  pdf(body: DocumentBody, imprint: Imprint): Promise<Uint8Array>;
  /** Ends what runs beside the server for it. */
  close(): Promise<void>;
}

/** What the deeds of this room need. */
export interface DocumentHouse {
  readonly sealer: Sealer;
  readonly press: Press;
}
