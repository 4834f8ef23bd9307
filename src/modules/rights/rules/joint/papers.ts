/** Papers by which other bodies urge a union or, through it, an employer. */
export const paperKinds = [
  'judicial_proposal',
  'procuratorial_proposal',
  'procuratorial_opinion',
  'arbitration_proposal',
  'other',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Chinese names of the papers. */
export const paperKindWords = {
  judicial_proposal: '司法建议书',
  procuratorial_proposal: '检察建议书',
  procuratorial_opinion: '检察意见书',
  arbitration_proposal: '仲裁建议书',
  other: '其他函件',
} as const satisfies Record<PaperKind, string>;

/** A paper as it came in. Days are ISO text. */
export interface PaperWish {
  readonly kind: PaperKind;
  readonly number: string;
  readonly title: string;
  readonly content: string;
  readonly datedOn: string;
  readonly receivedOn: string;
  /** As the paper asks; null = it asks for none. */
  readonly feedbackByOn: string | null;
}

/** Everything wrong with a paper's record. */
export const whyNotPaper = (
  paper: PaperWish,
  today: string,
): { readonly field: string; readonly message: string }[] => [
  ...(paper.number.trim() === '' ? [{ field: 'number', message: '请填写文号' }] : []),
  ...(paper.title.trim() === '' ? [{ field: 'title', message: '请填写标题' }] : []),
  ...(paper.content.trim() === '' ? [{ field: 'content', message: '请写明建议的内容' }] : []),
  ...(paper.receivedOn > today ? [{ field: 'received_on', message: '不能是将来的日期' }] : []),
  ...(paper.datedOn > paper.receivedOn
    ? [{ field: 'dated_on', message: '成文日期不能晚于收到日期' }]
    : []),
  ...(paper.feedbackByOn !== null && paper.feedbackByOn < paper.receivedOn
    ? [{ field: 'feedback_by_on', message: '反馈期限不能早于收到日期' }]
    : []),
];

/** A paper on record with what was answered to it. */
export interface ReceivedPaper extends PaperWish {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string | null;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly fileId: string | null;
  readonly feedback: readonly { readonly id: string; readonly on: string; readonly text: string }[];
}
