import type { FactField } from '../step-types.ts';

type More = Partial<Omit<FactField, 'name' | 'label' | 'kind'>>;

const field =
  (kind: FactField['kind'], base: More = {}) =>
  (name: string, label: string, more: More = {}): FactField => ({
    ...{ name, label, kind, required: true },
    ...base,
    ...more,
  });

/** A day that has come. */
export const pastDay = field('day', { past: true });

/** A day that may lie ahead. */
export const anyDay = field('day');

/** Free words: may speak of people, so they are sealed. */
export const words = field('text', { sealed: true });

/** A short name of a body, a number of a paper: shown on the timeline. */
export const shortText = field('text', { most: 100 });

export const count = field('count');

export const id = field('id');

export const tick = field('tick');

/** One of several, by value and Chinese name. */
export const choice = (
  name: string,
  label: string,
  choices: Readonly<Record<string, string>>,
  more: More = {},
): FactField => ({ name, label, kind: 'choice', required: true, choices, ...more });

export const optional = { required: false } as const;

/** How a paper reached its addressee.
 *  @source 民事诉讼法（2023 修正）第八十七条至第九十五条 */
export const serviceFields: readonly FactField[] = [
  pastDay('served_on', '送达日期'),
  choice('method', '送达方式', {
    hand: '直接送达',
    left: '留置送达',
    post: '邮寄送达',
    electronic: '电子送达（经同意）',
    public_notice: '公告送达',
  }),
  shortText('letter_number', '文号', optional),
  id('letter_id', '文书', optional),
];

/** A period for the answer that the letter itself states. */
export const statedReply: readonly FactField[] = [
  count('reply_count', '答复期限', { required: false, most: 365 }),
  choice('reply_unit', '期限单位', { workday: '工作日', day: '日', month: '月' }, optional),
];
