import { labelCell, textCell } from '#kernel/documents/rules/cells.ts';
import type { Block, CitationBlock, DocumentBody } from '#kernel/documents/types.ts';
import type { Citation } from '../law-types.ts';
import { orBlank } from './blanks.ts';
import type { PartyFacts } from './letter-types.ts';

/** What a template writes; the frame (mark, title, signature) comes from the kind. */
export interface LetterText {
  /** Null only for forms. */
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  readonly attachments: readonly string[];
  readonly copies: readonly string[];
  /** 附注: whom to answer; null for forms. */
  readonly notes: string | null;
}

/** A plain paragraph. */
export const para = (text: string): Block => ({ kind: 'paragraph', text });

/** Several plain paragraphs. */
export const paras = (texts: readonly string[]): readonly Block[] => texts.map(para);

/** A heading of the first level (its number is counted by the press) and what stands below it. */
export const headed = (text: string, blocks: readonly Block[]): readonly Block[] => [
  { kind: 'heading', level: 1, text, body: null },
  ...blocks,
];

/** Items numbered 1. 2. 3.; a single one is a plain paragraph. */
export const items = (texts: readonly string[]): readonly Block[] =>
  texts.length === 1
    ? paras(texts)
    : texts.map((text) => ({ kind: 'heading', level: 3, text: '', body: text }));

const versionWords = (version: string): string =>
  /^\d{4}$/u.test(version) ? `${version}年公布` : version;

/** A citation as a block of its own: the editor asks the drafter to confirm it unless the article itself was read. */
export const citationBlock = (citation: Citation): CitationBlock => ({
  kind: 'citation',
  law: citation.law.replace(/^《|》$/gu, ''),
  version: versionWords(citation.version),
  article: citation.article,
  quoted: citation.quoted?.replace(/[：:]$/u, '……') ?? null,
  isVerified: citation.status === 'read',
});

/** The law a letter rests on, one citation a paragraph; without any, a gap. */
export const citations = (laws: readonly Citation[]): readonly Block[] =>
  laws.length === 0
    ? [para(orBlank(null, '法律依据：法律名称、版本、条款和条文'))]
    : laws.map(citationBlock);

/** A law named in running text: 《中华人民共和国工会法》（2021年公布）第二十三条. */
export const citeWords = (citation: Citation): string => {
  const { law, version, article } = citationBlock(citation);
  return `《${law}》（${version}）${article}`;
};

/** A form's fields: a label on the left, what is said on the right. */
export const fields = (rows: readonly (readonly [label: string, text: string])[]): Block => ({
  kind: 'table',
  caption: null,
  widths: [3, 9],
  headRows: 0,
  rows: rows.map(([label, text]) => [
    labelCell(label),
    textCell(text, { lines: text === '' ? 2 : 1 }),
  ]),
});

/** Shares of the width: by the longest text of a column, from 4 to 12. */
const widthsOf = (rows: readonly (readonly string[])[]): readonly number[] =>
  (rows[0] ?? []).map((_, column) => {
    const longest = Math.max(...rows.map((row) => [...(row[column] ?? '')].length));
    return Math.min(12, Math.max(4, longest));
  });

/** A table with one row of headings, repeated on each page. */
export const grid = (head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  caption: null,
  widths: widthsOf([head, ...rows]),
  headRows: 1,
  rows: [
    head.map((text) => labelCell(text)),
    ...rows.map((row) => row.map((text) => textCell(text))),
  ],
});

/** Places to be signed by hand. */
export const signs = (places: readonly string[]): readonly Block[] => [{ kind: 'signing', places }];

/** The project's chain from the owner down; nothing where the employer stands alone. */
export const chainTable = (chain: readonly PartyFacts[]): readonly Block[] =>
  chain.length < 2
    ? []
    : [
        grid(
          ['地位', '单位', '统一社会信用代码'],
          chain.map(({ roleWord, name, creditCode }) => [
            roleWord,
            orBlank(name, '单位全称'),
            creditCode ?? '不详',
          ]),
        ),
      ];

/** The articles in a text that nobody has compared with their source, as cited. */
export const articlesToConfirm = (body: DocumentBody): readonly string[] =>
  body.blocks.flatMap((block) =>
    block.kind === 'citation' && !block.isVerified
      ? [`《${block.law}》（${block.version}）${block.article}`]
      : [],
  );
