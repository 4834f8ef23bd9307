import type { DocumentState } from '#kernel/documents/types.ts';
import { letterCard } from './letter-kinds.ts';
import type { Letter } from './letter-record.ts';

/** What can be done with a letter on its page. */
export type LetterDoor =
  | 'edit'
  | 'submit'
  | 'return'
  | 'sign'
  | 'seal'
  | 'serve'
  | 'reply'
  | 'not_corrected'
  | 'void';

/** Who looks at a letter, and what it is now. */
export interface LetterMoment {
  readonly letter: Letter;
  readonly state: DocumentState;
  readonly may: { readonly handle: boolean; readonly sign: boolean; readonly seal: boolean };
  /** Why he may not put his hand under it, by the separation of duties; null when he may. */
  readonly tied: { readonly sign: string | null; readonly seal: string | null };
}

/** Chinese names of the doors, as on their buttons. */
export const letterDoorWords = {
  edit: '修改',
  submit: '送签',
  return: '退回修改',
  sign: '签发',
  seal: '登记用印',
  serve: '登记送达',
  reply: '登记答复',
  not_corrected: '登记不改正',
  void: '作废',
} as const satisfies Record<LetterDoor, string>;

const stateWords: Record<DocumentState, string> = {
  draft: '还是草稿',
  submitted: '正等待签发',
  signed: '已经签发',
  sealed: '已经用印',
  voided: '已经作废',
};

const only = (moment: LetterMoment, states: readonly DocumentState[]): string | null =>
  states.includes(moment.state) ? null : `文书${stateWords[moment.state]}`;

const notIssued = ({ letter }: LetterMoment): string | null =>
  letterCard(letter.kind).isIssued ? null : '这种表单定稿后打印，由当事人手写签名';

const needs = (permission: keyof LetterMoment['may'], words: string) => (moment: LetterMoment) =>
  moment.may[permission] ? null : `由${words}办理`;

const handles = needs('handle', '承办人');
const signs = needs('sign', '维权负责人');
const seals = needs('seal', '用印管理员');

const doors: Record<LetterDoor, (moment: LetterMoment) => string | null> = {
  edit: (at) => handles(at) ?? only(at, ['draft']),
  submit: (at) => handles(at) ?? only(at, ['draft']),
  return: (at) => signs(at) ?? only(at, ['submitted']),
  sign: (at) => notIssued(at) ?? signs(at) ?? only(at, ['submitted']) ?? at.tied.sign,
  seal: (at) => notIssued(at) ?? seals(at) ?? only(at, ['signed']) ?? at.tied.seal,
  serve: (at) =>
    letterCard(at.letter.kind).isServed
      ? (handles(at) ?? only(at, ['sealed']))
      : '这种表单不对外送达',
  reply: (at) => {
    if (at.letter.replyRule === null) return '这种文书不要求答复';
    return handles(at) ?? (at.letter.servedOn === null ? '还没有登记送达' : null);
  },
  not_corrected: (at) => {
    if (at.letter.kind !== 'opinion') return '只有意见书才登记不改正';
    return handles(at) ?? (at.letter.repliedOn === null ? '还没有收到答复' : null);
  },
  void: (at) =>
    (at.state === 'draft' || at.state === 'submitted' ? handles(at) : signs(at)) ??
    (at.state === 'voided' ? '已经作废' : null),
};

/** What can be done with a letter, each with the reason why not; the deeds ask again. */
export const letterDoors = (
  moment: LetterMoment,
): readonly { readonly door: LetterDoor; readonly whyNot: string | null }[] =>
  (Object.keys(doors) as LetterDoor[]).map((door) => ({ door, whyNot: doors[door](moment) }));
