import { blank, dayOrBlank, orBlank } from '../blanks.ts';
import { citations, headed, items, type LetterText, para } from '../letter-text.ts';
import type { LetterFacts } from '../letter-types.ts';
import {
  caseNumber,
  contactNote,
  disputeWords,
  employerName,
  findingLines,
  handlerWords,
  partyWords,
  suggestionLines,
  sumWords,
} from '../phrases.ts';
import { earlierWords } from './opinion.ts';

/** What a referral asks of the body it goes to. */
interface Asked {
  readonly missing: string;
  readonly purpose: string;
  readonly request: string;
}

const referral = (facts: LetterFacts, asked: Asked): LetterText => ({
  addressee: orBlank(facts.recipient?.name, asked.missing),
  blocks: [
    para(
      `我会在办理涉及${employerName(facts)}的工会劳动法律监督事项（受理编号：${caseNumber(facts)}）过程中，发现有关线索，${asked.purpose}。现将有关情况和材料移送，请依法处理。`,
    ),
    ...headed('基本情况', [
      para(
        `有关单位：${facts.employer ? partyWords(facts.employer) : blank('单位全称、统一社会信用代码、住所、法定代表人')}。`,
      ),
      para(`${disputeWords(facts.dispute, employerName(facts))}。${sumWords(facts.dispute)}。`),
      ...items(findingLines(facts.findings)),
    ]),
    ...headed(
      '工会已经开展的工作',
      items(
        facts.earlier.length === 0
          ? [`${blank('已经开展的调查、协商、调解和发函情况')}。`]
          : facts.earlier.map((letter) => `${earlierWords(letter)}。`),
      ),
    ),
    ...headed('移送依据', citations(facts.laws)),
    ...headed('移送事项', [para(asked.request)]),
    para(`请将是否受理和办理结果书面反馈我会。承办人：${handlerWords(facts.handlers)}。`),
  ],
  attachments: facts.attachments.length === 0 ? [blank('移送材料清单')] : facts.attachments,
  copies: facts.copies,
  notes: contactNote(facts),
});

/** 移送函（检察机关）: clues of group, hardship or non-cooperation cases.
 *  @source 最高人民检察院、中华全国总工会协同推进运用“一函两书”制度的通知（2024-02, read second-hand） */
export const referralToProcuratorate = (facts: LetterFacts): LetterText =>
  referral(facts, {
    missing: '同级人民检察院全称',
    purpose: '认为需要由检察机关依法履行法律监督职责',
    request: '请贵院依法审查上述线索，符合条件的，依法支持起诉、制发检察建议或者移送有关机关处理。',
  });

/** 移送函（人力资源社会保障部门）: to inspection or arbitration, before or beside a 建议书. */
export const referralToLabour = (facts: LetterFacts): LetterText =>
  referral(facts, {
    missing: '同级人力资源社会保障局全称',
    purpose: '认为属于劳动保障监察职责范围',
    request: '请贵局依法受理并查处；不属于贵局职责范围的，请书面说明理由并告知有权处理的机关。',
  });

/** 移送函（人民法院）: for court-annexed mediation, a payment order or judicial confirmation. */
export const referralToCourt = (facts: LetterFacts): LetterText =>
  referral(facts, {
    missing: '人民法院全称',
    purpose: '当事人拟通过诉调对接、支付令或者司法确认程序解决',
    request: '请贵院依法立案或者导入诉调对接程序，并将结果告知我会。',
  });

/** 提请上级工会函: a grassroots union asks the county federation to issue the 建议书 it may not issue itself.
 *  @source 浙江省工会劳动法律监督条例（2016）第二十三条 */
export const requestToCounty = (facts: LetterFacts): LetterText => ({
  addressee: orBlank(facts.recipient?.name, '县级以上地方总工会全称'),
  blocks: [
    para(
      `我会于${dayOrBlank(facts.acceptedOn, '受理日期')}受理涉及${employerName(facts)}的工会劳动法律监督事项（受理编号：${caseNumber(facts)}）。经发函督促，该单位仍未依法改正。现提请你会依法向同级人民政府有关部门提出《工会劳动法律监督建议书》。`,
    ),
    ...headed('基本情况', [
      para(`${disputeWords(facts.dispute, employerName(facts))}。${sumWords(facts.dispute)}。`),
      ...items(findingLines(facts.findings)),
    ]),
    ...headed(
      '已经开展的工作',
      items(
        facts.earlier.length === 0
          ? [`${blank('已发出的意见书、送达日期和答复情况')}。`]
          : facts.earlier.map((letter) => `${earlierWords(letter)}。`),
      ),
    ),
    ...headed('提请依据', citations(facts.laws)),
    ...headed('建议查处的事项', items(suggestionLines(facts.demands))),
    para(`承办人：${handlerWords(facts.handlers)}。`),
  ],
  attachments: facts.attachments.length === 0 ? [blank('随函移交的材料清单')] : facts.attachments,
  copies: facts.copies,
  notes: contactNote(facts),
});
