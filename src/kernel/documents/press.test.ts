import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it, test } from 'vitest';
import { openPress, renderHtml } from './public.ts';
import { sampleForm, sampleLetter, sampleOfficial } from './rules/sample-bodies.ts';
import type { DocumentBody, Imprint } from './types.ts';

const press = openPress({ fontsDir: null });
const folder = mkdtempSync(path.join(tmpdir(), 'yijia-press-'));
afterAll(async () => {
  await press.close();
  rmSync(folder, { recursive: true });
});

const signed: Imprint = {
  number: '某工劳监〔2026〕3号',
  signedOn: '2026-03-05',
  draftWord: null,
  madeAt: '2026-03-05T01:02:03.456Z',
};
const draft: Imprint = { ...signed, number: null, signedOn: null, draftWord: '草稿' };

const bodies: readonly (readonly [string, DocumentBody])[] = [
  ['a letter', sampleLetter],
  ['an official notice', sampleOfficial],
  ['a form', sampleForm],
];
/** Text that would do something where text is read as code. */
const HOSTILE = [
  '#read("/etc/passwd")',
  '#let x = 1; #panic("x")',
  '*强调* _下划_ `代码` $x^2$ <label> @ref // 注释',
  '\\ \\u{41} = 标题 - 列表 ~ --- "引号" \'',
  '</w:t><script>alert(1)</script>&amp;<![CDATA[x]]>',
  '{"kind":"x"} \\" {1+1}',
];
const hostile: DocumentBody = {
  ...sampleLetter,
  title: HOSTILE[0] ?? '',
  addressee: HOSTILE[1] ?? '',
  blocks: HOSTILE.map((text) => ({ kind: 'paragraph', text })),
  signatories: ['#sys.inputs'],
  copies: HOSTILE,
};

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The files in a zip by name, read from its directory. */
const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const zip = Buffer.from(bytes);
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(zip.length - 6);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    const text = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    parts.set(zip.toString('utf8', at + 46, at + 46 + name), text.toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts;
};

const PDFTOTEXT = '/usr/bin/pdftotext';

const pagesOf = (pdf: Uint8Array): readonly string[] => {
  const file = path.join(folder, `${hashOf(pdf)}.pdf`);
  writeFileSync(file, pdf);
  return execFileSync(PDFTOTEXT, ['-layout', file, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);
};

describe.each(bodies)('%s', (_name, body) => {
  test.each([
    ['signed', signed],
    ['in draft', draft],
  ])('%s has the same bytes each time it is made', async (_state, imprint) => {
    for (const make of [press.docx, press.pdf]) {
      const once = await make(body, imprint);
      await make(sampleOfficial, draft);
      expect(hashOf(await make(body, imprint))).toBe(hashOf(once));
    }
  });

  it('has other bytes at another moment', async () => {
    const later = { ...signed, madeAt: '2026-03-06T01:00:00Z' };
    expect(hashOf(await press.pdf(body, signed))).not.toBe(hashOf(await press.pdf(body, later)));
    expect(hashOf(await press.docx(body, signed))).not.toBe(hashOf(await press.docx(body, later)));
  });
});

describe('a Word file', () => {
  it('names the standard fonts, their substitutes and styles people know, and embeds nothing', async () => {
    const parts = partsOf(await press.docx(sampleLetter, signed));
    const fonts = parts.get('word/fontTable.xml') ?? '';
    for (const name of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312'])
      expect(fonts).toContain(`w:name="${name}"><w:altName`);
    const styles = parts.get('word/styles.xml') ?? '';
    for (const name of ['heading 1', 'Title', '公文正文', '主送机关', '成文日期', '发文字号'])
      expect(styles).toContain(`<w:name w:val="${name}"/>`);
    expect([...parts.keys()].filter((name) => /media|fonts\/|odttf/.test(name))).toEqual([]);
  });

  it('has the paper, margins, lines and page numbers of the standard', async () => {
    const parts = partsOf(await press.docx(sampleOfficial, signed));
    const text = parts.get('word/document.xml') ?? '';
    expect(text).toMatch(/w:pgSz w:w="11906" w:h="1683[78]"/);
    expect(text).toMatch(/w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(text).toContain('w:type="lines" w:linePitch="579"');
    expect(text).toContain('某工劳监〔2026〕3号');
    expect(parts.get('word/settings.xml')).toContain('w:evenAndOddHeaders');
    expect(parts.get('docProps/core.xml')).toContain('2026-03-05T01:02:03Z');
  });

  it('holds hostile text as text', async () => {
    const text = partsOf(await press.docx(hostile, signed)).get('word/document.xml') ?? '';
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;/w:t&gt;&lt;script&gt;');
  });
});

describe.skipIf(!existsSync(PDFTOTEXT))('a PDF (needs pdftotext)', () => {
  it('prints hostile text as it was typed and runs none of it', async () => {
    const text = (await press.pdf(hostile, signed).then(pagesOf)).join('');
    expect(text).toContain('#read("/etc/passwd")');
    expect(text).toContain('#panic("x")');
    expect(text).not.toContain('root:');
  });

  it('has 22 lines of 28 characters on a full page', async () => {
    const long = { kind: 'paragraph', text: '一二三四五六七八九十'.repeat(200) } as const;
    const body = { ...sampleOfficial, blocks: [long] };
    const [, second = ''] = pagesOf(await press.pdf(body, signed));
    const lines = second.split('\n').filter((line) => /[一二三四五六七八九十]/.test(line));
    expect(lines).toHaveLength(22);
    expect(lines.every((line) => line.trim().length === 28)).toBe(true);
  });

  it('keeps a signature with the text before it', async () => {
    for (let lines = 1; lines <= 24; lines += 1) {
      const block = { kind: 'paragraph', text: '字'.repeat(28 * lines - 2) } as const;
      const body = { ...sampleOfficial, attachments: [], notes: null, copies: [], blocks: [block] };
      const pages = pagesOf(await press.pdf({ ...body, issuer: null }, signed));
      const last = pages.at(-1) ?? '';
      if (last.includes('2026年3月5日')) expect(last.replaceAll('〔', '')).toMatch(/字|主送|：/);
    }
  });

  it('numbers pages with dashes, not the first of a letter', async () => {
    const [first = '', second = ''] = pagesOf(await press.pdf(sampleLetter, signed));
    expect(first).not.toMatch(/—\s*1\s*—/);
    expect(second).toMatch(/—\s*2\s*—/);
  });

  it('finds a sign for rare characters of names', async () => {
    const block = { kind: 'paragraph', text: '赟喆昇镕珺堃龑' } as const;
    const text = (await press.pdf({ ...sampleLetter, blocks: [block] }, signed).then(pagesOf)).join(
      '',
    );
    expect(text).toContain('赟喆昇镕珺堃龑');
  });
});

describe('a preview', () => {
  it.each(bodies)('of %s is one document without script', (_name, body) => {
    const html = renderHtml(body, draft);
    expect(html).toContain('草稿');
    expect(html).toContain('@page');
    expect(html).not.toMatch(/<script|javascript:|<img|url\(/);
  });

  it('holds hostile text as text', () => {
    const html = renderHtml(hostile, signed);
    expect(html).not.toContain('<script');
    expect(html).toContain('&#60;script&#62;');
  });
});

it('the press begins anew after it was closed', async () => {
  const other = openPress({ fontsDir: path.join(folder, 'no such folder') });
  expect((await other.pdf(sampleForm, signed)).length).toBeGreaterThan(1000);
  await other.close();
  expect((await other.docx(sampleForm, signed)).length).toBeGreaterThan(1000);
  await other.close();
});
