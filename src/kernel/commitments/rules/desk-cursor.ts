/** After which line a page goes on. */
export interface DeskCursor {
  readonly orderOn: string;
  readonly id: string;
}

/** The cursor as a page carries it. */
export const writeCursor = ({ orderOn, id }: DeskCursor): string => `${orderOn}_${id}`;

/** Reads it back; null when it is not one of ours. */
export const readCursor = (text: string): DeskCursor | null => {
  const [, orderOn, id] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(text) ?? [];
  return orderOn && id ? { orderOn, id } : null;
};
