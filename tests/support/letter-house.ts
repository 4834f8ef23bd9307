import { renderDocx } from '#kernel/documents/public.ts';
import type { DocumentBody } from '#kernel/documents/types.ts';
import type { PersonActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { type DraftInput, plainDraft } from '#modules/rights/letters/draft-input.ts';
import { draftLetter } from '#modules/rights/letters/draft-letter.ts';
import type { LetterHouse } from '#modules/rights/letters/letter-house.ts';
import { openLetter } from '#modules/rights/letters/open-letter.ts';
import { recordService } from '#modules/rights/letters/record-service.ts';
import {
  editLetter,
  sealLetter,
  signLetter,
  submitLetter,
} from '#modules/rights/letters/step-letter.ts';
import type { ServiceAttempt } from '#modules/rights/rules/letters/letter-record.ts';
import type { LetterKind } from '#modules/rights/rules/letters/letter-types.ts';
import { inCase, type RightsCity, rightsCity } from './rights-house.ts';
import { actorWith, valueIn } from './staff-city.ts';

/** A city with a rights slice that prints, and someone who seals. */
export interface LetterCity extends RightsCity {
  readonly house: LetterHouse;
  readonly sealKeeper: PersonActor;
}

/** Printing DOCX twice: what a letter says is tested here, what its PDF looks like in the documents room. */
const quickPress = { docx: renderDocx, pdf: renderDocx, close: async () => undefined };

export const letterCity = async (): Promise<LetterCity> => {
  const at = await rightsCity();
  const sealKeeper = await actorWith(at.city, 'seal_keeper', at.union.organisationId);
  return { ...at, house: { ...at.house, press: quickPress }, sealKeeper };
};

const filled = (text: string): string => text.replace(/【[^】]*】/gu, '（已补正）');

/** What a drafter does with a draft: every gap filled, every article confirmed. */
export const filledIn = (body: DocumentBody): DocumentBody => {
  const whole = JSON.parse(filled(JSON.stringify(body))) as DocumentBody;
  const blocks = whole.blocks.map((block) =>
    block.kind === 'citation' ? { ...block, isVerified: true } : block,
  );
  const added = { kind: 'paragraph', text: '特此函告。' } as const;
  return { ...whole, blocks: [...blocks, added] };
};

/** Drafts a letter; answers its id. */
export const draft = (
  at: LetterCity,
  caseId: string,
  given: { kind: LetterKind; by?: PersonActor } & Partial<DraftInput>,
) => {
  const { by = at.union.first, kind, id = newId(), ...rest } = given;
  const input = plainDraft({ id, caseId, kind }, rest);
  return inCase(at, by, (work) => draftLetter(work, at.house, input));
};

/** A letter's text as somebody opens it. */
export const textOf = async (at: LetterCity, caseId: string, letterId: string) => {
  const asked = { caseId, letterId, permissions: ['rights.read'], isChange: false };
  return valueIn(
    await inCase(at, at.union.first, async (work) => {
      work.note('test.read', { kind: 'letter', id: letterId });
      return openLetter(work, at.house, asked);
    }),
  );
};

/** Fills, submits, signs and seals a draft. */
export const issue = async (at: LetterCity, caseId: string, letterId: string): Promise<void> => {
  const { first, leader } = at.union;
  const asked = { caseId, letterId };
  const { body } = await textOf(at, caseId, letterId);
  const edited = { ...asked, expectedVersion: 1, body: filledIn(body) };
  valueIn(await inCase(at, first, (work) => editLetter(work, at.house, edited)));
  const version = 2;
  valueIn(await inCase(at, first, (work) => submitLetter(work, at.house, { ...asked, version })));
  const signed = { ...asked, version, code: '某工劳监' };
  valueIn(await inCase(at, leader, (work) => signLetter(work, at.house, signed)));
  valueIn(await inCase(at, at.sealKeeper, (work) => sealLetter(work, at.house, asked)));
};

/** A letter drafted and issued; answers its id. */
export const issued = async (
  at: LetterCity,
  caseId: string,
  given: { kind: LetterKind; by?: PersonActor } & Partial<DraftInput>,
): Promise<string> => {
  const { id } = valueIn(await draft(at, caseId, given));
  await issue(at, caseId, id);
  return id;
};

/** An attempt to deliver: by hand today, signed for, unless said. */
export const attemptOf = (at: LetterCity, given: Partial<ServiceAttempt> = {}): ServiceAttempt => ({
  ...{ method: 'hand', outcome: 'delivered', arrivedAt: null, servers: ['职工甲', '职工乙'] },
  on: at.city.clock.read().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString(),
  ...{ receiver: '前台周某', place: '公司办公室', reason: null, witness: null },
  ...{ hasPhoto: false, mailNumber: null, consent: null, proofFileIds: [] },
  ...given,
});

/** Records an attempt to deliver. */
export const serve = (
  at: LetterCity,
  letter: { caseId: string; letterId: string; id?: string; by?: PersonActor },
  given: Partial<ServiceAttempt> = {},
) => {
  const { by = at.union.first, id = newId(), ...asked } = letter;
  const input = { ...asked, id, attempt: attemptOf(at, given) };
  return inCase(at, by, (work) => recordService(work, at.house, input));
};
