import { perform, systemActor, type Work } from '#kernel/work/public.ts';
import { done, type Refusal, type Result, refuse } from '#lib/result.ts';
import { confirmKeeperCode } from '#modules/stations/keepers/confirm-keeper-code.ts';
import { keeperCloses } from '#modules/stations/keepers/keeper-closes.ts';
import { keeperDesk, keeperInvitation } from '#modules/stations/keepers/keeper-desk.ts';
import { keeperMarksFacility } from '#modules/stations/keepers/keeper-marks-facility.ts';
import { keeperSays } from '#modules/stations/keepers/keeper-says.ts';
import {
  keeperFormToken,
  keeperOfSession,
  leaveKeeper,
} from '#modules/stations/keepers/keeper-session.ts';
import { sendKeeperCode } from '#modules/stations/keepers/send-keeper-code.ts';
import { undoKeeper } from '#modules/stations/keepers/undo-keeper.ts';
import type { StationHouse } from '#modules/stations/station-house.ts';
import type { KeeperHouse, KeeperRefusal } from './worker/worker-house.ts';

const door = systemActor('站长验证');

/** A refusal that had to be remembered comes inside a done answer: to the page it is a refusal like any other. */
const plainly = <T, C extends Refusal, R extends Refusal>(
  result: Result<Result<T, C>, R>,
): Result<T, C | R> => (result.ok ? result.value : result);

const asKeeper = async <T>(
  house: StationHouse,
  session: string,
  deed: (work: Work) => Promise<Result<T, KeeperRefusal>>,
): Promise<Result<T, KeeperRefusal>> => {
  const keeper = await keeperOfSession(house.site, session);
  return keeper ? perform(house.site, keeper.actor, deed) : refuse({ code: 'signed-out' });
};

/** What the keeper's pages need, over the slice. */
export const keeperHouse = (house: StationHouse): KeeperHouse => ({
  start: (token) => keeperInvitation(house.site, token),
  sendCode: async (token, phone) =>
    plainly(
      await perform(house.site, door, (work) => sendKeeperCode(work, house, { token, phone })),
    ),
  confirmCode: async (token, challenge, code) => {
    const given = { token, challenge, code };
    return plainly(
      await perform(house.site, door, (work) => confirmKeeperCode(work, house, given)),
    );
  },
  desk: (token, session) => keeperDesk(house, { token, session }),
  formToken: (session) => keeperFormToken(house.sealer, session),
  say: (session, said) => asKeeper(house, session, (work) => keeperSays(work, house, said)),
  close: (session, closure) =>
    asKeeper(house, session, (work) => keeperCloses(work, house, { from: null, ...closure })),
  undo: (session, id) => asKeeper(house, session, (work) => undoKeeper(work, house, { id })),
  markFacility: (session, mark) =>
    asKeeper(house, session, (work) => keeperMarksFacility(work, house, mark)),
  leave: async (session) => {
    await asKeeper<unknown>(house, session, async (work) => {
      const left = await leaveKeeper(work, { session });
      return left.ok ? done(null) : left;
    });
  },
});
