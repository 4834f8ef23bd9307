import { roles } from '#kernel/access/rules/roles.ts';
import { fieldWords } from '../words/detail-words.ts';
import { zh } from '../words/zh.ts';

const names: Readonly<Record<string, string>> = {
  ...fieldWords,
  fields: '项目',
  version: '版本',
  reason: '原因',
  purpose: '用途',
  role: '角色',
  field: '项目',
  number: '编号',
  count: '数量',
  created: '新增',
  changed: '更新',
  unchanged: '不变',
  skipped: '跳过',
  state: '状态',
  step: '办理',
  mode: '方式',
  sign_in_name: '登录名',
  file_name: '文件',
  rows: '行数',
  until: '到',
  from: '从',
  sighting: '所见',
  organisation: '单位',
  errors: '错误',
  station: '驿站',
  answer: '回复',
  link: '链接',
  sha256: '文件指纹',
  keeper_phone: '站长电话',
  keeper_name: '站长姓名',
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`);
const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}$/;

const roleNames: Readonly<Record<string, string>> = roles;

/** Names for ids, by id: organisations and places. */
type Known = Readonly<Record<string, string>>;

const idText = (text: string, known: Known): string => {
  const name = known[text] ?? roleNames[text];
  if (name) return name;
  return isId.test(text) ? `…${text.slice(-8)}` : text;
};

const nameOf = (name: string): string => names[name] ?? names[snake(name)] ?? name;

const textOf = (value: unknown, known: Known): string => {
  if (value === null || value === undefined || value === '') return zh.none;
  if (typeof value === 'boolean') return value ? zh.yes : zh.no;
  if (Array.isArray(value))
    return value.map((one) => nameOf(textOf(one, known))).join('、') || zh.none;
  if (typeof value === 'object')
    return factLines(value as Record<string, unknown>, known)
      .map(([name, text]) => `${name} ${text}`)
      .join('；');
  return idText(String(value), known);
};

// What these facts say is itself the name of something.
const naming = ['field', 'fields'];

/** The facts of an entry as pairs a person can read. */
export const factLines = (
  facts: Readonly<Record<string, unknown>>,
  known: Known = {},
): readonly (readonly [name: string, text: string])[] =>
  Object.entries(facts).map(([name, value]) => [
    nameOf(name),
    naming.includes(name) ? nameOf(textOf(value, known)) : textOf(value, known),
  ]);
