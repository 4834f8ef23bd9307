import type { TSchema } from 'typebox';
import { defineRoute, type RouteCard, type RouteContext } from '#kernel/http/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { Refusal, Result } from '#lib/result.ts';
import { LetterPage } from '../contract/letter-views.ts';
import {
  LetterParams,
  NotCorrectedBody,
  ReasonBody,
  ReplyBody,
  ReturnLetterBody,
  ServiceBody,
  SignLetterBody,
  VersionBody,
} from '../contract/letters.ts';
import type { LetterHouse } from '../letters/letter-house.ts';
import { attemptFromWire, replyFromWire } from '../letters/letter-orders.ts';
import type { LetterAsked } from '../letters/open-letter.ts';
import { letterPage } from '../letters/read-letters.ts';
import { recordNotCorrected } from '../letters/record-not-corrected.ts';
import { recordReply } from '../letters/record-reply.ts';
import { recordService } from '../letters/record-service.ts';
import {
  returnLetter,
  sealLetter,
  signLetter,
  submitLetter,
  voidLetter,
} from '../letters/step-letter.ts';
import { letterRouteRefusals } from './letter-refusals.ts';

interface Step<B extends TSchema> {
  readonly name: string;
  readonly permission: string;
  readonly summary: string;
  readonly body: B;
}

type Deed<B extends TSchema> = (
  work: Work,
  asked: LetterAsked,
  body: RouteContext<{ body: B }>['body'],
) => Promise<Result<unknown, Refusal>>;

/** A step of a letter: the deed, then the letter as it is now. */
const stepRoute = <const B extends TSchema>(
  house: LetterHouse,
  { name, permission, summary, body }: Step<B>,
  deed: Deed<B>,
): RouteCard =>
  defineRoute({
    method: 'POST',
    url: `/api/rights/cases/:id/letters/:letterId/${name}`,
    ...{ permission, summary, tag: '案件文书', refusals: letterRouteRefusals },
    schema: { params: LetterParams, body, response: LetterPage },
    handler: ({ params, body: given, perform }) =>
      perform(async (work) => {
        const asked = { caseId: params.id, letterId: params.letterId };
        const stepped = await deed(work, asked, given as Parameters<Deed<B>>[2]);
        return stepped.ok ? letterPage(work, house, asked) : stepped;
      }),
  });

const signing = (house: LetterHouse): RouteCard[] => [
  stepRoute(
    house,
    { name: 'submit', permission: 'rights.handle', summary: '送签', body: VersionBody },
    (work, asked, { version }) => submitLetter(work, house, { ...asked, version }),
  ),
  stepRoute(
    house,
    { name: 'return', permission: 'rights.sign', summary: '退回修改', body: ReturnLetterBody },
    (work, asked, body) => returnLetter(work, house, { ...asked, ...body }),
  ),
  stepRoute(
    house,
    {
      ...{ name: 'sign', permission: 'rights.sign', body: SignLetterBody },
      summary: '签发：编号、日期和签发件在同一事务中确定',
    },
    (work, asked, { version, code = null }) => signLetter(work, house, { ...asked, version, code }),
  ),
  stepRoute(
    house,
    { name: 'seal', permission: 'rights.seal', summary: '登记用印', body: VersionBody },
    (work, asked) => sealLetter(work, house, asked),
  ),
  stepRoute(
    house,
    {
      ...{ name: 'void', permission: 'rights.read', body: ReasonBody },
      summary: '作废（草稿由承办人，签发后由签发人）；文号保留',
    },
    (work, asked, { reason }) => voidLetter(work, house, { ...asked, reason }),
  ),
];

const delivery = (house: LetterHouse): RouteCard[] => [
  stepRoute(
    house,
    {
      ...{ name: 'services', permission: 'rights.handle', body: ServiceBody },
      summary: '登记送达（直接、留置、邮寄、电子、公告）；首次送达起算答复期限，再次送交不重算',
    },
    (work, asked, body) => {
      const attempt = attemptFromWire(body);
      return recordService(work, house, { ...asked, id: body.id, attempt });
    },
  ),
  stepRoute(
    house,
    {
      ...{ name: 'replies', permission: 'rights.handle', body: ReplyBody },
      summary: '登记书面答复；答应的事项转为有期限的承诺',
    },
    (work, asked, body) => recordReply(work, house, replyFromWire(asked, body)),
  ),
  stepRoute(
    house,
    {
      ...{ name: 'not-corrected', permission: 'rights.handle', body: NotCorrectedBody },
      summary: '登记无正当理由不改正',
    },
    (work, asked, body) => recordNotCorrected(work, house, { ...asked, ...body }),
  ),
];

/** Signing, sealing, voiding, serving and answering a letter. */
export const letterStepRoutes = (house: LetterHouse): RouteCard[] => [
  ...signing(house),
  ...delivery(house),
];
