import { Button, Input } from 'antd';
import { Choice, type Option } from '../../parts/choice.tsx';
import { meetingFormWords as w } from '../../words/rights-meeting-words.ts';
import { RowField } from '../row-field.tsx';
import { blankItem, type ItemTyped } from './agreement-typed.ts';

const MOST_ITEMS = 100;

const plainFields = [
  { name: 'amount', label: w.amount, kind: 'text', most: 16 },
  { name: 'act', label: w.act, kind: 'text', most: 1_000 },
  { name: 'due_on', label: w.dueOn, kind: 'date', most: 10 },
] as const;

const ItemRow = (props: {
  readonly place: number;
  readonly item: ItemTyped;
  readonly who: readonly Option[];
  readonly set: (part: Partial<ItemTyped>) => void;
  readonly remove: (() => void) | null;
}) => {
  const { place, item, set, remove } = props;
  return (
    <fieldset className="row-fields">
      <legend className="hidden">{w.item(place)}</legend>
      <RowField name="name" label={w.who}>
        {(id) => (
          <Choice
            id={id}
            value={item.who}
            empty={w.pick}
            options={props.who}
            onChange={(who) => set({ who: who ?? '' })}
          />
        )}
      </RowField>
      {plainFields.map(({ name, label, kind, most }) => (
        <RowField key={name} name={name} label={label}>
          {(id) => (
            <Input
              id={id}
              type={kind}
              inputMode={name === 'amount' ? 'decimal' : undefined}
              maxLength={most}
              value={item[name]}
              onChange={(event) => set({ [name]: event.target.value })}
            />
          )}
        </RowField>
      ))}
      {remove ? (
        <Button type="text" onClick={remove}>
          {w.removeItem(place)}
        </Button>
      ) : null}
    </fieldset>
  );
};

/** What is owed, item by item: who, how much or what, until when. */
export const ItemsFields = (props: {
  readonly items: readonly ItemTyped[];
  readonly who: readonly Option[];
  readonly change: (items: readonly ItemTyped[]) => void;
}) => {
  const { items, who, change } = props;
  return (
    <section aria-label={w.items}>
      <h3>{w.items}</h3>
      {items.map((item, at) => (
        <ItemRow
          key={item.key}
          place={at + 1}
          item={item}
          who={who}
          set={(part) => change(items.map((it) => (it === item ? { ...it, ...part } : it)))}
          remove={items.length > 1 ? () => change(items.filter((it) => it !== item)) : null}
        />
      ))}
      {items.length < MOST_ITEMS ? (
        <p>
          <Button
            size="small"
            onClick={() => change([...items, blankItem(items.at(-1)?.who ?? '')])}
          >
            {w.addItem}
          </Button>
        </p>
      ) : null}
    </section>
  );
};
