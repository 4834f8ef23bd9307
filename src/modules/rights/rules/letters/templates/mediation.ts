import type { Block } from '#kernel/documents/types.ts';
import { blank, dayOrBlank, orBlank } from '../blanks.ts';
import { fullAmount } from '../capital-amount.ts';
import { fields, headed, items, type LetterText, para, paras, signs } from '../letter-text.ts';
import type { ClaimantFacts, LetterFacts, PartyFacts } from '../letter-types.ts';
import { caseNumber, disputeWords, ending, recipientOf } from '../phrases.ts';
import { periodWords } from '../reply-words.ts';
import { termLine } from './sittings.ts';

const applicantRow = ({ name, idNumber, phone }: ClaimantFacts): string =>
  `${name}，公民身份号码${orBlank(idNumber, '公民身份号码')}，电话${orBlank(phone, '电话')}`;

const applicants = (facts: LetterFacts): readonly string[] =>
  facts.claimants.length === 0
    ? [blank('申请人姓名、公民身份号码、电话')]
    : facts.claimants.map(applicantRow);

const partyRow = (party: PartyFacts | null): string =>
  party
    ? `${orBlank(party.name, '单位全称')}，统一社会信用代码${orBlank(party.creditCode, '统一社会信用代码')}，法定代表人（负责人）${orBlank(party.representative, '姓名')}，住所${orBlank(party.address, '住所')}`
    : blank('单位全称、统一社会信用代码、法定代表人、住所');

const parties = (facts: LetterFacts): Block =>
  fields([
    ...applicants(facts).map((text, index): readonly [string, string] => [
      applicants(facts).length === 1 ? '申请人' : `申请人${index + 1}`,
      text,
    ]),
    ['被申请人', partyRow(recipientOf(facts))],
  ]);

/** 调解申请书: signed by the worker; an oral application is taken down and read back.
 *  @source 劳动争议调解仲裁法（2007）第十二条 */
export const mediationApplication = (facts: LetterFacts): LetterText => ({
  addressee: null,
  blocks: [
    parties(facts),
    ...headed(
      '调解请求',
      items(
        facts.demands.length === 0
          ? [`${blank('请求事项和金额')}。`]
          : facts.demands.map(({ text }) => ending(text)),
      ),
    ),
    ...headed('事实和理由', [
      para(`${disputeWords(facts.dispute, '被申请人')}。`),
      ...items(facts.findings.map(({ text }) => ending(text))),
    ]),
    para(`此致　${facts.union.name}`),
    para('申请人自愿申请调解。口头申请的，由接待人员记录并向申请人宣读，申请人确认无误。'),
    ...signs(['申请人（签名或者按指印）', '记录人（签名）']),
  ],
  attachments: facts.attachments,
  copies: [],
  notes: null,
});

/** 调解协议书: who pays what to whom by when, and what happens if not.
 *  @source 劳动争议调解仲裁法（2007）第十四条至第十六条; 民事诉讼法（2023）第二百零五条 */
export const mediationAgreement = (facts: LetterFacts): LetterText => {
  const total = facts.terms.reduce((sum, { amount_fen }) => sum + (amount_fen ?? 0), 0);
  const hasMoney = facts.terms.some(({ amount_fen }) => amount_fen !== null);
  return {
    addressee: null,
    blocks: [
      parties(facts),
      para(
        `申请人与被申请人因${facts.dispute.matter}发生争议（受理编号：${caseNumber(facts)}），于${dayOrBlank(facts.sitting?.on, '申请日期')}申请调解。经主持调解，双方自愿达成如下协议：`,
      ),
      ...headed('协议内容', [
        ...items(
          facts.terms.length === 0
            ? [`${blank('履行义务人、履行内容、金额、履行期限和方式')}。`]
            : facts.terms.map(termLine),
        ),
        ...(hasMoney
          ? [para(`以上款项合计${fullAmount(total)}，支付至劳动者本人的银行账户。`)]
          : []),
      ]),
      ...headed('其他约定', [
        para(
          '本协议由双方当事人签名或者盖章，经调解员签名并加盖调解组织印章后生效，对双方当事人具有约束力，当事人应当履行。',
        ),
        para(
          '因支付拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金事项达成的协议，被申请人在约定期限内不履行的，劳动者可以持本协议依法向人民法院申请支付令；其他事项不履行的，另一方当事人可以依法申请仲裁。',
        ),
        ...paras(
          facts.confirmation
            ? [
                `双方可以自协议生效之日起${periodWords(facts.confirmation.period)}内，共同向人民法院申请司法确认。`,
              ]
            : [],
        ),
        para('本协议一式三份，双方当事人各执一份，调解组织存档一份。'),
      ]),
      ...signs([
        '申请人（签名或者按指印）',
        '被申请人（签名或者盖章）',
        '调解员（签名）',
        '调解组织（盖章）',
      ]),
    ],
    attachments: facts.attachments,
    copies: [],
    notes: null,
  };
};
