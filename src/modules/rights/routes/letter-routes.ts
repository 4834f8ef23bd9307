import { Type } from 'typebox';
import { renderHtml } from '#kernel/documents/public.ts';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { done, type Refusal, type Result } from '#lib/result.ts';
import { bodyFromWire } from '../contract/letter-body.ts';
import { LetterList, LetterPage, SavedVersion } from '../contract/letter-views.ts';
import {
  DraftLetterBody,
  EditLetterBody,
  LetterheadBody,
  LetterParams,
  PreviewBody,
} from '../contract/letters.ts';
import { CaseParams, uuid } from '../contract.ts';
import { draftLetter } from '../letters/draft-letter.ts';
import { imprintOf } from '../letters/letter-file.ts';
import type { LetterHouse } from '../letters/letter-house.ts';
import { draftFromWire } from '../letters/letter-orders.ts';
import { openLetter } from '../letters/open-letter.ts';
import { readLetterhead, setLetterhead } from '../letters/put-letterhead.ts';
import { faultWords, letterPage, lettersOfCase } from '../letters/read-letters.ts';
import { editLetter } from '../letters/step-letter.ts';
import { letterFileRoutes } from './letter-file-routes.ts';
import { letterRouteRefusals } from './letter-refusals.ts';
import { letterStepRoutes } from './letter-step-routes.ts';

const common = { tag: '案件文书', refusals: letterRouteRefusals } as const;
const LETTERS = '/api/rights/cases/:id/letters';
const LETTER = `${LETTERS}/:letterId`;
const MOST_BYTES = 1_000_000;

const asked = (params: { readonly id: string; readonly letterId: string }) => ({
  caseId: params.id,
  letterId: params.letterId,
});

const listRoute = (house: LetterHouse): RouteCard =>
  defineRoute({
    ...common,
    ...{ method: 'GET', url: LETTERS, permission: 'rights.read' },
    summary: '案件的文书，和现在可以起草哪些（不能起草的说明理由和依据）',
    schema: { params: CaseParams, response: LetterList },
    handler: ({ params, perform }) => perform((work) => lettersOfCase(work, house, params.id)),
  });

const draftRoute = (house: LetterHouse): RouteCard =>
  defineRoute({
    ...common,
    ...{ method: 'POST', url: LETTERS, permission: 'rights.handle', status: 201 },
    summary: '按案情起草文书；同一编号重发不会重复起草',
    schema: { params: CaseParams, body: DraftLetterBody, response: LetterPage },
    bodyLimit: MOST_BYTES,
    handler: ({ params, body, perform }) =>
      perform(async (work): Promise<Result<unknown, Refusal>> => {
        const drafted = await draftLetter(work, house, draftFromWire(params.id, body));
        if (!drafted.ok) return drafted;
        return letterPage(work, house, { caseId: params.id, letterId: drafted.value.id });
      }),
  });

const pageRoute = (house: LetterHouse): RouteCard =>
  defineRoute({
    ...common,
    ...{ method: 'GET', url: LETTER, permission: 'rights.read' },
    summary: '一份文书：正文、问题、可办的步骤、送达和答复',
    schema: { params: LetterParams, response: LetterPage },
    handler: ({ params, perform }) => perform((work) => letterPage(work, house, asked(params))),
  });

const editRoute = (house: LetterHouse): RouteCard =>
  defineRoute({
    ...common,
    ...{ method: 'POST', url: `${LETTER}/versions`, permission: 'rights.handle' },
    summary: '保存文书的新版本（须说明所见的版本）',
    schema: { params: LetterParams, body: EditLetterBody, response: SavedVersion },
    bodyLimit: MOST_BYTES,
    handler: ({ params, body, perform }) =>
      perform((work) =>
        editLetter(work, house, {
          ...asked(params),
          expectedVersion: body.expected_version,
          body: bodyFromWire(body.body),
        }),
      ),
  });

const Preview = Type.Object({
  html: Type.String({ description: '完整网页，无脚本；请放在 sandbox 的 iframe 里' }),
  faults: Type.Array(Type.String()),
});

const previewRoute = (house: LetterHouse): RouteCard =>
  defineRoute({
    ...common,
    ...{ method: 'POST', url: `${LETTER}/preview`, permission: 'rights.handle' },
    summary: '预览还没有保存的正文，并列出送签前要改的问题',
    schema: { params: LetterParams, body: PreviewBody, response: Preview },
    bodyLimit: MOST_BYTES,
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const permissions = ['rights.handle'];
        const at = { ...asked(params), permissions, isChange: false };
        const opened = await openLetter(work, house, at);
        if (!opened.ok) return opened;
        const text = bodyFromWire(body.body);
        return done({
          html: renderHtml(text, imprintOf(opened.value)),
          faults: faultWords(text, opened.value.document.templateFingerprint),
        });
      }),
  });

const organisation = Type.Object({ id: uuid });
const HEAD = '/api/rights/letterheads/:id';

const headRoutes = (): RouteCard[] => [
  defineRoute({
    ...common,
    ...{ method: 'GET', url: HEAD, permission: 'rights.read' },
    summary: '工会的文书信息：地址、邮编、电话、机关代字',
    schema: { params: organisation, response: LetterheadBody },
    handler: ({ params, perform }) => perform((work) => readLetterhead(work, params.id)),
  }),
  defineRoute({
    ...common,
    ...{ method: 'PUT', url: HEAD, permission: 'rights.decide' },
    summary: '设置工会的文书信息',
    schema: { params: organisation, body: LetterheadBody, response: LetterheadBody },
    handler: ({ params, body, perform }) =>
      perform((work) => setLetterhead(work, { organisationId: params.id, head: body })),
  }),
];

/** Drafting, reading and editing the letters of a case, and everything that follows. */
export const letterRoutes = (house: LetterHouse): RouteCard[] => [
  listRoute(house),
  draftRoute(house),
  pageRoute(house),
  editRoute(house),
  previewRoute(house),
  ...letterStepRoutes(house),
  ...letterFileRoutes(house),
  ...headRoutes(),
];
