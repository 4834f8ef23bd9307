import { blank, dayOrBlank } from '../blanks.ts';
import {
  chainTable,
  citations,
  citeWords,
  headed,
  items,
  type LetterText,
  para,
  paras,
} from '../letter-text.ts';
import type { EarlierLetter, LetterFacts } from '../letter-types.ts';
import {
  caseNumber,
  contactNote,
  demandLines,
  disputeWords,
  findingLines,
  handlerWords,
  partyWords,
  recipientOf,
  sourceWords,
  sumWords,
  whoseDeed,
} from '../phrases.ts';
import { countingWords, replyWords } from '../reply-words.ts';
import { rungTitles } from '../rung-titles.ts';

/** What became of a letter that went before, in one sentence. */
export const earlierWords = (letter: EarlierLetter): string => {
  const number = letter.number ? `（${letter.number}）` : '';
  const method = letter.methodWord ? `以${letter.methodWord}方式` : '';
  const due = letter.replyDueOn ? `答复期限至${dayOrBlank(letter.replyDueOn, '期限')}；` : '';
  const answer = letter.repliedOn
    ? `${dayOrBlank(letter.repliedOn, '答复日期')}收到答复`
    : '至今未收到书面答复';
  const outcome = letter.outcome ? `，${letter.outcome}` : '';
  return `${dayOrBlank(letter.servedOn, '送达日期')}，我会${method}送达${rungTitles[letter.kind]}${number}；${due}${answer}${outcome}`.replace(
    /。$/u,
    '',
  );
};

const warned = (facts: LetterFacts): readonly string[] =>
  facts.earlier.length === 0
    ? []
    : facts.earlier.map((letter) => `此前，${earlierWords(letter)}。`);

const replyLines = ({ reply }: LetterFacts): readonly string[] => {
  if (!reply) return [`请你单位自收到本意见书之日起${blank('答复期限')}内，向我会作出书面答复。`];
  const rule = reply.citation ? `根据${citeWords(reply.citation)}，` : '';
  return [
    `${rule}请你单位${replyWords(reply.period, '本意见书')}（${countingWords(reply.period)}），将有关情况和改正措施书面答复我会；对本意见书有异议的，应当在上述期限内书面说明理由。`,
  ];
};

const nextStep = ({ union }: LetterFacts): string =>
  union.mayRecommend
    ? '我会将依法向同级人民政府有关部门提出《工会劳动法律监督建议书》，请其依法处理'
    : '我会将提请县级以上地方总工会依法提出《工会劳动法律监督建议书》，请同级人民政府有关部门依法处理';

/** 工会劳动法律监督意见书: what was found, the law, and a demand to correct it and answer in writing.
 *  @source 浙江省工会劳动法律监督条例（2016）第二十一条、第二十二条 */
export const opinion = (facts: LetterFacts): LetterText => {
  const { source, acceptedOn, dispute } = facts;
  const party = recipientOf(facts);
  const how = source === null ? blank('案件来源') : sourceWords[source];
  return {
    addressee: party?.name ?? blank('主送单位全称'),
    blocks: [
      para(
        `我会根据${how}，于${dayOrBlank(acceptedOn, '受理日期')}受理涉及你单位的工会劳动法律监督事项（受理编号：${caseNumber(facts)}）。承办人${handlerWords(facts.handlers)}依法进行了调查，听取了双方意见。现提出如下意见：`,
      ),
      ...headed('查明的情况', [
        para(
          `被监督单位：${party ? partyWords(party) : blank('单位全称、统一社会信用代码、住所、法定代表人')}。`,
        ),
        para(`${disputeWords(dispute, whoseDeed(facts))}。${sumWords(dispute)}。`),
        ...items(findingLines(facts.findings)),
        ...chainTable(facts.chain),
        ...paras(warned(facts)),
      ]),
      ...headed('法律依据', citations(facts.laws)),
      ...headed('改正意见', items(demandLines(facts.demands))),
      ...headed('书面答复', [
        ...paras(replyLines(facts)),
        para(
          `你单位拒绝接收本意见书、逾期不作出书面答复，或者无正当理由不予改正的，${nextStep(facts)}，并移交有关材料。`,
        ),
      ]),
    ],
    attachments: facts.attachments,
    copies: facts.copies,
    notes: contactNote(facts),
  };
};
