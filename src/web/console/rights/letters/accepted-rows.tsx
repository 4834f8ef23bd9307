import { Button } from 'antd';
import type { ReplyWish } from './letters-api.ts';
import { lettersWords as w } from './letters-words.ts';
import { TypedField } from './typed-field.tsx';

/** One promise as typed. */
export const blankPromise = { text: '', due: '', yuan: '' };

export type TypedPromise = typeof blankPromise;

/** Yuan as typed, in whole fen; null for none. Not a float on the way: 0.1 + 0.2 is no money. */
export const fenOf = (yuan: string): number | null => {
  const found = /^(\d{1,10})(?:\.(\d{1,2}))?$/u.exec(yuan.replace(/[,，\s]/gu, ''));
  if (!found) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
};

/** Whether a row says something that would be lost: a sum nobody can read, a promise without its day or its words. */
export const isUnclear = (typed: readonly TypedPromise[]): boolean =>
  typed.some(({ text, due, yuan }) => {
    const isHalf = (text.trim() === '') !== (due === '');
    return isHalf || (yuan.trim() !== '' && (fenOf(yuan) === null || text.trim() === ''));
  });

/** The promises that say what and by when; blank rows are left out. */
export const promisesOf = (typed: readonly TypedPromise[]): NonNullable<ReplyWish['accepted']> =>
  typed
    .filter(({ text, due }) => text.trim() !== '' && due !== '')
    .map(({ text, due, yuan }) => ({ text, due_on: due, amount_fen: fenOf(yuan) }));

/** What the other side accepts, each with its last day and, where it is money, its sum. */
export const AcceptedRows = (props: {
  readonly typed: readonly TypedPromise[];
  readonly change: (typed: readonly TypedPromise[]) => void;
}) => (
  <fieldset>
    <legend>{w.accepted}</legend>
    {props.typed.map((row, place) => {
      const write = (next: TypedPromise) =>
        props.change(props.typed.map((old, at) => (at === place ? next : old)));
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <div className="field-row" key={place}>
          <TypedField name="text" label={w.acceptedText} typed={row} change={write} />
          <TypedField name="due" label={w.acceptedDue} type="date" typed={row} change={write} />
          <TypedField name="yuan" label={w.acceptedYuan} typed={row} change={write} />
        </div>
      );
    })}
    <Button size="small" onClick={() => props.change([...props.typed, blankPromise])}>
      {w.addAccepted}
    </Button>
  </fieldset>
);
