import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PROGRAM = '/usr/bin/soffice';

/** The version of LibreOffice on this machine, or null. */
export const libreOfficeVersion = (): string | null =>
  existsSync(PROGRAM) ? execFileSync(PROGRAM, ['--version'], { encoding: 'utf8' }).trim() : null;

/** In one run with a thousand files it stops after some 250 without a word, so it gets them by hundreds. */
const BATCH = 100;

const convert = (folder: string, files: readonly string[]): number => {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', `${folder}/pdf`];
  const startedAt = performance.now();
  execFileSync(PROGRAM, [...words, ...files], { stdio: 'ignore' });
  return (performance.now() - startedAt) / 1000;
};

/** Seconds LibreOffice takes to turn these Word files into PDFs, a hundred in one run. */
export const convertByLibreOffice = (letters: readonly Uint8Array[]): number => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yijia-letters-'));
  try {
    mkdirSync(`${folder}/pdf`);
    const files = letters.map((bytes, place) => {
      const file = path.join(folder, `${place}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    let took_s = 0;
    for (let at = 0; at < files.length; at += BATCH) {
      took_s += convert(folder, files.slice(at, at + BATCH));
    }
    const count = readdirSync(`${folder}/pdf`).length;
    if (count !== letters.length) throw new Error(`${count} of ${letters.length} converted`);
    return took_s;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
