import { blank, dayOrBlank, orBlank } from '../blanks.ts';
import { citations, items, type LetterText, para } from '../letter-text.ts';
import type { LetterFacts } from '../letter-types.ts';
import { caseNumber, contactNote, employerName, handlerWords } from '../phrases.ts';

/** Whom a notice to the complainant greets: by name only where he gave one. */
const complainant = ({ claimants }: LetterFacts): string => {
  const [first] = claimants;
  if (!first) return '投诉（举报）人';
  return claimants.length === 1 ? first.name : `${first.name}等${claimants.length}人`;
};

const told = (facts: LetterFacts): string =>
  `你（们）于${dayOrBlank(facts.registeredOn, '登记日期')}反映的${employerName(facts)}${facts.dispute.matter}事项`;

/** 受理告知书: that the union takes the case, who handles it, and what the worker may do meanwhile. */
export const acceptanceNotice = (facts: LetterFacts): LetterText => ({
  addressee: complainant(facts),
  blocks: [
    para(
      `${told(facts)}，经审查，属于工会劳动法律监督范围，我会决定予以受理。现将有关事项告知如下：`,
    ),
    ...items([
      `受理编号：${caseNumber(facts)}；受理日期：${dayOrBlank(facts.acceptedOn, '受理日期')}。`,
      `承办人：${handlerWords(facts.handlers)}。你（们）认为承办人与本事项有利害关系、可能影响公正处理的，有权申请其回避。`,
      '请妥善保管劳动合同、考勤记录、工资支付记录、结算单、聊天记录等材料，并可以随时向我会补充。',
      '申请劳动争议仲裁适用法定时效。我会受理本事项，不影响你（们）依法申请调解、仲裁、提起诉讼或者向劳动保障监察机构投诉的权利，请注意在法定时效内主张权利。',
      '我会对你（们）的个人信息和反映的情况依法保密。',
    ]),
  ],
  attachments: facts.attachments,
  copies: [],
  notes: contactNote(facts),
});

/** 不予受理告知书: the ground, and where to go instead.
 *  @source 浙江省工会劳动法律监督条例（2016）第十七条 */
export const refusalNotice = (facts: LetterFacts): LetterText => ({
  addressee: complainant(facts),
  blocks: [
    para(
      `${told(facts)}，经审查，我会决定不予受理。理由是：${orBlank(facts.refusalGround, '不予受理的理由')}。`,
    ),
    ...(facts.laws.length === 0
      ? [para(`依据：${blank('不予受理的法律依据')}。`)]
      : [para('依据：'), ...citations(facts.laws)]),
    para(
      `建议你（们）${orBlank(facts.guidance, '可以选择的其他途径、受理机关和联系方式')}。请注意在法定时效内主张权利。`,
    ),
    para('工会对职工申请仲裁、提起诉讼依法给予支持和帮助。符合条件的，可以向我会申请法律援助。'),
  ],
  attachments: facts.attachments,
  copies: [],
  notes: contactNote(facts),
});
