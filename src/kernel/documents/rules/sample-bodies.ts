import type { Cell, DocumentBody } from '../types.ts';
import { labelCell, textCell } from './cells.ts';

/** A letter with everything in it: rare characters of names, levels, law, attachments, copies. */
export const sampleLetter: DocumentBody = {
  layout: 'letter',
  mark: '某市总工会',
  title: '关于依法支付王赟喆等五名农民工工资的工会劳动法律监督意见书',
  addressee: '某某建筑劳务有限公司',
  blocks: [
    {
      kind: 'paragraph',
      text: '某市总工会收到你单位农民工关于拖欠工资的投诉（受理编号：2026-0017），依法组织两名工会劳动法律监督员进行了调查。现将有关情况和意见函告如下。',
    },
    { kind: 'heading', level: 1, text: '查明的事实', body: null },
    {
      kind: 'paragraph',
      text: '2025年3月至2025年10月，你单位在某某项目使用农民工5人，经核对考勤表、工程量确认单，尚有工资84854.00元未支付。你单位未按月足额支付工资，未建立用工管理台账，所提交的工资表没有农民工本人签字确认。',
    },
    {
      kind: 'heading',
      level: 2,
      text: '工资标准和数额。',
      body: '经双方确认的工程量为3200平方米，单价为每平方米45元；已支付部分见附件1。',
    },
    {
      kind: 'heading',
      level: 2,
      text: '项目用工链条。',
      body: '总承包单位为某某建设集团有限公司，分包单位为你单位。',
    },
    { kind: 'heading', level: 3, text: '总承包单位应当先行清偿；', body: null },
    { kind: 'heading', level: 3, text: '分包单位对所招用农民工的工资支付负直接责任。', body: null },
    { kind: 'heading', level: 1, text: '法律依据', body: null },
    {
      kind: 'citation',
      law: '保障农民工工资支付条例',
      version: '2019年12月30日公布',
      article: '第三十条第三款',
      quoted: null,
      isVerified: false,
    },
    { kind: 'heading', level: 1, text: '改正要求', body: null },
    {
      kind: 'paragraph',
      text: '请于收到本意见书之日起十五个工作日内足额支付拖欠工资，并将改正情况书面答复本会。',
    },
  ],
  attachments: [
    '拖欠工资明细表',
    '工程量确认单（复印件）共三页，含现场照片两张以及劳动法律监督员制作的调查笔录',
  ],
  signatories: ['某市总工会'],
  notes: '联系人：李昇、张镕，电话：0570-0000000',
  copies: ['某省总工会', '某市人力资源和社会保障局', '某市人民检察院'],
  issuer: null,
};

/** An official notice of two bodies. */
export const sampleOfficial: DocumentBody = {
  ...sampleLetter,
  layout: 'official',
  mark: '某市总工会文件',
  title: '关于建立健全户外劳动者权益保障协作机制的通知',
  addressee: '各县（市、区）总工会，市直各产业工会',
  signatories: ['某市总工会', '某市人力资源和社会保障局'],
  issuer: '某市总工会办公室',
};

const folderRow = (number: number): readonly Cell[] => [
  textCell(String(number), { align: 'center' }),
  textCell(`文书${number}`),
  textCell('2026-01-02'),
  textCell('1', { align: 'center' }),
  textCell(''),
];

/** A form: a register of a complaint with places to sign, and an index of a volume over several pages. */
export const sampleForm: DocumentBody = {
  ...sampleLetter,
  layout: 'form',
  title: '投诉（举报）登记表',
  addressee: null,
  blocks: [
    {
      kind: 'table',
      caption: null,
      widths: [3, 5, 3, 5],
      headRows: 0,
      rows: [
        [labelCell('姓名'), textCell('工友甲'), labelCell('联系电话'), textCell('138****0000')],
        [
          labelCell('投诉\n事项', { down: 2 }),
          textCell('拖欠工资；未订立书面劳动合同', { across: 3 }),
        ],
        [textCell('金额：84854.00元', { across: 3 })],
        [labelCell('事实和理由'), textCell('2025年3月进场，至今未结清。', { across: 3, lines: 8 })],
        [labelCell('登记人意见'), textCell('', { across: 3, lines: 4 })],
      ],
    },
    { kind: 'signing', places: ['登记人（签名）', '审核人（签名）'] },
    {
      kind: 'table',
      caption: '卷宗目录',
      widths: [1, 6, 2, 1, 2],
      headRows: 1,
      rows: [
        ['序号', '文书名称', '日期', '页次', '备注'].map((name) => labelCell(name)),
        ...Array.from({ length: 45 }, (_, place) => folderRow(place + 1)),
      ],
    },
  ],
  attachments: [],
  signatories: [],
  notes: null,
  copies: [],
};
