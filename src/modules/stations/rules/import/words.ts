import { comparable } from '#lib/text/narrow.ts';
import type { BuilderKind, EntryMethod, LifeCycle } from '../../types.ts';

/** The words of a list for one set of values; the first of each is the one the export writes. */
type Words<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** How one gets in. */
export const entryWords: Words<EntryMethod> = {
  open_door: [
    '敞开',
    '直接进',
    '直接进入',
    '推门即入',
    '常开',
    '开放式',
    '自由进出',
    '无门禁',
    '开门即进',
    '无',
    'opendoor',
  ],
  staff: [
    '工作人员开门',
    '人工',
    '工作人员',
    '店员开门',
    '专人开门',
    '人工开门',
    '专人管理',
    '值守',
    '钥匙',
    'staff',
  ],
  code: ['密码', '密码锁', '密码开门', '智能锁', '密码门禁', 'code'],
  qr: [
    '扫码',
    '扫码开门',
    '二维码',
    '扫码进入',
    '扫码入站',
    '小程序扫码',
    '微信扫码',
    '扫二维码',
    'qr',
  ],
  face: ['人脸识别', '人脸', '刷脸', '刷脸进入', '人脸门禁', '面部识别', 'face'],
};

/** Who built it. */
export const builderWords: Words<BuilderKind> = {
  union_built: ['工会自建', '自建', '工会建设', '独立建设', '自建站点', 'unionbuilt'],
  co_built: [
    '社会共建共享',
    '共建',
    '共建共享',
    '社会共建',
    '联建',
    '合建',
    '共建站点',
    '联合建设',
    '依托共建',
    '挂牌',
    'cobuilt',
  ],
  mobile: ['流动站', '流动', '流动驿站', '流动服务站', '移动驿站', '流动服务车', 'mobile'],
};

/** Where it stands in its life. */
export const lifeCycleWords: Words<LifeCycle> = {
  planned: ['规划', '规划中', '拟建', '计划', '待建', '筹建', 'planned'],
  building: ['在建', '建设中', '施工中', '改造中', '装修中', 'building'],
  acceptance: ['验收', '待验收', '验收中', 'acceptance'],
  open: [
    '开放',
    '正常',
    '开放中',
    '运行',
    '正常开放',
    '正常运行',
    '已建成',
    '运营中',
    '在用',
    '启用',
    '已开放',
    '使用中',
    '已启用',
    '投入使用',
    '建成',
    '营业',
    '营业中',
    'open',
    'normal',
    'active',
  ],
  paused: [
    '暂停',
    '暂停开放',
    '暂停服务',
    '停用',
    '维修',
    '整改',
    '暂时关闭',
    '维护中',
    '整改中',
    'paused',
  ],
  exit: [
    '退出',
    '已退出',
    '撤销',
    '撤站',
    '取消',
    '关闭',
    '已关闭',
    '已撤销',
    '摘牌',
    '注销',
    'exit',
    'closed',
  ],
};

/** The value a word means; null if it is none of them. */
export const valueOfWord = <Value extends string>(
  words: Words<Value>,
  word: string,
): Value | null => {
  const plain = comparable(word);
  const found = Object.entries<readonly string[]>(words).find(([, said]) =>
    said.map(comparable).includes(plain),
  );
  return (found?.[0] as Value | undefined) ?? null;
};

/** What to choose from, for a finding. */
export const choices = (words: Words<string>): string =>
  Object.values(words)
    .map((said) => said[0] ?? '')
    .join('、');

const yes: readonly string[] = [
  '有',
  '是',
  '√',
  '✓',
  '✔',
  '☑',
  '○',
  '●',
  'y',
  'yes',
  'true',
  't',
  '1',
  '具备',
  '配备',
  '已配备',
  '已配',
  '提供',
  '齐全',
  'v',
];
const no: readonly string[] = [
  '无',
  '否',
  '×',
  '✗',
  '✘',
  '✖',
  '☒',
  'x',
  'n',
  'no',
  'false',
  'f',
  '0',
  '没有',
  '未配备',
  '不具备',
  '缺',
  '未配',
  '不提供',
  '-',
  '—',
  '/',
  '暂无',
];
const faulty = /损坏|故障|坏|待修|维修中|报修|停用/;

/** What a mark in a facility's column says; null if unreadable, 'silent' if blank. */
export const presenceOfMark = (mark: string): 'yes' | 'no' | 'faulty' | 'silent' | null => {
  const plain = mark.normalize('NFKC').trim().toLowerCase();
  if (plain === '') return 'silent';
  if (yes.includes(plain)) return 'yes';
  if (no.includes(plain)) return 'no';
  if (['不详', '未知', '?', '待核实', 'unknown'].includes(plain)) return 'silent';
  if (faulty.test(plain)) return 'faulty';
  if (/^[1-9]\d{0,3}\s*[台个张把套只件组箱间处盏条]?$/.test(plain)) return 'yes';
  return /^有[(:,\d]/.test(plain) ? 'yes' : null;
};
