import type { DocumentRefusal } from '#kernel/documents/rules/refusal.ts';
import { documentRefusalText } from '#kernel/documents/words/refusals.ts';
import type { RefusalWords } from '#kernel/http/public.ts';
import { letterRefusals } from '../words/letter-words.ts';

const documentWords = (code: DocumentRefusal['code'], status: number): RefusalWords => ({
  status,
  detail: (facts) => documentRefusalText({ ...facts, code } as DocumentRefusal),
});

const asItSays: RefusalWords = { status: 409, detail: ({ why }) => String(why) };

/** Words for everything a route about letters may refuse: the letters', the documents' and the steps' own. */
export const letterRouteRefusals: Readonly<Record<string, RefusalWords>> = {
  'not-now': documentWords('not-now', 409),
  'person-needed': documentWords('person-needed', 409),
  'drafter-signs': documentWords('drafter-signs', 409),
  'drafter-seals': documentWords('drafter-seals', 409),
  'signer-seals': documentWords('signer-seals', 409),
  'version-conflict': documentWords('version-conflict', 409),
  'body-not-ready': documentWords('body-not-ready', 422),
  'reason-needed': documentWords('reason-needed', 422),
  'bad-code': documentWords('bad-code', 422),
  'not-an-amount': { status: 422, detail: '承诺的金额应为大于零的整数分。' },
  'nothing-promised': { status: 422, detail: '请写明答应做什么，或者多少钱。' },
  'due-before-made': { status: 422, detail: '承诺的期限不能早于作出承诺的日期。' },
  'not-a-day': { status: 422, detail: '不是真实存在的日期。' },
  'in-the-future': { status: 422, detail: '不能是将来的日期。' },
  'step-shut': asItSays,
  'step-not-yours': { ...asItSays, status: 403 },
  'separation-of-duties': asItSays,
  'year-not-announced': {
    status: 409,
    detail: ({ year }) => `${String(year)}年的放假安排还没有公布或者载入，不能计算日期。`,
  },
  ...letterRefusals,
};
