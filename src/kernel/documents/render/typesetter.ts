import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Temporal } from 'temporal-polyfill';
import type { DocumentBody, Imprint } from '../types.ts';
import { printedSheet } from './printed-sheet.ts';

/** Layouts of so many letters stay in memory: neighbours share much, strangers do not. */
const KEPT_LAYOUTS = 10;

/** Opens the typesetter: one compiler with its fonts, for PDF after PDF. Fonts of `fontsDir` come before Noto Serif SC.
 *  It works where it is called and takes its time: ask the press, which keeps it in a thread. */
export const openTypesetter = (
  fontsDir: string | null,
): ((body: DocumentBody, imprint: Imprint) => Uint8Array) => {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const noto = path.dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
  );
  const fontPaths = [
    ...(fontsDir === null ? [] : [fontsDir]),
    path.join(noto, '400Regular'),
    path.join(noto, '700Bold'),
  ];
  // The workspace bounds what a template could read; this folder holds nothing but the room's own code.
  const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontPaths }] });
  const template = readFileSync(path.join(here, 'letter.typ'), 'utf8');
  return (body, imprint) => {
    const inputs = { sheet: JSON.stringify(printedSheet(body, imprint)) };
    const compiled = compiler.compile({ mainFileContent: template, inputs });
    const { result } = compiled;
    if (!result) {
      const error = compiled.takeError();
      throw new Error(JSON.stringify(error ? compiler.fetchDiagnostics(error) : 'no document'));
    }
    const madeAt_ms = Temporal.Instant.from(imprint.madeAt).epochMilliseconds;
    const pdf = compiler.pdf(result, { creationTimestamp: Math.floor(madeAt_ms / 1000) });
    compiler.evictCache(KEPT_LAYOUTS);
    return pdf;
  };
};
