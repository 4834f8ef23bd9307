import { type TableRefusal, tableRefusal } from '#lib/table/table.ts';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** The bytes as text of one byte a sign: for looking at signatures only. */
const asSigns = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const inTwoBytes = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1');

const saveAsXlsx = '请在 Excel 或 WPS 里打开，另存为 .xlsx 再上传。';

/** An OLE2 file is an old .xls, or an .xlsx wrapped by its password. */
const oldOffice = (bytes: Uint8Array): TableRefusal =>
  asSigns(bytes).includes(inTwoBytes('EncryptedPackage'))
    ? tableRefusal('password-protected', '文件设有打开密码。', '请去掉密码，另存为 .xlsx 再上传。')
    : tableRefusal('old-xls', '这是旧格式的 .xls 文件。', saveAsXlsx);

const binaryKinds: readonly (readonly [name: string, signature: readonly number[]])[] = [
  ['PDF 文件', [0x25, 0x50, 0x44, 0x46]],
  ['PNG 图片', [0x89, 0x50, 0x4e, 0x47]],
  ['JPG 图片', [0xff, 0xd8, 0xff]],
  ['RAR 压缩包', [0x52, 0x61, 0x72, 0x21]],
  ['7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip 压缩包', [0x1f, 0x8b]],
  ['RTF 文档', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const markup = /^(\xef\xbb\xbf)?\s*(<!doctype html|<html|<table|<head|<body|<meta|<div|<style)/i;
const xmlSheet = /^(\xef\xbb\xbf)?\s*<\?xml/i;
const webSavedByMail = /^MIME-Version:/i;

const disguised = (bytes: Uint8Array): TableRefusal | null => {
  const start = asSigns(bytes.subarray(0, 2_048));
  return markup.test(start) || xmlSheet.test(start) || webSavedByMail.test(start)
    ? tableRefusal(
        'disguised-html',
        '这是网页（HTML/XML），不是表格文件，只是改了扩展名。',
        saveAsXlsx,
      )
    : null;
};

const withUtf16Mark = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);

/** Zero bytes do not occur in text, UTF-16 with its mark aside. */
const isBinary = (bytes: Uint8Array): boolean =>
  !withUtf16Mark(bytes) && bytes.subarray(0, 8_192).includes(0);

/** What a file is by its first bytes, whatever its name says. */
export const fileKind = (bytes: Uint8Array): 'zip' | 'text' | TableRefusal => {
  if (startsWith(bytes, 0x50, 0x4b)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return oldOffice(bytes);
  const known = binaryKinds.find(([, signature]) => startsWith(bytes, ...signature));
  if (known || isBinary(bytes)) {
    const why = `这不是表格，是${known?.[0] ?? '无法识别的二进制文件'}。`;
    return tableRefusal('not-a-table', why, '请上传 .xlsx 或 .csv 文件。');
  }
  return disguised(bytes) ?? 'text';
};
