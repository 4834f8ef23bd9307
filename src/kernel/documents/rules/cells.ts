import type { Cell } from '../types.ts';

const plain: Omit<Cell, 'text'> = {
  across: 1,
  down: 1,
  align: 'left',
  isLabel: false,
  lines: 1,
};

/** A cell that holds what is said. */
export const textCell = (text: string, look: Partial<Omit<Cell, 'text'>> = {}): Cell => ({
  ...plain,
  ...look,
  text,
});

/** A cell that names its neighbour. */
export const labelCell = (text: string, look: Partial<Omit<Cell, 'text'>> = {}): Cell =>
  textCell(text, { align: 'center', isLabel: true, ...look });
