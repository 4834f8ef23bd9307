import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openPress } from './public.ts';
import { sampleLetter } from './rules/sample-bodies.ts';

const imprint = {
  number: '某工〔2026〕3号',
  signedOn: '2026-03-05',
  draftWord: null,
  madeAt: '2026-03-05T01:02:03Z',
};

const PDFFONTS = '/usr/bin/pdffonts';

/** A font like the packaged one, but under another name, as an operator's own would be. */
const renamed = (font: Buffer, names: Readonly<Record<number, string>>): Buffer => {
  const bytes = Buffer.from(font);
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, place) => 12 + place * 16);
  const entry = tables.find((at) => bytes.toString('latin1', at, at + 4) === 'name');
  if (entry === undefined) throw new Error('a font without names');
  const table = bytes.readUInt32BE(entry + 8);
  const strings = table + bytes.readUInt16BE(table + 4);
  for (let place = 0; place < bytes.readUInt16BE(table + 2); place += 1) {
    const line = table + 6 + place * 12;
    const name = names[bytes.readUInt16BE(line + 6)];
    if (name === undefined) continue;
    const text = Buffer.from(name, 'utf16le').swap16();
    if (text.length > bytes.readUInt16BE(line + 8)) throw new Error('the new name is longer');
    bytes.writeUInt16BE(text.length, line + 8);
    text.copy(bytes, strings + bytes.readUInt16BE(line + 10));
  }
  return bytes;
};

it.skipIf(!existsSync(PDFFONTS))(
  'a 仿宋 in the operator’s folder is used, and Noto Serif SC for what is missing (needs pdffonts)',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'yijia-fonts-'));
    const noto = createRequire(import.meta.url).resolve(
      '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    );
    const own = renamed(readFileSync(noto), {
      1: 'FangSong',
      4: 'FangSong',
      6: 'FangSong',
      16: 'FangSong',
    });
    writeFileSync(path.join(folder, 'fangsong.ttf'), own);
    const press = openPress({ fontsDir: folder });
    try {
      const file = path.join(folder, 'letter.pdf');
      writeFileSync(file, await press.pdf(sampleLetter, imprint));
      const fonts = execFileSync(PDFFONTS, [file], { encoding: 'utf8' });
      expect(fonts).toContain('+FangSong');
      expect(fonts).toContain('+NotoSerifSC-Bold');
    } finally {
      await press.close();
      rmSync(folder, { recursive: true });
    }
  },
);
