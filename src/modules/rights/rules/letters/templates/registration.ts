import { dayOrBlank, orBlank } from '../blanks.ts';
import { plainAmount } from '../capital-amount.ts';
import { fields, grid, type LetterText, signs } from '../letter-text.ts';
import type { LetterFacts } from '../letter-types.ts';
import { caseNumber, employerName, sourceWords } from '../phrases.ts';

/** 投诉（举报）登记表: kept in the file, never sent; the only form that names the complainant beside his phone. */
export const registration = (facts: LetterFacts): LetterText => {
  const { employer, dispute, source } = facts;
  return {
    addressee: null,
    blocks: [
      fields([
        ['受理编号', caseNumber(facts)],
        ['登记日期', dayOrBlank(facts.registeredOn, '登记日期')],
        ['来源', source ? sourceWords[source] : orBlank(null, '来源')],
        ['被反映单位', employerName(facts)],
        ['统一社会信用代码', employer?.creditCode ?? '不详'],
        [
          '单位地址及电话',
          [employer?.address, employer?.phone].filter(Boolean).join('　') || '不详',
        ],
        ['项目或者工作地点', dispute.projectName ?? '不详'],
        ['反映事项', dispute.matter],
        ['涉及人数', dispute.workers === null ? '不详' : `${dispute.workers}人`],
        [
          '发生期间',
          dispute.fromOn
            ? `${dayOrBlank(dispute.fromOn, '起')}至${dispute.untilOn ? dayOrBlank(dispute.untilOn, '止') : '今'}`
            : '不详',
        ],
        ['反映金额', dispute.claimed_fen === null ? '不详' : plainAmount(dispute.claimed_fen)],
        [
          '主要事实',
          facts.findings.map(({ text }) => text).join('；') || orBlank(null, '主要事实'),
        ],
      ]),
      grid(
        ['序号', '投诉（举报）人', '联系电话', '工种', '反映欠付金额'],
        facts.claimants.length === 0
          ? [['1', '匿名', '—', '—', '—']]
          : facts.claimants.map(({ name, phone, trade, owed_fen }, index) => [
              String(index + 1),
              name,
              phone ?? '未留',
              trade ?? '—',
              owed_fen === null ? '—' : plainAmount(owed_fen),
            ]),
      ),
      ...signs(['登记人（签名）', '投诉人（签名、指印）']),
    ],
    attachments: [],
    copies: [],
    notes: null,
  };
};
