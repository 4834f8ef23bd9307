import { blank, dayOrBlank } from '../blanks.ts';
import {
  chainTable,
  citations,
  citeWords,
  headed,
  items,
  type LetterText,
  para,
} from '../letter-text.ts';
import type { EscalationGround, LetterFacts } from '../letter-types.ts';
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
import { replyWords } from '../reply-words.ts';
import { earlierWords } from './opinion.ts';

/** The ground of a 建议书 as its text says it. */
export const groundWords = {
  refused_receipt: '拒绝接收工会劳动法律监督意见书',
  no_reply: '逾期不作出书面答复',
  not_corrected: '无正当理由不予改正',
} as const satisfies Record<EscalationGround, string>;

const replyLine = ({ reply }: LetterFacts): string => {
  if (!reply) return `请贵单位在${blank('法定期限')}内决定是否立案`;
  const rule = reply.citation ? `根据${citeWords(reply.citation)}，` : '';
  return `${rule}请贵单位${replyWords(reply.period, '本建议书')}决定是否立案`;
};

/** 工会劳动法律监督建议书: asks the competent authority to look into what the employer would not correct.
 *  @source 浙江省工会劳动法律监督条例（2016）第二十三条、第二十四条 */
export const proposal = (facts: LetterFacts): LetterText => {
  const { employer, ground } = facts;
  return {
    addressee: facts.recipient?.name ?? blank('同级人力资源社会保障等行政部门全称'),
    blocks: [
      para(
        `我会于${dayOrBlank(facts.acceptedOn, '受理日期')}受理涉及${employerName(facts)}的工会劳动法律监督事项（受理编号：${caseNumber(facts)}），由承办人${handlerWords(facts.handlers)}依法调查。该单位${ground ? groundWords[ground] : blank('提出建议书的事由：拒绝接收、逾期未答复或者无正当理由不改正')}。现将有关情况移交贵单位，并提出如下建议：`,
      ),
      ...headed('用人单位及基本事实', [
        para(
          `被监督单位：${employer ? partyWords(employer) : blank('单位全称、统一社会信用代码、住所、法定代表人')}。`,
        ),
        para(`${disputeWords(facts.dispute, employerName(facts))}。${sumWords(facts.dispute)}。`),
        ...items(findingLines(facts.findings)),
        ...chainTable(facts.chain),
      ]),
      ...headed(
        '工会已经开展的工作',
        items(
          facts.earlier.length === 0
            ? [`${blank('已发出的函件、送达日期和答复情况')}。`]
            : facts.earlier.map((letter) => `${earlierWords(letter)}。`),
        ),
      ),
      ...headed('法律依据', citations(facts.laws)),
      ...headed('建议查处事项', items(suggestionLines(facts.demands))),
      ...headed('反馈', [
        para(
          `${replyLine(facts)}；不予立案的，请书面说明理由。办理完毕后，请将处理结果书面反馈我会。`,
        ),
      ]),
    ],
    attachments: facts.attachments.length === 0 ? [blank('移交材料清单')] : facts.attachments,
    copies: facts.copies,
    notes: contactNote(facts),
  };
};
