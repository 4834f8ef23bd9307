import { notSure, type SortingQuestion } from './question-types.ts';

/** Who answers to a platform or a firm working for one.
 *  @source 人社厅发〔2023〕50号; occupations as on the forms of Anhui and Jiangsu */
const occupations: SortingQuestion = {
  id: 'work',
  asks: '你做什么工作？',
  many: false,
  options: [
    { id: 'rider', words: '送外卖、跑腿', sign: 'platform' },
    { id: 'courier', words: '送快递', sign: 'platform' },
    { id: 'ride_hailing', words: '开网约车', sign: 'platform' },
    { id: 'trucker', words: '开货车', sign: 'platform' },
    { id: 'designated_driver', words: '代驾', sign: 'platform' },
    { id: 'domestic', words: '家政、保洁、护工', sign: 'platform' },
    { id: 'live_seller', words: '直播、网络带货', sign: 'platform' },
    { id: 'builder', words: '工地、装修', sign: 'construction' },
    { id: 'sanitation', words: '环卫、园林' },
    { id: 'guard', words: '保安、物业' },
    { id: 'shop_or_factory', words: '工厂、商店、饭店、公司' },
    { id: 'other', words: '别的工作' },
  ],
};

const what: SortingQuestion = {
  id: 'what',
  asks: '遇到了什么事？可以多选。',
  many: true,
  options: [
    { id: 'unpaid', words: '没拿到钱、钱少了、被扣钱', matter: 'wages' },
    { id: 'hurt', words: '干活受伤了、得了职业病', matter: 'injury' },
    { id: 'no_paper', words: '没签合同、合同有问题', matter: 'contract' },
    { id: 'thrown_out', words: '被辞退、被停单、被封号', matter: 'dismissal' },
    { id: 'no_insurance', words: '没交社保、社保少交', matter: 'social_insurance' },
    { id: 'too_long', words: '加班太多、不让休息', matter: 'hours' },
    { id: 'heat', words: '高温、严寒，没有防护或者补贴', matter: 'heat' },
    { id: 'other', words: '别的事', matter: 'other' },
  ],
};

const paper: SortingQuestion = {
  id: 'paper',
  asks: '签过什么？',
  many: false,
  options: [
    { id: 'labour_contract', words: '劳动合同', settles: 'labour_relation' },
    { id: 'other_paper', words: '合作、承揽、劳务协议' },
    { id: 'app_only', words: '只在手机上点了同意' },
    { id: 'nothing', words: '什么都没签' },
    notSure,
  ],
};

const hirer: SortingQuestion = {
  id: 'hirer',
  asks: '是谁请你干活的？',
  many: false,
  options: [
    { id: 'firm', words: '公司、老板、平台、站点' },
    { id: 'foreman', words: '包工头' },
    {
      id: 'household',
      words: '私人家里直接请的',
      exclusion: 'private_household',
      settles: 'civil',
    },
    {
      id: 'craftsman',
      words: '跟着师傅当帮工、学徒',
      exclusion: 'craftsman_helper',
      settles: 'civil',
    },
    { id: 'farm', words: '农户请的', exclusion: 'farm_household', settles: 'civil' },
    notSure,
  ],
};

const factors: readonly SortingQuestion[] = [
  {
    id: 'hours',
    asks: '几点上班、上哪几天，谁说了算？',
    many: false,
    factor: 'time',
    options: [
      { id: 'they', words: '他们排班，要打卡', leaning: 'labour' },
      { id: 'partly', words: '自己挑，但有最少天数或者时段', leaning: 'partly' },
      { id: 'me', words: '完全自己定', leaning: 'free' },
      notSure,
    ],
  },
  {
    id: 'refuse',
    asks: '不接派来的活，会怎样？',
    many: false,
    factor: 'volume',
    options: [
      { id: 'punished', words: '不能不接，不接要罚', leaning: 'labour' },
      { id: 'fewer', words: '可以不接，以后派得少', leaning: 'partly' },
      { id: 'nothing', words: '没关系', leaning: 'free' },
      notSure,
    ],
  },
  {
    id: 'how',
    asks: '活怎么干，有人管吗？',
    many: false,
    factor: 'control',
    options: [
      { id: 'closely', words: '有站长、主管天天管', leaning: 'labour' },
      { id: 'app', words: '手机上有路线、时间要求', leaning: 'partly' },
      { id: 'nobody', words: '只看结果', leaning: 'free' },
      notSure,
    ],
  },
  {
    id: 'rules',
    asks: '有没有罚款、扣分、考核、开会这些规矩？',
    many: false,
    factor: 'discipline',
    options: [
      { id: 'many', words: '很多，要照办', leaning: 'labour' },
      { id: 'some', words: '有评分、有奖惩', leaning: 'partly' },
      { id: 'none', words: '没有', leaning: 'free' },
      notSure,
    ],
  },
  {
    id: 'steady',
    asks: '是不是大多数日子都给这一家干，主要靠它吃饭？',
    many: false,
    factor: 'continuity',
    options: [
      { id: 'yes', words: '是', leaning: 'labour' },
      { id: 'partly', words: '同时给几家干', leaning: 'partly' },
      { id: 'rarely', words: '偶尔干', leaning: 'free' },
      notSure,
    ],
  },
  {
    id: 'price',
    asks: '一单、一天多少钱，谁定？',
    many: false,
    factor: 'pricing',
    options: [
      { id: 'they', words: '他们定，不能商量', leaning: 'labour' },
      { id: 'bargain', words: '可以谈', leaning: 'partly' },
      { id: 'me', words: '我自己报价', leaning: 'free' },
      notSure,
    ],
  },
];

const details: readonly SortingQuestion[] = [
  {
    id: 'insurance_about',
    asks: '社保的事，是找谁解决？',
    many: false,
    after: { question: 'what', options: ['no_insurance'] },
    options: [
      { id: 'employer', words: '单位没交、少交' },
      { id: 'agency', words: '社保局没发钱', exclusion: 'insurance_agency' },
      notSure,
    ],
  },
  {
    id: 'injury_about',
    asks: '受伤的事，现在卡在哪里？',
    many: false,
    after: { question: 'what', options: ['hurt'] },
    options: [
      { id: 'not_reported', words: '还没有报工伤' },
      { id: 'no_money', words: '认了工伤，钱没给' },
      { id: 'grade', words: '觉得鉴定等级不对', exclusion: 'injury_grade' },
      notSure,
    ],
  },
  {
    id: 'iou',
    asks: '手里有没有写明欠多少工资的欠条？',
    many: false,
    after: { question: 'what', options: ['unpaid'] },
    options: [
      { id: 'yes', words: '有', sign: 'has_wage_iou' },
      { id: 'no', words: '没有' },
      notSure,
    ],
  },
  {
    id: 'settled',
    asks: '有没有签过“已结清”“不再追究”这样的纸？',
    many: false,
    after: { question: 'what', options: ['unpaid', 'thrown_out', 'hurt'] },
    options: [
      { id: 'yes', words: '签过', sign: 'signed_settlement' },
      { id: 'no', words: '没签过' },
      notSure,
    ],
  },
  {
    id: 'still_there',
    asks: '现在还在那里干吗？',
    many: false,
    options: [
      { id: 'yes', words: '还在', sign: 'still_working' },
      { id: 'no', words: '不在了' },
      notSure,
    ],
  },
  {
    id: 'already',
    asks: '这件事是不是已经去了仲裁、法院或者劳动监察？',
    many: false,
    options: [
      { id: 'yes', words: '去了，已经受理', sign: 'in_proceedings' },
      { id: 'no', words: '没有' },
      notSure,
    ],
  },
  {
    id: 'safe',
    asks: '现在有没有人有生命危险，或者很多人正聚在一起？',
    many: false,
    options: [{ id: 'yes', words: '有', sign: 'danger_now' }, { id: 'no', words: '没有' }, notSure],
  },
  {
    id: 'who_else',
    asks: '有没有下面的情况？可以多选，也可以不答。',
    many: true,
    options: [
      { id: 'under_18', words: '不满18岁', sign: 'special_protection' },
      { id: 'pregnant', words: '怀孕、产期、哺乳', sign: 'special_protection' },
      { id: 'disabled', words: '残疾', sign: 'special_protection' },
      { id: 'over_60', words: '年纪大了（超过退休年龄）', sign: 'special_protection' },
      { id: 'none', words: '都没有' },
    ],
  },
];

/** Every question of the sorting, in the order in which they are asked. */
export const sortingQuestions: readonly SortingQuestion[] = [
  what,
  occupations,
  hirer,
  paper,
  ...factors,
  ...details,
];
