import type { DraftContent } from './draft-content.ts';
import { intakeLimits } from './intake-limits.ts';
import type { LaterScreen } from './intake-path.ts';
import { mobileIn } from './mobile.ts';
import { readMembers, unreadLines } from './read-members.ts';

/** What is wrong on a screen, for the field it stands in. */
export interface DraftProblem {
  readonly field: string;
  readonly text: string;
}

const letters = (text: string): number => [...text.trim()].length;

const tooLong = (content: DraftContent, fields: readonly (keyof DraftContent)[]): DraftProblem[] =>
  fields
    .filter((field) => letters(String(content[field])) > intakeLimits.lineLetters)
    .map((field) => ({ field, text: `这里最多写 ${intakeLimits.lineLetters} 个字` }));

const story = (content: DraftContent): DraftProblem[] => {
  const count = letters(content.story);
  const most = intakeLimits.storyLetters;
  return [
    ...(count < 2 ? [{ field: 'story', text: '请写几个字，说说发生了什么' }] : []),
    ...(count > most
      ? [{ field: 'story', text: `最多写 ${most} 个字，现在是 ${count} 个；其余的可以拍照片` }]
      : []),
    ...tooLong(content, ['since', 'amount']),
  ];
};

const employer = (content: DraftContent): DraftProblem[] =>
  tooLong(content, ['employer', 'boss', 'workplace']);

/** How many people, as typed; null when it is no number from 2 to 100,000. */
export const peopleTyped = (text: string): number | null => {
  const digits = text.normalize('NFKC').replace(/[\s人名位个]/g, '');
  const count = /^\d{1,6}$/.test(digits) ? Number(digits) : 0;
  return count >= 2 && count <= 100_000 ? count : null;
};

const people = (content: DraftContent): DraftProblem[] => {
  if (content.who === '') return [{ field: 'who', text: '请选一个：只有我，还是有工友一起' }];
  if (content.who === 'me') return [];
  const unread = unreadLines(content.members);
  const count = readMembers(content.members).length;
  return [
    ...(peopleTyped(content.people) === null
      ? [{ field: 'people', text: '请填一共多少人（数字，包括你自己）' }]
      : []),
    ...(unread.length > 0
      ? [
          {
            field: 'members',
            text: `第 ${unread.slice(0, 5).join('、')} 行没看懂：一行写一个人，先姓名，后手机号`,
          },
        ]
      : []),
    ...(count > intakeLimits.members
      ? [{ field: 'members', text: `名单最多写 ${intakeLimits.members} 人，其余的以后交花名册` }]
      : []),
  ];
};

const you = (content: DraftContent): DraftProblem[] => {
  if (content.anonymous) return [];
  const hasPhone = content.phone.trim() !== '';
  return [
    ...(letters(content.name) === 0
      ? [{ field: 'name', text: '请写姓名；不想留名就选“不留名”' }]
      : []),
    ...(letters(content.name) > 30 ? [{ field: 'name', text: '姓名最多 30 个字' }] : []),
    ...(hasPhone && mobileIn(content.phone) === null
      ? [{ field: 'phone', text: '请填 11 位手机号；没有手机可以空着' }]
      : []),
  ];
};

const none = (): DraftProblem[] => [];

const checks: Readonly<Record<LaterScreen, (content: DraftContent) => DraftProblem[]>> = {
  ...{ story, employer, people, you },
  files: none,
  check: none,
};

/** What is wrong with one screen. */
export const problemsOn = (screen: LaterScreen, content: DraftContent): DraftProblem[] =>
  checks[screen](content);

/** The first screen on which something is wrong; null = the case may be sent. */
export const screenToMend = (content: DraftContent): LaterScreen | null => {
  const order = ['story', 'employer', 'people', 'you'] as const;
  return order.find((screen) => problemsOn(screen, content).length > 0) ?? null;
};
