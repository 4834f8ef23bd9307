import type { FactFault } from '../fact-rules.ts';
import type { Body } from './bodies.ts';
import { type ReferralKind, referralCards } from './referral-kinds.ts';
import type { PersonField } from './referral-types.ts';

/** A referral as somebody wants to send it. Days are ISO text. */
export interface ReferralWish {
  readonly kind: ReferralKind;
  readonly basis: 'consent' | 'duty';
  readonly legalBasis: string;
  readonly consentedOn: string | null;
  readonly summary: string;
  readonly people: readonly {
    readonly claimantId: string;
    readonly fields: readonly PersonField[];
  }[];
  readonly partyIds: readonly string[];
  readonly letterId: string | null;
  readonly materials: readonly {
    readonly title: string;
    readonly copies: number;
    readonly evidenceId: string | null;
  }[];
}

/** What a referral stands against. */
export interface ReferralGround {
  readonly body: Pick<Body, 'kind' | 'retiredOn'>;
  readonly isAnonymous: boolean;
  /** The union that has the case, or that of the sender, stands at county level or above. */
  readonly isFromCounty: boolean;
  readonly claimantIds: readonly string[];
  readonly partyIds: readonly string[];
  readonly evidenceIds: readonly string[];
  /** ISO. */
  readonly today: string;
}

const SUMMARY_MOST = 5_000;

type Say = (field: string, message: string) => void;

const basisFaults = (wish: ReferralWish, ground: ReferralGround, say: Say): void => {
  if (wish.legalBasis.trim() === '') say('legal_basis', '请写明依据的法律条款或协作文件');
  if (wish.basis === 'duty') {
    if (wish.consentedOn !== null) say('consented_on', '依据法定职责提供的，不填同意日期');
    return;
  }
  if (ground.isAnonymous) say('basis', '匿名反映没有本人同意，请选其他依据');
  if (wish.consentedOn === null) say('consented_on', '请写明本人单独同意的日期');
  else if (wish.consentedOn > ground.today) say('consented_on', '不能是将来的日期');
};

const listFaults = (wish: ReferralWish, ground: ReferralGround, say: Say): void => {
  const people = wish.people.map((one) => one.claimantId);
  if (people.some((id) => !ground.claimantIds.includes(id))) say('people', '案件里没有这名工友');
  if (new Set(people).size !== people.length) say('people', '同一名工友只能列一次');
  if (wish.people.some((one) => one.fields.length === 0)) say('people', '请选择提供哪些信息');
  if (wish.partyIds.some((id) => !ground.partyIds.includes(id)))
    say('party_ids', '案件里没有这个单位');
  const lost = wish.materials.some(
    (one) => one.evidenceId !== null && !ground.evidenceIds.includes(one.evidenceId),
  );
  if (lost) say('materials', '案件的证据里没有这一份');
  if (wish.materials.some((one) => one.title.trim() === '')) say('materials', '每份材料都要有名称');
};

/** Everything wrong with a referral. A copy lists its paper; anything else says what is asked and what goes along.
 *  A lead for the procuratorate comes from the county or above.
 *  @source 个人信息保护法 arts. 13, 23 (consent apart, or a duty); domain brief T18 (material list) */
export const whyNotRefer = (wish: ReferralWish, ground: ReferralGround): FactFault[] => {
  const faults: FactFault[] = [];
  const say: Say = (field, message) => faults.push({ field, message });
  const card = referralCards[wish.kind];
  if (ground.body.retiredOn !== null) say('body_id', '这个单位已停用');
  if (!card.to.includes(ground.body.kind)) say('body_id', `“${card.title}”不能发给这类单位`);
  if (wish.kind === 'procuratorate_lead' && !ground.isFromCounty)
    say('kind', '检察线索由县级以上总工会移送，请先提请上级工会');
  const summary = wish.summary.trim();
  if (summary === '') say('summary', '请写明情况和请求');
  if ([...summary].length > SUMMARY_MOST) say('summary', `最多 ${SUMMARY_MOST} 字`);
  if (wish.kind === 'copy' && wish.letterId === null && wish.materials.length === 0)
    say('materials', '抄送要列出文书');
  basisFaults(wish, ground, say);
  listFaults(wish, ground, say);
  return faults;
};

/** Kinds of data a referral discloses, for the log: never the data. */
export const disclosedItems = (wish: ReferralWish): string[] => {
  const words = { name: '姓名', phone: '电话', id_number: '身份证号' } as const;
  const fields = new Set(wish.people.flatMap((one) => one.fields));
  return [
    '情况说明',
    ...[...fields].map((field) => `工友${words[field]}（${wish.people.length} 人）`),
    ...(wish.partyIds.length > 0 ? ['责任单位名称'] : []),
    ...(wish.materials.length > 0 ? [`材料 ${wish.materials.length} 份`] : []),
    ...(wish.letterId === null ? [] : ['文书']),
  ];
};
