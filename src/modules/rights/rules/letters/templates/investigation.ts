import { blank, dayOrBlank, orBlank } from '../blanks.ts';
import { citations, fields, grid, items, type LetterText, para, signs } from '../letter-text.ts';
import type { Exchange, LetterFacts } from '../letter-types.ts';
import { caseNumber, contactNote, handlerWords, recipientOf } from '../phrases.ts';

/** 调查通知: what is looked into, by whom, and which papers are to be ready when.
 *  @source 工会法（2021）第二十六条; 浙江省工会劳动法律监督条例（2016）第二十条 */
export const investigationNotice = (facts: LetterFacts): LetterText => ({
  addressee: recipientOf(facts)?.name ?? blank('被调查单位全称'),
  blocks: [
    para(
      `我会依法受理了涉及你单位的工会劳动法律监督事项（受理编号：${caseNumber(facts)}）。现指派工会劳动法律监督员${handlerWords(facts.handlers)}，定于${dayOrBlank(facts.sitting?.on, '调查日期')}${facts.sitting?.from ?? ''}在${orBlank(facts.sitting?.place, '调查地点')}向你单位了解情况。请予协助，并做好以下准备：`,
    ),
    ...items([
      '派熟悉情况的负责人或者委托代理人到场，代理人应当携带授权委托书；',
      '提供劳动合同或者用工登记、考勤记录、工资支付台账及支付凭证；',
      '提供与本事项有关的分包合同、工程量确认单、结算资料；',
      '对反映的问题作出书面说明。',
    ]),
    para('依据：'),
    ...citations(facts.laws),
    para(
      '监督员进行调查时，应当出示工会劳动法律监督员证。对调查中知悉的商业秘密和个人信息，我会依法保密。',
    ),
  ],
  attachments: facts.attachments,
  copies: [],
  notes: contactNote(facts),
});

const opened: readonly Exchange[] = [
  {
    question:
      '我们是工会劳动法律监督员，这是我们的证件。现依法向你了解有关情况，请如实回答。你对承办人是否申请回避？',
    answer: null,
  },
  { question: '请说明你的姓名、工作单位、职务（工种）和联系方式。', answer: null },
  { question: '请介绍本事项的有关情况。', answer: null },
  { question: '你还有什么需要补充？', answer: null },
];

/** 调查（询问）笔录: question by question; both handlers and the questioned sign, a refusal to sign is noted on it. */
export const interviewRecord = (facts: LetterFacts): LetterText => {
  const { sitting } = facts;
  const exchanges = sitting && sitting.exchanges.length > 0 ? sitting.exchanges : opened;
  return {
    addressee: null,
    blocks: [
      fields([
        ['受理编号', caseNumber(facts)],
        [
          '时间',
          `${dayOrBlank(sitting?.on, '日期')}${orBlank(sitting?.from, '起始时刻')}至${orBlank(sitting?.until, '结束时刻')}`,
        ],
        ['地点', orBlank(sitting?.place, '地点')],
        ['调查人', handlerWords(facts.handlers)],
        ['记录人', orBlank(sitting?.recorder, '记录人')],
        [
          '被调查（询问）人',
          orBlank(sitting?.attending.join('、'), '被调查（询问）人姓名、单位、职务'),
        ],
      ]),
      ...exchanges.flatMap(({ question, answer }) => [
        para(`问：${question}`),
        para(`答：${orBlank(answer, '回答')}`),
      ]),
      para('以上笔录已经本人阅看（或者已向本人宣读），记录无误。'),
      ...signs(['被询问人（签名）', '调查人（签名）', '调查人（签名）', '记录人（签名）']),
      para('被调查（询问）人拒绝签名或者盖章的，由调查人在此注明：'),
    ],
    attachments: [],
    copies: [],
    notes: null,
  };
};

/** 证据清单: each piece with where it came from and what it proves. */
export const evidenceList = (facts: LetterFacts): LetterText => ({
  addressee: null,
  blocks: [
    fields([['受理编号', caseNumber(facts)]]),
    grid(
      ['序号', '证据名称', '来源', '证明内容', '页数'],
      (facts.papers.length === 0 ? [null] : facts.papers).map((paper, index) => [
        String(index + 1),
        paper?.title ?? blank('证据名称'),
        orBlank(paper?.origin, '来源'),
        orBlank(paper?.proves, '证明内容'),
        paper?.pages ? String(paper.pages) : '—',
      ]),
    ),
    ...signs(['提交人（签名）', '接收人（签名）']),
  ],
  attachments: [],
  copies: [],
  notes: null,
});
