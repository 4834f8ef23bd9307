import { blank, chineseDay, dayOrBlank, orBlank } from '../blanks.ts';
import { fullAmount, plainAmount } from '../capital-amount.ts';
import { fields, grid, headed, items, type LetterText, para, signs } from '../letter-text.ts';
import type { LetterFacts } from '../letter-types.ts';
import {
  caseNumber,
  disputeWords,
  employerName,
  ending,
  findingLines,
  handlerWords,
  sumWords,
} from '../phrases.ts';
import { earlierWords } from './opinion.ts';

/** 回访记录: whether what was promised has come, and what the worker says of the handling.
 *  @source 人民调解法（2010）第三十一条 */
export const followUpRecord = (facts: LetterFacts): LetterText => {
  const { sitting, claimants } = facts;
  return {
    addressee: null,
    blocks: [
      fields([
        ['受理编号', caseNumber(facts)],
        ['回访日期', dayOrBlank(sitting?.on, '回访日期')],
        ['回访方式', orBlank(sitting?.place, '电话、上门或者短信')],
        ['回访对象', orBlank(sitting?.attending.join('、') || claimants[0]?.name, '回访对象')],
        [
          '履行情况',
          facts.paid_fen === null
            ? blank('是否按期履行、到账日期和金额')
            : `已收到${fullAmount(facts.paid_fen)}`,
        ],
        ['尚未解决的问题', orBlank(sitting?.outcome, '没有的，写“无”')],
        ['对办理工作的评价', blank('满意、基本满意或者不满意，及具体意见')],
        ['回访人', orBlank(sitting?.recorder, '回访人')],
      ]),
      ...signs(['回访人（签名）']),
    ],
    attachments: [],
    copies: [],
    notes: null,
  };
};

/** 结案报告: the case in one paper, with the result for each worker. */
export const closingReport = (facts: LetterFacts): LetterText => ({
  addressee: null,
  blocks: [
    ...headed('案件来源和受理', [
      para(
        `${dayOrBlank(facts.registeredOn, '登记日期')}登记，${dayOrBlank(facts.acceptedOn, '受理日期')}受理，受理编号：${caseNumber(facts)}。被监督单位：${employerName(facts)}。承办人：${handlerWords(facts.handlers)}。`,
      ),
    ]),
    ...headed('查明的事实', [
      para(`${disputeWords(facts.dispute, employerName(facts))}。${sumWords(facts.dispute)}。`),
      ...items(findingLines(facts.findings)),
    ]),
    ...headed(
      '办理经过',
      items(
        facts.earlier.length === 0
          ? [`${blank('办理经过')}。`]
          : facts.earlier.map((letter) => `${earlierWords(letter)}。`),
      ),
    ),
    ...headed('办理结果', [
      para(facts.closing ? ending(facts.closing) : `${blank('办理结果')}。`),
      ...(facts.paid_fen === null ? [] : [para(`已为劳动者追回${fullAmount(facts.paid_fen)}。`)]),
      ...(facts.claimants.length === 0
        ? []
        : [
            grid(
              ['序号', '劳动者', '应付', '已付'],
              facts.claimants.map(({ name, owed_fen, paid_fen }, index) => [
                String(index + 1),
                name,
                owed_fen === null ? '—' : plainAmount(owed_fen),
                paid_fen === null ? '—' : plainAmount(paid_fen),
              ]),
            ),
          ]),
    ]),
    ...headed('结果告知和回访', [para(`${blank('向投诉人告知结果的日期、方式和回访情况')}。`)]),
    ...signs(['承办人（签名）', '承办人（签名）', '负责人审批意见（签名、日期）']),
  ],
  attachments: [],
  copies: [],
  notes: null,
});

/** 卷宗目录: every paper of the volume with its pages. */
export const volumeIndex = (facts: LetterFacts): LetterText => {
  let page = 1;
  const rows = facts.papers.map((paper, index) => {
    const first = page;
    page += paper.pages ?? 1;
    const last = page - 1;
    const span = first === last ? String(first) : `${first}–${last}`;
    return [
      String(index + 1),
      paper.title,
      paper.on ? chineseDay(paper.on) : '—',
      paper.pages ? span : blank('页码'),
    ];
  });
  return {
    addressee: null,
    blocks: [
      fields([
        ['受理编号', caseNumber(facts)],
        ['被监督单位', employerName(facts)],
      ]),
      grid(
        ['序号', '文件材料名称', '日期', '页码'],
        rows.length === 0 ? [['1', blank('文件材料名称'), '', '']] : rows,
      ),
      ...signs(['立卷人（签名）', '检查人（签名）']),
    ],
    attachments: [],
    copies: [],
    notes: null,
  };
};

/** 代表人推选书: ten or more workers with one claim choose who speaks for them.
 *  @source 劳动争议调解仲裁法（2007）第七条 */
export const representativesChosen = (facts: LetterFacts): LetterText => ({
  addressee: null,
  blocks: [
    para(
      `我们是${employerName(facts)}${facts.dispute.projectName ? `${facts.dispute.projectName}` : ''}的劳动者，因${facts.dispute.matter}共同提出请求（受理编号：${caseNumber(facts)}）。经全体推选，由${orBlank(facts.representatives.join('、'), '三至五名代表人姓名')}作为代表人，参加协商、调解等活动。`,
    ),
    para(
      '代表人的行为对其所代表的劳动者发生效力；但变更、放弃请求，承认对方请求，或者达成和解、调解协议，应当经被代表的劳动者同意。',
    ),
    grid(
      ['序号', '姓名', '公民身份号码', '联系电话', '签名（按指印）'],
      (facts.claimants.length === 0 ? [null] : facts.claimants).map((claimant, index) => [
        String(index + 1),
        claimant?.name ?? blank('姓名'),
        orBlank(claimant?.idNumber, '公民身份号码'),
        orBlank(claimant?.phone, '联系电话'),
        '',
      ]),
    ),
    ...signs(['代表人（签名）']),
  ],
  attachments: [],
  copies: [],
  notes: null,
});
