import type { StoryLine, StoryWorker } from '../story-types.ts';

/** Of the case as it became known, in fen: owed, promised and paid. @source stories.md 3 */
export const ludianSums = { owed_fen: 8_485_400, promised_fen: 7_485_400 } as const;

/** The days of the case, as published. @source stories.md 3 */
export const ludianDays = {
  hiredIn: '2024-05',
  firstPromiseOn: '2025-04-30',
  reminderOn: '2025-05-21',
  secondPromiseOn: '2025-05-30',
  opinionOn: '2025-06-09',
  paidOn: '2025-06-17',
} as const;

const days = (item: string, quantity: number, price_yuan: number): StoryLine => ({
  ...{ item, unit: '工日', quantity, price_yuan, dispute: null },
});

const extra = (
  item: string,
  [unit, quantity, price_yuan]: [string, number, number],
): StoryLine => ({
  ...{ item, unit, quantity, price_yuan, dispute: '没有签证单，数量对不上' },
});

const worker = (
  name: string,
  [place, trade]: [number, string],
  lines: readonly StoryLine[],
): StoryWorker => ({
  ...{ name, phone: `1380000010${place}`, trade },
  ...{ enteredOn: '2024-05-06', leftOn: '2025-01-20', lines },
});

/** Five invented people; what each is owed is invented too, the sums are the published ones. */
export const ludianWorkers: readonly StoryWorker[] = [
  worker('工友甲', [1, '木工'], [days('支模', 152, 120), extra('增补支模', ['平方米', 100, 40])]),
  worker('工友乙', [2, '钢筋工'], [days('扎筋', 147, 115), extra('增补扎筋', ['平方米', 100, 35])]),
  worker('工友丙', [3, '瓦工'], [days('砌筑', 130, 120), extra('增补砌筑', ['立方米', 50, 50])]),
  worker('工友丁', [4, '瓦工'], [days('抹灰', 111, 119)]),
  worker('工友戊', [5, '普工'], [days('杂工', 109, 100)]),
];

/** What was promised to each, in the order of the roster. */
export const ludianPromised_fen = [1_824_000, 1_690_500, 1_560_000, 1_320_900, 1_090_000] as const;
