import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { newId } from '#lib/id.ts';
import { doorFormToken } from '#modules/rights/intake/doors/door-sessions.ts';
import { readProgress } from '#modules/rights/intake/progress/read-progress.ts';
import { spacedNumber } from '#modules/rights/rules/case-numbers.ts';
import type { DraftProblem } from '#modules/rights/rules/intake/draft-problems.ts';
import { DoorPage } from '#web/worker/rights/door-page.tsx';
import { RightsProgressPage } from '#web/worker/rights/progress-page.tsx';
import { type RightsDesk, sendRights, sessionOf, workerActor } from './rights-desk.ts';
import { fileLinesOf, ownerAtCase } from './rights-file-lines.ts';
import { type Exchange, settingOf } from './send-page.ts';

const said: Readonly<Record<string, string>> = {
  withdraw: '已经撤回。',
  complain: '意见已经交给负责人。',
  correct: '更正要求已经交给办理人。',
  rate: '谢谢你的评价。',
  files: '材料收到了。',
};

/** What a door page shows besides its forms. */
export interface AtDoor {
  readonly number?: string;
  readonly phone?: string;
  readonly by?: 'phone' | 'secret';
  readonly problems?: readonly DraftProblem[];
  readonly signedOut?: boolean;
  readonly status?: number;
}

/** The door to one's case. */
export const sendDoor = (
  desk: RightsDesk,
  exchange: Exchange,
  at: AtDoor = {},
): Promise<FastifyReply> => {
  const { number = '', phone = '', by = 'phone', problems = [], signedOut = false } = at;
  const setting = { ...settingOf(desk.site, exchange.request), path: '/rights/progress' };
  const view = { setting, number, phone, by, problems, signedOut };
  const wrong = problems.length > 0 ? (at.status ?? 422) : undefined;
  return sendRights(desk, exchange, {
    title: '查办到哪一步',
    view: createElement(DoorPage, { view }),
    wrong,
  });
};

/** A worker's case, or the door where nobody is in. */
export const sendProgress = async (
  desk: RightsDesk,
  exchange: Exchange,
  told: { readonly problems: readonly DraftProblem[]; readonly complaint?: string },
): Promise<FastifyReply> => {
  const { request } = exchange;
  const at = await sessionOf(desk, request);
  const hadSession = 'yijia_door' in request.cookies;
  if (!at) return sendDoor(desk, exchange, { signedOut: hadSession });
  const { rights } = desk;
  const { database, cityId, clock } = rights.site;
  const now = clock();
  const today = now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  const progress = await database.inCity(cityId, (db) => {
    const reading = { db, cityId, now, today, actor: workerActor };
    const silent = { note: () => undefined, afterCommit: () => undefined };
    return readProgress({ ...reading, ...silent }, rights, at.session);
  });
  if (!progress) return sendDoor(desk, exchange, { signedOut: true });
  const { said: deed = '' } = request.query as { said?: string };
  const view = {
    setting: { ...settingOf(desk.site, request), path: '/rights/progress' },
    ...{ now, progress, number: spacedNumber(progress.number), submission: newId() },
    formToken: doorFormToken(rights.sealer, at.token),
    files: await fileLinesOf(desk, ownerAtCase(at.session)),
    ...{ problems: told.problems, complaint: told.complaint ?? '' },
    said: told.problems.length === 0 ? (said[deed] ?? null) : null,
  };
  return sendRights(desk, exchange, {
    title: `诉求 ${view.number}`,
    view: createElement(RightsProgressPage, { view }),
    wrong: told.problems.length > 0 ? 422 : undefined,
  });
};
