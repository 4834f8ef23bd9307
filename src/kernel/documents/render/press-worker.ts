import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentBody, Imprint } from '../types.ts';
import { renderDocx } from './render-docx.ts';
import { openTypesetter } from './typesetter.ts';

/** One file to make. */
export interface PressOrder {
  readonly id: number;
  readonly format: 'docx' | 'pdf';
  readonly body: DocumentBody;
  readonly imprint: Imprint;
}

/** The file, or what went wrong. */
export type PressAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly fault: string };

const { fontsDir } = workerData as { readonly fontsDir: string | null };
let typesetter: ReturnType<typeof openTypesetter> | null = null;

const make = ({ format, body, imprint }: PressOrder): Uint8Array | Promise<Uint8Array> => {
  if (format === 'docx') return renderDocx(body, imprint);
  typesetter ??= openTypesetter(fontsDir);
  return typesetter(body, imprint);
};

const answerTo = async (order: PressOrder): Promise<PressAnswer> => {
  try {
    return { id: order.id, bytes: await make(order) };
  } catch (error) {
    // Between threads a fault travels as words; the press throws it again on the other side.
    return { id: order.id, fault: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on('message', async (order: PressOrder) => {
  parentPort?.postMessage(await answerTo(order));
});
