import { decimalText } from './decimal.ts';
import { type RosterField, rosterFieldNames } from './import/fields.ts';
import type { WorkerContent } from './kept.ts';
import { yuan } from './money.ts';
import type { ClaimedLine } from './types.ts';
import { lineKindNames, payBasisNames } from './words.ts';

/** What one change did to one field; personal fields are named without their content. */
export interface FieldChange {
  readonly field: string;
  /** The field in Chinese. */
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Shown = (content: WorkerContent) => string | null;

const genderNames = { male: '男', female: '女' } as const;
const yesNo = (value: boolean): string => (value ? '是' : '否');

const open: readonly (readonly [keyof WorkerContent, string, Shown])[] = [
  ['gender', '性别', ({ gender }) => (gender === null ? null : genderNames[gender])],
  ['team', '班组', ({ team }) => team],
  ['trade', '工种', ({ trade }) => trade],
  ['enteredOn', '进场日期', ({ enteredOn }) => enteredOn],
  ['leftOn', '离场日期', ({ leftOn }) => leftOn],
  ['payBasis', '计酬方式', ({ payBasis }) => (payBasis === null ? null : payBasisNames[payBasis])],
  ['bank', '开户行', ({ bank }) => bank],
  ['signed', '本人签名', ({ signed }) => yesNo(signed)],
  ['authorised', '代表人授权', ({ authorised }) => yesNo(authorised)],
  ['statedPaidFen', '已付（申报）', ({ statedPaidFen }) => yuan(statedPaidFen)],
  [
    'statedOwedFen',
    '欠付（申报）',
    ({ statedOwedFen }) => (statedOwedFen === null ? null : yuan(statedOwedFen)),
  ],
];

const sealed = ['name', 'idNumber', 'phone', 'card', 'note'] as const satisfies readonly (
  | RosterField
  | keyof WorkerContent
)[];

const hidden = (value: string | null): string | null => (value === null ? null : '（已遮盖）');

/** What differs between two contents of one worker, in Chinese. Empty when nothing does. */
export const workerChanges = (
  before: WorkerContent,
  after: WorkerContent,
): readonly FieldChange[] => [
  ...sealed.flatMap((field): FieldChange[] =>
    before[field] === after[field]
      ? []
      : [
          {
            ...{ field, label: rosterFieldNames[field] },
            ...{ before: hidden(before[field]), after: hidden(after[field]) },
          },
        ],
  ),
  ...open.flatMap(([field, label, shown]): FieldChange[] =>
    before[field] === after[field]
      ? []
      : [{ field, label, before: shown(before), after: shown(after) }],
  ),
];

const lineFields: readonly (readonly [keyof ClaimedLine, string, (line: ClaimedLine) => string])[] =
  [
    ['kind', '性质', ({ kind }) => lineKindNames[kind]],
    ['item', '项目', ({ item }) => item],
    ['unit', '单位', ({ unit }) => unit],
    ['quantity', '数量（主张）', ({ quantity }) => decimalText(quantity)],
    ['price', '单价（主张）', ({ price }) => decimalText(price)],
  ];

/** What differs between two claims of one line, in Chinese. Empty when nothing does. */
export const claimChanges = (before: ClaimedLine, after: ClaimedLine): readonly FieldChange[] =>
  lineFields.flatMap(([field, label, shown]): FieldChange[] =>
    before[field] === after[field]
      ? []
      : [{ field, label, before: shown(before), after: shown(after) }],
  );
