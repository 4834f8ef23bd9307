import type { SealedField } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { caseMoment } from '../cases/case-moment.ts';
import { changeCase } from '../cases/change-case.ts';
import { sightOf } from '../cases/read-case.ts';
import { openClaimant, sealClaimant } from '../cases/seal-claimant.ts';
import {
  caseFor,
  type NoSuchCase,
  type NotYours,
  seeCase,
  seeCaseToChange,
} from '../cases/see-case.ts';
import { sealedClaimantsOf } from '../claimant-store.ts';
import type { CorrectionOnWire } from '../contract/secrecy.ts';
import type { DoorSession } from '../intake/door-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { isUuid } from '../rules/intake/is-uuid.ts';
import {
  type CorrectionField,
  correctionFieldWords,
  correctionLimits,
  usableValue,
} from '../rules/secrecy/corrections.ts';
import {
  answerCorrectionRow,
  type Correction,
  correctionsOf,
  insertCorrection,
  saveClaimantSecrets,
} from './correction-store.ts';

type Shelf = Pick<RightsHouse, 'sealer'>;

const cellOf = (id: string, column: 'wanted' | 'answer'): SealedField => ({
  ...{ table: 'rights.corrections', id, column },
});

/** A correction opened. */
export const openCorrection = ({ sealer }: Shelf, one: Correction) => ({
  id: one.id,
  claimantId: one.claimantId,
  ordinal: one.ordinal,
  field: one.field,
  wanted: sealer.open(one.wantedSealed, cellOf(one.id, 'wanted')),
  madeAt: one.madeAt,
  outcome: one.outcome,
  answer: one.answerSealed && sealer.open(one.answerSealed, cellOf(one.id, 'answer')),
});

export type AskRefusal =
  | { readonly code: 'not-now' }
  | { readonly code: 'text-missing' }
  | { readonly code: 'text-too-long' }
  | { readonly code: 'too-many' };

/** A worker, inside his own case, asks that what is held of him be corrected. Sent twice is sent once.
 *  @source 个人信息保护法 art. 46 (correction); art. 50 (a refusal states its reasons) */
export const askCorrection = async (
  work: Work,
  house: Shelf,
  wish: {
    readonly session: DoorSession;
    readonly field: CorrectionField;
    readonly wanted: string;
    readonly submission: string;
  },
): Promise<Result<null, AskRefusal>> => {
  const wanted = wish.wanted.trim();
  if (wanted === '') return refuse({ code: 'text-missing' });
  if ([...wanted].length > correctionLimits.letters) return refuse({ code: 'text-too-long' });
  const { caseId, claimantId } = wish.session;
  const seen = await seeCaseToChange(work, caseId);
  if (!seen.ok || !isUuid(wish.submission)) return refuse({ code: 'not-now' });
  const mine = (await correctionsOf(work, caseId)).filter((one) => one.claimantId === claimantId);
  const open = mine.filter((one) => one.outcome === null);
  if (open.length >= correctionLimits.open) return refuse({ code: 'too-many' });
  const id = newId();
  const wantedSealed = house.sealer.seal(wanted, cellOf(id, 'wanted'));
  const { field, submission } = wish;
  if (
    !(await insertCorrection(work, { id, caseId, claimantId, submission, field, wantedSealed }))
  ) {
    work.note('rights.correction-repeated', { kind: 'case', id: caseId });
    return done(null);
  }
  const change = {
    ...{ act: 'rights.correction-asked', facts: { correction_id: id, field } },
    workerText: `您要求更正“${correctionFieldWords[field]}”，已交给办理单位。`,
  };
  await changeCase(work, house, { one: seen.value.one, change });
  return done(null);
};

/** Corrections asked for in a case; what was wanted is shown to who may read the complainants. */
export const correctionsFor = async (
  work: Work,
  house: Shelf,
  caseId: string,
): Promise<Result<{ readonly items: CorrectionOnWire[] }, NoSuchCase>> => {
  const seen = await seeCase(work, caseId);
  if (!seen.ok) return seen;
  const sight = sightOf(await caseMoment(work, seen.value));
  const items = (await correctionsOf(work, caseId)).map((row) => {
    const one = openCorrection(house, row);
    return {
      id: one.id,
      claimant_ordinal: one.ordinal,
      field: one.field,
      field_label: correctionFieldWords[one.field],
      wanted: sight.people ? one.wanted : null,
      made_at: one.madeAt,
      outcome: one.outcome,
      answer: sight.people ? one.answer : null,
    };
  });
  return done({ items });
};

export type CorrectionRefusal =
  | NoSuchCase
  | NotYours
  | { readonly code: 'no-such-correction' }
  | { readonly code: 'correction-answered' }
  | { readonly code: 'correction-unusable' };

const correctPerson = async (work: Work, house: Shelf, row: Correction): Promise<boolean> => {
  const { field, claimantId, caseId } = row;
  if (field === 'other' || claimantId === null) return true;
  const value = usableValue(field, openCorrection(house, row).wanted);
  const all = await sealedClaimantsOf(work, caseId);
  const held = all.find(({ claimant }) => claimant.id === claimantId);
  if (value === null || !held) return false;
  const before = openClaimant(house.sealer, claimantId, held.sealed);
  const after = { ...before, [field === 'id_number' ? 'idNumber' : field]: value };
  const sealed = sealClaimant(house.sealer, claimantId, after);
  await saveClaimantSecrets(work, { caseId, id: claimantId, ...sealed });
  return true;
};

/** Corrects what a worker asked for, or refuses with the reason, which he reads. */
export const answerCorrection = async (
  work: Work,
  house: Shelf,
  wish: {
    readonly caseId: string;
    readonly id: string;
    readonly outcome: 'corrected' | 'refused';
    readonly answer: string;
  },
): Promise<Result<null, CorrectionRefusal>> => {
  const { caseId, id, outcome } = wish;
  const seen = await caseFor(work, { id: caseId, permission: 'rights.handle' });
  if (!seen.ok) return seen;
  const { people } = sightOf(await caseMoment(work, seen.value));
  if (!people) return refuse({ code: 'not-yours' });
  const row = (await correctionsOf(work, caseId)).find((one) => one.id === id);
  if (!row) return refuse({ code: 'no-such-correction' });
  if (row.outcome !== null) return refuse({ code: 'correction-answered' });
  if (outcome === 'corrected' && !(await correctPerson(work, house, row))) {
    return refuse({ code: 'correction-unusable' });
  }
  const answerSealed = house.sealer.seal(wish.answer.trim(), cellOf(id, 'answer'));
  await answerCorrectionRow(work, { caseId, id, outcome, answerSealed });
  const label = correctionFieldWords[row.field];
  const change = {
    ...{ act: 'rights.correction-answered', facts: { correction_id: id, outcome } },
    workerText: `您要求更正“${label}”，${outcome === 'corrected' ? '已更正' : '没有更正，原因见下载的本人信息'}。`,
  };
  await changeCase(work, house, { one: seen.value.one, change });
  return done(null);
};
