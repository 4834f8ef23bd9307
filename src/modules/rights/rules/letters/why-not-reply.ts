import { MOST_FEN } from './capital-amount.ts';
import type { ReplyRecord } from './letter-record.ts';

/** What does not fit in a record of an answer, for the field it stands in. */
export interface ReplyFault {
  readonly field: string;
  readonly message: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const faultsOfItem = (
  item: ReplyRecord['accepted'][number],
  place: number,
  on: string,
): ReplyFault[] => {
  const field = `accepted.${place}`;
  const isMoney =
    item.amount_fen === null ||
    (Number.isSafeInteger(item.amount_fen) && item.amount_fen > 0 && item.amount_fen <= MOST_FEN);
  return [
    ...(item.text.trim() === '' ? [{ field, message: '请写明答应做什么' }] : []),
    ...(DAY.test(item.dueOn) && item.dueOn >= on
      ? []
      : [{ field, message: '履行期限不能早于收到答复的日期' }]),
    ...(isMoney ? [] : [{ field, message: '金额应为大于零的整数分' }]),
  ];
};

/** What does not fit in a record of an answer, or of what was found later; empty when all does. Days are ISO. */
export const faultsOfReply = (
  reply: Pick<ReplyRecord, 'on' | 'summary' | 'accepted' | 'disputed'>,
  days: { readonly servedOn: string; readonly today: string },
): readonly ReplyFault[] => [
  ...(reply.on > days.today ? [{ field: 'on', message: '不能是将来的日期' }] : []),
  ...(reply.on < days.servedOn ? [{ field: 'on', message: '不能早于送达日期' }] : []),
  ...(reply.summary.trim() === '' ? [{ field: 'summary', message: '请写明答复的主要内容' }] : []),
  ...reply.accepted.flatMap((item, place) => faultsOfItem(item, place, reply.on)),
];
