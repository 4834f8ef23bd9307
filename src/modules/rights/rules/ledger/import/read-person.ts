import { narrowAll } from '#lib/text/narrow.ts';
import { readIdentityNumber } from '../identity-number.ts';
import { type PayBasis, payBases } from '../types.ts';
import { payBasisNames } from '../words.ts';
import { readDay } from './read-day.ts';
import { cellOf, lineOf, note, type RowDesk } from './row-desk.ts';

export type Gender = 'male' | 'female';

/** Who a row is about. */
export interface PersonDraft {
  readonly name: string;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly card: string | null;
  readonly bank: string | null;
  readonly gender: Gender | null;
  readonly team: string | null;
  readonly trade: string | null;
  /** ISO day. */
  readonly enteredOn: string | null;
  readonly leftOn: string | null;
  readonly payBasis: PayBasis | null;
  readonly signed: boolean;
  readonly note: string | null;
}

/** Longest texts, in characters; the same that the roster form allows. */
export const longestText = {
  name: 40,
  team: 40,
  trade: 40,
  item: 80,
  unit: 20,
  bank: 60,
  note: 200,
} as const;

const readName = (desk: RowDesk): string => {
  const name = lineOf(desk, 'name', longestText.name) ?? '';
  if (name === '') note(desk, 'name-empty', 'name');
  else if (/\d/.test(name)) note(desk, 'name-number', 'name');
  return name.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
};

const genders: Readonly<Record<string, Gender>> = {
  男: 'male',
  女: 'female',
  男性: 'male',
  女性: 'female',
};

const readGender = (desk: RowDesk): Gender | null => {
  const cell = cellOf(desk, 'gender');
  const gender = genders[cell] ?? null;
  if (gender === null && cell !== '') note(desk, 'word-unknown', 'gender', '男、女');
  return gender;
};

const MINOR_YEARS = 16;

/** A worker below sixteen is a child at work, whatever the list is about.
 *  @source 禁止使用童工规定 (2002) art. 2 */
const wasMinor = (bornOn: string, day: string): boolean => {
  const sixteenth = `${Number(bornOn.slice(0, 4)) + MINOR_YEARS}${bornOn.slice(4)}`;
  return day < sixteenth;
};

const idFindings = {
  cut: 'id-cut',
  'wrong-length': 'id-length',
  'wrong-date': 'id-date',
  'wrong-check-digit': 'id-check-digit',
} as const;

interface Identity {
  readonly number: string | null;
  readonly bornOn: string | null;
  readonly gender: Gender | null;
}

const nobody: Identity = { number: null, bornOn: null, gender: null };

const readIdentity = (desk: RowDesk): Identity => {
  const cell = cellOf(desk, 'idNumber');
  if (cell === '' || cell === '无' || /^[-—/]+$/.test(cell)) {
    note(desk, 'id-empty', 'idNumber');
    return nobody;
  }
  const reading = readIdentityNumber(cell);
  if (reading.kind === 'resident') return reading;
  if (reading.kind === 'old' || reading.kind === 'other-document') {
    note(desk, reading.kind === 'old' ? 'id-old' : 'id-other-document', 'idNumber');
    return { ...nobody, number: reading.number };
  }
  note(desk, idFindings[reading.kind], 'idNumber');
  return nobody;
};

const MOBILE = /^1[3-9]\d{9}$/;
/** Numbers of the demo city: none begins with 10, so nobody is ever called. */
const DEMO = /^1020000\d{4}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}$/;

const readPhone = (desk: RowDesk): string | null => {
  const cell = cellOf(desk, 'phone');
  if (cell === '' || cell === '无' || /^[-—/]+$/.test(cell)) return null;
  const [first = ''] = narrowAll(cell).split(/[,;/、，]/);
  const digits = first.replace(/^(\+|00)86/, '').replace(/\s/g, '');
  const bare = digits.replace(/-/g, '');
  if (MOBILE.test(bare) || DEMO.test(bare)) return bare;
  if (LANDLINE.test(digits)) return digits;
  note(desk, /e\+?\d+$/i.test(bare) ? 'phone-cut' : 'phone-unreadable', 'phone');
  return null;
};

/** @source ISO/IEC 7812-1 annex B (Luhn) */
const isLuhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, sign, index) => {
    const doubled = Number(sign) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
};

const readCard = (desk: RowDesk): string | null => {
  const cell = cellOf(desk, 'card');
  if (cell === '' || cell === '无' || /^[-—/]+$/.test(cell)) return null;
  const digits = narrowAll(cell).replace(/[\s'-]/g, '');
  if (/e\+?\d+$/i.test(digits) || /^\d{15}0{1,4}$/.test(digits)) {
    note(desk, 'card-cut', 'card');
    return null;
  }
  if (!/^\d{10,25}$/.test(digits)) {
    note(desk, 'card-unreadable', 'card');
    return null;
  }
  if (digits.length >= 16 && digits.length <= 19 && !isLuhn(digits))
    note(desk, 'card-check-digit', 'card');
  return digits;
};

const dayFindings = {
  'no-day': 'day-no-day',
  'no-year': 'day-no-year',
  unreadable: 'day-unreadable',
} as const;

const readDayOf = (desk: RowDesk, field: 'enteredOn' | 'leftOn', today: string): string | null => {
  const reading = readDay(cellOf(desk, field));
  if (reading.kind === 'day') {
    if (reading.on > today) note(desk, 'day-ahead', field);
    return reading.on;
  }
  if (reading.kind !== 'blank' && reading.kind !== 'still-there')
    note(desk, dayFindings[reading.kind], field);
  return null;
};

const basisWords: readonly (readonly [RegExp, PayBasis])[] = [
  [/时/, 'hour'],
  [/件|量|包/, 'piece'],
  [/周/, 'week'],
  [/月/, 'month'],
  [/日|天|点工|工日/, 'day'],
];

const readBasis = (desk: RowDesk): PayBasis | null => {
  const cell = cellOf(desk, 'payBasis')
    .replace('计时（小时）', '小时')
    .replace(/^计时$/, '日');
  if (cell === '') return null;
  const found = basisWords.find(([word]) => word.test(cell))?.[1] ?? null;
  const choices = payBases.map((one) => payBasisNames[one]).join('、');
  if (found === null) note(desk, 'word-unknown', 'payBasis', choices);
  return found;
};

/** Who a row is about; every doubt becomes a finding, nothing stops the reading. `today` is an ISO day. */
export const readPerson = (desk: RowDesk, today: string): PersonDraft => {
  const identity = readIdentity(desk);
  const gender = readGender(desk);
  const enteredOn = readDayOf(desk, 'enteredOn', today);
  const leftOn = readDayOf(desk, 'leftOn', today);
  if (identity.gender && gender && identity.gender !== gender)
    note(desk, 'gender-differs', 'gender');
  if (identity.bornOn && wasMinor(identity.bornOn, enteredOn ?? today))
    note(desk, 'id-under-sixteen', 'idNumber');
  if (enteredOn && leftOn && leftOn < enteredOn) note(desk, 'left-before-entered', 'leftOn');
  return {
    name: readName(desk),
    idNumber: identity.number,
    phone: readPhone(desk),
    card: readCard(desk),
    bank: lineOf(desk, 'bank', longestText.bank),
    gender: gender ?? identity.gender,
    team: lineOf(desk, 'team', longestText.team),
    trade: lineOf(desk, 'trade', longestText.trade),
    enteredOn,
    leftOn,
    payBasis: readBasis(desk),
    signed: /签|印|已|√|✓|是/.test(cellOf(desk, 'signature')),
    note: lineOf(desk, 'note', longestText.note),
  };
};
