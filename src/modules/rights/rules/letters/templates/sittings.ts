import type { Block } from '#kernel/documents/types.ts';
import { blank, dayOrBlank, orBlank } from '../blanks.ts';
import { fullAmount } from '../capital-amount.ts';
import { fields, headed, items, type LetterText, para, signs } from '../letter-text.ts';
import type { LetterFacts, TermFacts } from '../letter-types.ts';
import { caseNumber, ending } from '../phrases.ts';

const head = (facts: LetterFacts, extra: readonly (readonly [string, string])[]): Block => {
  const { sitting } = facts;
  return fields([
    ['受理编号', caseNumber(facts)],
    [
      '时间',
      `${dayOrBlank(sitting?.on, '日期')}${orBlank(sitting?.from, '起始时刻')}至${orBlank(sitting?.until, '结束时刻')}`,
    ],
    ['地点', orBlank(sitting?.place, '地点（线上会议写明平台）')],
    ...extra,
  ]);
};

/** One promise as a term of a record: who, by when, what, how much. */
export const termLine = ({ by, text, amount_fen, dueOn }: TermFacts): string => {
  const sum = amount_fen === null ? '' : `，金额${fullAmount(amount_fen)}`;
  return ending(
    `${orBlank(by, '履行义务人')}于${dayOrBlank(dueOn, '履行日期')}前，${ending(text).replace(/。$/u, '')}${sum}`,
  );
};

const termItems = (terms: readonly TermFacts[], missing: string): readonly Block[] =>
  items(terms.length === 0 ? [`${blank(missing)}。`] : terms.map(termLine));

/** 协商记录: what each side said and what was agreed, or that nothing was. */
export const negotiationRecord = (facts: LetterFacts): LetterText => {
  const { sitting, terms } = facts;
  return {
    addressee: null,
    blocks: [
      head(facts, [
        ['主持人', orBlank(sitting?.chair, '主持人')],
        ['记录人', orBlank(sitting?.recorder, '记录人')],
        ['参加人员', orBlank(sitting?.attending.join('、'), '双方参加人员姓名、单位、职务')],
      ]),
      ...headed(
        '各方意见',
        items(
          sitting && sitting.matters.length > 0
            ? sitting.matters.map(ending)
            : [`${blank('各方陈述')}。`],
        ),
      ),
      ...headed(
        '协商结果',
        terms.length > 0
          ? termItems(terms, '')
          : [para(`${orBlank(sitting?.outcome, '达成的意见，或者未达成一致的原因')}。`)],
      ),
      ...signs([
        '用人单位代表（签名）',
        '劳动者或者其代表（签名）',
        '主持人（签名）',
        '记录人（签名）',
      ]),
    ],
    attachments: facts.attachments,
    copies: [],
    notes: null,
  };
};

/** 会议纪要: what a coordination meeting settled, item by item, with who does it by when. */
export const meetingMinutes = (facts: LetterFacts): LetterText => {
  const { sitting, terms } = facts;
  return {
    addressee: null,
    blocks: [
      para(
        `${dayOrBlank(sitting?.on, '会议日期')}，${orBlank(sitting?.chair, '主持人及职务')}在${orBlank(sitting?.place, '会议地点')}主持召开${orBlank(sitting?.title, '会议名称')}，就${facts.dispute.matter}事项（受理编号：${caseNumber(facts)}）进行研究。现纪要如下：`,
      ),
      ...headed(
        '会议听取的情况',
        items(
          sitting && sitting.matters.length > 0
            ? sitting.matters.map(ending)
            : [`${blank('各单位通报和陈述的情况')}。`],
        ),
      ),
      ...headed('会议议定事项', termItems(terms, '议定事项、责任单位和完成日期')),
      ...(sitting?.outcome ? headed('其他', [para(ending(sitting.outcome))]) : []),
      para(`出席：${orBlank(sitting?.attending.join('、'), '出席单位和人员')}。`),
      para(`记录：${orBlank(sitting?.recorder, '记录人')}。`),
    ],
    attachments: facts.attachments,
    copies: facts.copies,
    notes: null,
  };
};
