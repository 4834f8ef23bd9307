import type { RefusalWords } from '#kernel/http/words/refusal-words.ts';
import type { TableRefusal } from '#lib/table/table.ts';

/** A table that cannot be read says itself why and how to mend it. */
const asItSays: RefusalWords = {
  status: 422,
  detail: ({ why, mend }) => `${String(why)}${String(mend)}`,
};

const tableRefusals = {
  'empty-file': asItSays,
  'file-too-large': { ...asItSays, status: 413 },
  'old-xls': asItSays,
  'password-protected': asItSays,
  'not-a-table': asItSays,
  'disguised-html': asItSays,
  'broken-file': asItSays,
  'unpacks-too-large': asItSays,
  'xml-entities': asItSays,
  'encoding-unreadable': asItSays,
  'quotes-unclosed': asItSays,
  'too-many-rows': asItSays,
  'too-many-columns': asItSays,
  'too-many-cells': asItSays,
  'no-visible-sheet': asItSays,
  'no-header': asItSays,
  'no-rows': asItSays,
} satisfies Record<TableRefusal['code'], RefusalWords>;

/** Words for what can be refused about an import. */
export const importRefusals: Readonly<Record<string, RefusalWords>> = {
  ...tableRefusals,
  'no-file': { status: 422, detail: '没有收到文件。请选择一个 .xlsx 或 .csv 文件。' },
  'one-file-only': { status: 422, detail: '一次只能上传一个文件。' },
  'already-committed': { status: 409, detail: '这次导入已经完成。要再导入请重新上传文件。' },
  'not-checked': { status: 409, detail: '请先核对（试导入），再正式导入。' },
  'file-erased': { status: 410, detail: '文件保存期已过，已清除。请重新上传。' },
  'has-errors': {
    status: 409,
    detail: ({ rows }) =>
      `有 ${String(rows)} 行有错误，什么都没有导入。请改正后重新上传，或选择只导入没有错误的行。`,
  },
};
