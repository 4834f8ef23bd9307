import { expect, it } from 'vitest';
import { anonymousWorker } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import {
  acceptedCase,
  inCase,
  newUnion,
  type RightsCity,
  rightsCity,
} from '#tests/support/rights-house.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import { openClaimant } from '../cases/seal-claimant.ts';
import { claimantsOf, sealedClaimantsOf } from '../claimant-store.ts';
import { answerCorrection, askCorrection, correctionsFor } from './corrections.ts';

const sessionAt = async ({ city }: RightsCity, caseId: string) => {
  const { cityId, database } = city.site;
  const all = await database.inCity(cityId, (db) => claimantsOf({ db, cityId }, caseId));
  return { caseId, claimantId: all[0]?.id ?? '' };
};

const phoneNow = async ({ city, house }: RightsCity, caseId: string) => {
  const { cityId, database } = city.site;
  const [one] = await database.inCity(cityId, (db) => sealedClaimantsOf({ db, cityId }, caseId));
  return one && openClaimant(house.sealer, one.claimant.id, one.sealed).phone;
};

it('a worker asks once however often he taps; a handler corrects, and nobody else', async () => {
  const at = await rightsCity();
  const { first, clerk, leader } = at.union;
  const stranger = (await newUnion(at.city)).first;
  const caseId = await acceptedCase(at);
  const session = await sessionAt(at, caseId);
  const submission = newId();
  const ask = (wanted: string, sent = newId()) =>
    inCase(at, anonymousWorker, (work) =>
      askCorrection(work, at.house, { session, field: 'phone', wanted, submission: sent }),
    );
  expect(codeOf(await ask(' '))).toBe('text-missing');
  valueIn(await ask('138 0000 0002', submission));
  valueIn(await ask('138 0000 0002', submission));
  const list = async (actor: typeof first) =>
    inCase(at, actor, (work) => correctionsFor(work, at.house, caseId));
  const [asked] = valueIn(await list(first)).items;
  expect(valueIn(await list(first)).items).toHaveLength(1);
  expect(valueIn(await list(leader)).items[0]?.wanted).toBeNull();
  expect(codeOf(await list(stranger))).toBe('not-found');
  const answer = (actor: typeof first) =>
    inCase(at, actor, (work) =>
      answerCorrection(work, at.house, {
        ...{ caseId, id: asked?.id ?? '', outcome: 'corrected', answer: '已核对，改好了' },
      }),
    );
  expect(codeOf(await answer(clerk))).toBe('not-yours');
  expect(codeOf(await answer(stranger))).toBe('not-found');
  valueIn(await answer(first));
  expect(codeOf(await answer(first))).toBe('correction-answered');
  expect(await phoneNow(at, caseId)).toBe('13800000002');
});
