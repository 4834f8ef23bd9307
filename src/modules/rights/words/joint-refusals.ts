import type { RefusalWords } from '#kernel/http/words/refusal-words.ts';
import { caseRefusals } from './case-refusals.ts';

/** Words for what can be refused about the joint mechanism and meetings. */
export const jointRefusals: Readonly<Record<string, RefusalWords>> = {
  ...caseRefusals,
  'body-exists': { status: 409, detail: '名录里已有同类、同名的单位。' },
  'no-such-body': { status: 422, detail: '名录里没有这个单位，或者它由别的工会维护。' },
  'no-such-letter': { status: 422, detail: '没有这份文书，或者它不属于本案。' },
  'not-sealed': { status: 409, detail: '文书还没有签发、用印，不能对外提供。' },
  'no-such-referral': { status: 404, detail: '案件里没有这份协作材料。' },
  'nothing-awaited': { status: 409, detail: '对方已经答复，或者材料已撤回，不用再发链接。' },
  'reason-needed': { status: 422, detail: '请写明原因。' },
  'text-needed': { status: 422, detail: '请写内容。' },
  'paper-exists': { status: 409, detail: '这个单位的这个文号已经登记过。' },
  'no-such-meeting': { status: 404, detail: '案件里没有这次会议。' },
  'no-such-invitee': { status: 422, detail: '受邀的单位或者人不在本案或者协作单位名录里。' },
  'no-such-invitation': { status: 404, detail: '没有邀请过这个单位或者人。' },
  'meeting-over': { status: 409, detail: '会议已经召开或者取消，不能再改。' },
  'not-begun': { status: 409, detail: '会议还没有到开始时间，不能登记召开情况。' },
  'not-held': { status: 409, detail: '会议还没有召开，没有会议记录可以更正。' },
};
