import type { FastifyReply } from 'fastify';
import { createElement, type ReactElement } from 'react';
import type { OpenDraft } from '#modules/rights/intake/drafts/drafts.ts';
import { peopleCount } from '#modules/rights/intake/drafts/told-case.ts';
import type { DraftProblem } from '#modules/rights/rules/intake/draft-problems.ts';
import { intakeLimits } from '#modules/rights/rules/intake/intake-limits.ts';
import {
  type LaterScreen,
  placeOf,
  questionsNeeded,
  questionsOf,
  screenBefore,
} from '#modules/rights/rules/intake/intake-path.ts';
import { readMembers } from '#modules/rights/rules/intake/read-members.ts';
import type { SortingQuestion } from '#modules/rights/rules/sorting/question-types.ts';
import { chosenOptions } from '#modules/rights/rules/sorting/read-answers.ts';
import { CheckPage } from '#web/worker/rights/check-page.tsx';
import { FilesPage } from '#web/worker/rights/files-page.tsx';
import { QuestionPage } from '#web/worker/rights/question-page.tsx';
import type { ScreenSetting } from '#web/worker/rights/shell.tsx';
import { EmployerPage, PeoplePage, StoryPage, YouPage } from '#web/worker/rights/story-page.tsx';
import { type RightsDesk, sendRights, unionsOf } from './rights-desk.ts';
import { fileLinesOf, ownerOfDraft } from './rights-file-lines.ts';
import { addressOf } from './rights-forms.ts';
import { type Exchange, settingOf } from './send-page.ts';

/** A screen to draw: the draft, where in it, what is wrong. */
export interface Shown {
  readonly draft: OpenDraft;
  readonly id: string;
  readonly problems: readonly DraftProblem[];
  /** Ticked on the last screen. */
  readonly agreed?: readonly string[];
}

const screenSetting = (desk: RightsDesk, exchange: Exchange, shown: Shown): ScreenSetting => {
  const { content } = shown.draft;
  const before = screenBefore(content, shown.id);
  return {
    setting: { ...settingOf(desk.site, exchange.request), path: '/rights/go-on' },
    ...{ id: shown.id, ...placeOf(content, shown.id), problems: shown.problems },
    back: before ? addressOf(before) : '/rights',
  };
};

/** How many there must be to elect representatives; none while no law pack says so. */
const electFrom = ({ rights }: RightsDesk): number => {
  const today = rights.site.clock().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  const line = rights.pack(today).rules.get('supervision.representatives-from');
  return line?.value?.least ?? Number.POSITIVE_INFINITY;
};

type Draw = (
  desk: RightsDesk,
  screen: ScreenSetting,
  shown: Shown,
) => ReactElement | Promise<ReactElement>;

const drawPeople: Draw = (desk, screen, { draft }) => {
  const { content } = draft;
  const from = electFrom(desk);
  const isMany = content.who === 'group' && (peopleCount(content) ?? 0) >= from;
  const electable = isMany ? readMembers(content.members) : [];
  return createElement(PeoplePage, { view: { screen, content, electable, electFrom: from } });
};

const drawCheck: Draw = async (desk, screen, { draft, agreed = [] }) => {
  const { content } = draft;
  const unions = await unionsOf(desk);
  const files = await fileLinesOf(desk, ownerOfDraft(draft));
  const count = peopleCount(content);
  const answers = questionsOf(content.answers).flatMap((question) => {
    const words = chosenOptions(question, content.answers).map((option) => option.words);
    return words.length > 0
      ? [{ id: question.id, asks: question.asks, words: words.join('；') }]
      : [];
  });
  const view = {
    ...{ screen, content, answers, agreed },
    union: (unions.find((one) => one.id === content.organisationId) ?? unions[0])?.name ?? '',
    people: count === null ? '只有你' : `${count} 人`,
    files: files.filter((one) => one.state === 'ready' || one.state === 'arrived').length,
    unfinished: files.filter((one) => one.state === 'receiving').length,
  };
  return createElement(CheckPage, { view });
};

const drawings: Readonly<Record<LaterScreen, Draw>> = {
  story: (_desk, screen, { draft }) =>
    createElement(StoryPage, { view: { screen, content: draft.content } }),
  employer: async (desk, screen, { draft }) => {
    const unions = await unionsOf(desk);
    return createElement(EmployerPage, { view: { screen, content: draft.content, unions } });
  },
  people: drawPeople,
  you: (_desk, screen, { draft }) =>
    createElement(YouPage, { view: { screen, content: draft.content } }),
  files: async (desk, screen, { draft }) => {
    const files = await fileLinesOf(desk, ownerOfDraft(draft));
    return createElement(FilesPage, { view: { screen, files, most: intakeLimits.files } });
  },
  check: drawCheck,
};

const titles: Readonly<Record<LaterScreen, string>> = {
  story: '发生了什么',
  employer: '对方是谁',
  people: '多少人',
  you: '怎么联系你',
  files: '照片和材料',
  check: '看一遍再提交',
};

/** Draws one of the later screens. */
export const sendScreen = async (
  desk: RightsDesk,
  exchange: Exchange,
  shown: Shown & { readonly id: LaterScreen },
): Promise<FastifyReply> => {
  const screen = screenSetting(desk, exchange, shown);
  const view = await drawings[shown.id](desk, screen, shown);
  const wrong = shown.problems.length > 0 ? 422 : undefined;
  return sendRights(desk, exchange, { title: titles[shown.id], view, wrong });
};

/** Draws a question. */
export const sendQuestion = (
  desk: RightsDesk,
  exchange: Exchange,
  { draft, question }: { readonly draft: OpenDraft; readonly question: SortingQuestion },
): Promise<FastifyReply> => {
  const shown = { draft, id: question.id, problems: [] };
  const screen = screenSetting(desk, exchange, shown);
  const view = {
    ...{ screen, question, chosen: draft.content.answers[question.id] ?? [] },
    mayLeaveRest: screen.number >= questionsNeeded,
  };
  return sendRights(desk, exchange, {
    title: question.asks,
    view: createElement(QuestionPage, { view }),
  });
};
