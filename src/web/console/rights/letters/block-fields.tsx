import { Checkbox, Input } from 'antd';
import { hasGap, linesOf } from './letter-draft.ts';
import type { LetterBlock } from './letters-api.ts';
import { lettersWords as w } from './letters-words.ts';

interface Edit<B extends LetterBlock> {
  readonly block: B;
  readonly label: string;
  readonly change: (block: LetterBlock) => void;
}

type Of<K extends LetterBlock['kind']> = Edit<Extract<LetterBlock, { kind: K }>>;

const Area = (props: {
  readonly label: string;
  readonly value: string;
  readonly change: (text: string) => void;
}) => (
  <Input.TextArea
    aria-label={props.label}
    autoSize
    status={hasGap(props.value) ? 'warning' : ''}
    value={props.value}
    onChange={(event) => props.change(event.target.value)}
  />
);

const ParagraphFields = ({ block, label, change }: Of<'paragraph'>) => (
  <Area label={label} value={block.text} change={(text) => change({ ...block, text })} />
);

const HeadingFields = ({ block, label, change }: Of<'heading'>) =>
  block.body === null ? (
    <Input
      aria-label={label}
      value={block.text}
      onChange={(event) => change({ ...block, text: event.target.value })}
    />
  ) : (
    <Area label={label} value={block.body} change={(body) => change({ ...block, body })} />
  );

const CitationFields = ({ block, label, change }: Of<'citation'>) => (
  <>
    <p>
      《{block.law}》（{block.version}）{block.article}
    </p>
    <Area
      label={label}
      value={block.quoted ?? ''}
      change={(quoted) => change({ ...block, quoted: quoted === '' ? null : quoted })}
    />
    <Checkbox
      checked={block.is_verified}
      onChange={(event) => change({ ...block, is_verified: event.target.checked })}
    >
      {block.is_verified ? w.verified : `${w.verified}（${w.unverified}）`}
    </Checkbox>
  </>
);

const TableFields = ({ block, change }: Of<'table'>) => {
  const write = (row: number, column: number, text: string) =>
    change({
      ...block,
      rows: block.rows.map((cells, r) =>
        r === row ? cells.map((cell, c) => (c === column ? { ...cell, text } : cell)) : cells,
      ),
    });
  return (
    <table className="letter-cells">
      <tbody>
        {block.rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
          <tr key={row}>
            {cells.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
              <td key={column} colSpan={cell.across} rowSpan={cell.down}>
                {cell.is_label ? (
                  cell.text
                ) : (
                  <Area
                    label={w.cell(row + 1, column + 1)}
                    value={cell.text}
                    change={(text) => write(row, column, text)}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const SigningFields = ({ block, label, change }: Of<'signing'>) => (
  <Area
    label={label}
    value={block.places.join('\n')}
    change={(typed) => change({ ...block, places: linesOf(typed) })}
  />
);

/** The fields of one block of a letter. */
export const BlockFields = ({ block, label, change }: Edit<LetterBlock>) => {
  switch (block.kind) {
    case 'paragraph':
      return <ParagraphFields block={block} label={label} change={change} />;
    case 'heading':
      return <HeadingFields block={block} label={label} change={change} />;
    case 'citation':
      return <CitationFields block={block} label={label} change={change} />;
    case 'table':
      return <TableFields block={block} label={label} change={change} />;
    case 'signing':
      return <SigningFields block={block} label={label} change={change} />;
  }
};
