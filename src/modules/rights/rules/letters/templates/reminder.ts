import { blank } from '../blanks.ts';
import { citations, headed, items, type LetterText, para } from '../letter-text.ts';
import type { LetterFacts } from '../letter-types.ts';
import {
  contactNote,
  demandLines,
  disputeWords,
  openingWords,
  recipientOf,
  sumWords,
  whoseDeed,
} from '../phrases.ts';
import { countingWords, replyWords } from '../reply-words.ts';

const opening = (facts: LetterFacts): string => {
  const { source, dispute } = facts;
  const how = source === null ? `我会经${blank('线索来源')}获悉，` : openingWords[source];
  return `${how}${disputeWords(dispute, whoseDeed(facts))}。${sumWords(dispute)}。`;
};

/** 工会劳动法律监督提示函: says the risk and what should be done, and finds no violation.
 *  @source domain brief 1.1; no statutory reply period was found, the letter sets it */
export const reminder = (facts: LetterFacts): LetterText => {
  const { period } = facts.reply ?? { period: null };
  return {
    addressee: recipientOf(facts)?.name ?? blank('主送单位全称'),
    blocks: [
      para(opening(facts)),
      para('为预防和化解劳动争议，维护职工合法权益，促进用人单位依法用工，现就有关事项提示如下：'),
      ...headed('有关法律规定', citations(facts.laws)),
      ...headed('风险提示', [
        para(
          '以上情形如果属实，你单位应当依法承担相应的法律责任；不及时处理的，可能引发行政处理、仲裁或者诉讼。',
        ),
      ]),
      ...headed('建议事项', items(demandLines(facts.demands))),
      ...headed('回复', [
        para(
          `请你单位${period ? `${replyWords(period, '本提示函')}（${countingWords(period)}）` : `自收到本提示函之日起${blank('回复期限')}内`}，将核查情况和处理结果书面告知我会。`,
        ),
        para('本提示函用于提示用工风险，不是对违法事实的认定。'),
      ]),
    ],
    attachments: facts.attachments,
    copies: facts.copies,
    notes: contactNote(facts),
  };
};
