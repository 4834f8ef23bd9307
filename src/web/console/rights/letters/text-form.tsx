import { Button, Input } from 'antd';
import { Field } from '../../parts/field.tsx';
import { BlockFields } from './block-fields.tsx';
import {
  linesOf,
  withBlock,
  withBlockMoved,
  withoutBlock,
  withParagraphAfter,
} from './letter-draft.ts';
import type { LetterBlock, LetterText } from './letters-api.ts';
import { lettersWords as w } from './letters-words.ts';

interface Form {
  readonly text: LetterText;
  readonly change: (text: LetterText) => void;
}

const labelOf = (block: LetterBlock): string => {
  if (block.kind === 'heading') return block.body === null ? w.heading : w.item;
  return w[block.kind];
};

const BlockRow = ({ text, change, place }: Form & { readonly place: number }) => {
  const block = text.blocks[place];
  if (!block) return null;
  const label = `${place + 1}. ${labelOf(block)}`;
  return (
    <li className="letter-block">
      <div className="letter-block-head">
        <span className="muted">{label}</span>
        <Button size="small" onClick={() => change(withBlockMoved(text, place, -1))}>
          {w.up}
        </Button>
        <Button size="small" onClick={() => change(withBlockMoved(text, place, 1))}>
          {w.down}
        </Button>
        <Button size="small" onClick={() => change(withParagraphAfter(text, place))}>
          {w.addParagraph}
        </Button>
        <Button size="small" danger onClick={() => change(withoutBlock(text, place))}>
          {w.remove}
        </Button>
      </div>
      <BlockFields
        block={block}
        label={label}
        change={(next) => change(withBlock(text, place, next))}
      />
    </li>
  );
};

const LineField = (
  props: Form & { readonly name: 'title' | 'addressee' | 'notes'; readonly label: string },
) => (
  <Field label={props.label}>
    {(id) => (
      <Input
        id={id}
        value={props.text[props.name] ?? ''}
        onChange={(event) => props.change({ ...props.text, [props.name]: event.target.value })}
      />
    )}
  </Field>
);

const ListField = (
  props: Form & { readonly name: 'attachments' | 'copies'; readonly label: string },
) => (
  <Field label={props.label}>
    {(id) => (
      <Input.TextArea
        id={id}
        autoSize
        defaultValue={props.text[props.name].join('\n')}
        onBlur={(event) =>
          props.change({ ...props.text, [props.name]: linesOf(event.target.value) })
        }
      />
    )}
  </Field>
);

/** A letter's text, block by block; number, date and seal are not typed here. */
export const TextForm = ({ text, change }: Form) => (
  <div>
    <LineField text={text} change={change} name="title" label={w.documentTitle} />
    {text.layout === 'form' ? null : (
      <LineField text={text} change={change} name="addressee" label={w.addressee} />
    )}
    <ol className="plain-list">
      {text.blocks.map((_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
        <BlockRow key={place} text={text} change={change} place={place} />
      ))}
    </ol>
    <ListField text={text} change={change} name="attachments" label={w.attachments} />
    {text.layout === 'form' ? null : (
      <>
        <LineField text={text} change={change} name="notes" label={w.notes} />
        <ListField text={text} change={change} name="copies" label={w.copies} />
      </>
    )}
  </div>
);
