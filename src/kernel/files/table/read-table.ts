import { done, type Result, refuse } from '#lib/result.ts';
import {
  type Table,
  type TableRefusal,
  type TableWarning,
  tableRefusal,
} from '#lib/table/table.ts';
import { fileKind } from './file-kind.ts';
import { tooManyRows } from './over-limit.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { tableLimits } from './table-limits.ts';

const emptyFile = tableRefusal('empty-file', '文件是空的。', '请检查是否选对了文件。');
const fileTooLarge = tableRefusal(
  'file-too-large',
  `文件超过${tableLimits.fileBytes / 1024 / 1024} MB。`,
  '请删去图片和多余的工作表，或分成几个文件上传。',
);

/** A file whose name says something else than its bytes is read by its bytes, and said so. */
const extensionWarning = (kind: 'zip' | 'text', fileName: string): readonly TableWarning[] => {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const isRight =
    kind === 'zip'
      ? ['xlsx', 'xlsm'].includes(extension)
      : ['csv', 'txt', 'tsv'].includes(extension);
  if (isRight) return [];
  const really = kind === 'zip' ? 'xlsx 工作簿' : '文本（CSV）';
  return [
    { code: 'wrong-extension', why: `文件名是“${fileName}”，内容其实是${really}，已按内容读。` },
  ];
};

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.length < 8 &&
  bytes.every((byte) => [0x20, 0x0a, 0x0d, 0x09, 0xef, 0xbb, 0xbf].includes(byte));

/** Reads a table from the bytes of a file: .xlsx, or delimited text in UTF-8, GB18030 or UTF-16.
 *  The bytes decide, not the name. Text that cannot be decoded without loss, bombs, passwords and
 *  files of another kind are refused in Chinese. Limits: `tableLimits`. */
export const readTable = async (
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<Table, TableRefusal>> => {
  if (isBlank(bytes)) return refuse(emptyFile);
  if (bytes.length > tableLimits.fileBytes) return refuse(fileTooLarge);
  const kind = fileKind(bytes);
  if (typeof kind !== 'string') return refuse(kind);
  const table = kind === 'zip' ? readXlsx(bytes) : readCsv(bytes);
  if (!table.ok) return table;
  if (table.value.rows.length > tableLimits.rows) return refuse(tooManyRows());
  const warnings = [...extensionWarning(kind, fileName), ...table.value.warnings];
  return done({ ...table.value, warnings });
};
