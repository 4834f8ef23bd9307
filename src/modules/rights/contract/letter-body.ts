import { type Static, type TSchema, Type } from 'typebox';
import { bodyLimits } from '#kernel/documents/rules/body.ts';
import type { Block, DocumentBody } from '#kernel/documents/types.ts';

const strict = { additionalProperties: false } as const;
const maybe = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const long = Type.String({ maxLength: bodyLimits.block });
const short = (most: number) => Type.String({ maxLength: most });

const ParagraphWire = Type.Object({ kind: Type.Literal('paragraph'), text: long }, strict);

const HeadingWire = Type.Object(
  {
    kind: Type.Literal('heading'),
    level: Type.Unsafe<1 | 2 | 3 | 4>({ type: 'integer', enum: [1, 2, 3, 4] }),
    text: long,
    body: maybe(long),
  },
  strict,
);

const CitationWire = Type.Object(
  {
    kind: Type.Literal('citation'),
    ...{ law: short(200), version: short(60), article: short(60), quoted: maybe(long) },
    is_verified: Type.Boolean({ description: '起草人已与法条原文核对' }),
  },
  strict,
);

const CellWire = Type.Object(
  {
    text: long,
    across: Type.Integer({ minimum: 1, maximum: bodyLimits.columns }),
    down: Type.Integer({ minimum: 1, maximum: 1_000 }),
    align: Type.Unsafe<'left' | 'center' | 'right'>({ enum: ['left', 'center', 'right'] }),
    is_label: Type.Boolean(),
    lines: Type.Integer({ minimum: 1, maximum: 60 }),
  },
  strict,
);

const TableWire = Type.Object(
  {
    kind: Type.Literal('table'),
    caption: maybe(short(200)),
    widths: Type.Array(Type.Number({ minimum: 0 }), { maxItems: bodyLimits.columns }),
    head_rows: Type.Integer({ minimum: 0, maximum: 20 }),
    rows: Type.Array(Type.Array(CellWire, { maxItems: bodyLimits.columns }), { maxItems: 2_000 }),
  },
  strict,
);

const SigningWire = Type.Object(
  { kind: Type.Literal('signing'), places: Type.Array(short(100), { maxItems: 20 }) },
  strict,
);

const BlockWire = Type.Union([ParagraphWire, HeadingWire, CitationWire, TableWire, SigningWire]);

const list = (most: number) => Type.Array(short(most), { maxItems: bodyLimits.lists });

/** What a letter says, as it goes over the wire. */
export const LetterBodyWire = Type.Object(
  {
    layout: Type.Unsafe<DocumentBody['layout']>({ enum: ['official', 'letter', 'form'] }),
    mark: short(bodyLimits.mark),
    title: short(bodyLimits.title),
    addressee: maybe(short(bodyLimits.addressee)),
    blocks: Type.Array(BlockWire, { maxItems: bodyLimits.blocks }),
    attachments: list(bodyLimits.attachment),
    signatories: list(bodyLimits.signatory),
    notes: maybe(short(bodyLimits.notes)),
    copies: list(bodyLimits.copy),
    issuer: maybe(short(bodyLimits.issuer)),
  },
  strict,
);

export type LetterBodyWire = Static<typeof LetterBodyWire>;
type BlockWire = Static<typeof BlockWire>;

const blockFrom = (block: BlockWire): Block => {
  switch (block.kind) {
    case 'citation': {
      const { is_verified: isVerified, ...rest } = block;
      return { ...rest, isVerified };
    }
    case 'table': {
      const { head_rows: headRows, rows, ...rest } = block;
      const cells = rows.map((row) =>
        row.map(({ is_label, ...c }) => ({ ...c, isLabel: is_label })),
      );
      return { ...rest, headRows, rows: cells };
    }
    default:
      return block;
  }
};

const blockTo = (block: Block): BlockWire => {
  switch (block.kind) {
    case 'citation': {
      const { isVerified: is_verified, ...rest } = block;
      return { ...rest, is_verified };
    }
    case 'table': {
      const { headRows: head_rows, rows, widths, ...rest } = block;
      const cells = rows.map((row) =>
        row.map(({ isLabel, ...c }) => ({ ...c, is_label: isLabel })),
      );
      return { ...rest, widths: [...widths], head_rows, rows: cells };
    }
    case 'signing':
      return { ...block, places: [...block.places] };
    default:
      return block;
  }
};

/** A body from the wire. */
export const bodyFromWire = (wire: LetterBodyWire): DocumentBody => ({
  ...wire,
  blocks: wire.blocks.map(blockFrom),
});

/** A body for the wire. */
export const bodyToWire = (body: DocumentBody): LetterBodyWire => ({
  ...body,
  blocks: body.blocks.map(blockTo),
  attachments: [...body.attachments],
  signatories: [...body.signatories],
  copies: [...body.copies],
});
