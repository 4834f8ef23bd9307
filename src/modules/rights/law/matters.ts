import type { CitationStatus } from '../rules/law-types.ts';

/** One cause of action (案由) as the courts name it. `number` is the running number of its edition where known. */
export interface CauseOfAction {
  readonly id: string;
  readonly name: string;
  /** The cause it stands under; null at the top. */
  readonly under: string | null;
  readonly number: string | null;
  readonly status: CitationStatus;
  /** ISO days, inclusive; null is open. */
  readonly from: string | null;
  readonly until: string | null;
}

/** The last day of the edition of causes before the one of December 2025. The day the new edition came into force
 *  was not read; the turn of the year is taken, and the lines are marked. */
const oldUntil = '2025-12-31';
const newFrom = '2026-01-01';

const old = (id: string, name: string, under: string | null): CauseOfAction => ({
  id: `2020.${id}`,
  name,
  under: under === null ? null : `2020.${under}`,
  number: null,
  status: 'unverified',
  from: '2021-01-01',
  until: oldUntil,
});

const now = (
  id: string,
  name: string,
  place: { under: string | null; number?: string },
): CauseOfAction => ({
  id: `2025.${id}`,
  name,
  under: place.under === null ? null : `2025.${place.under}`,
  number: place.number ?? null,
  status: 'secondary',
  from: newFrom,
  until: null,
});

/** Causes of action, versioned by date. The leaves under 新就业形态用工纠纷 were not found and are left out.
 *  @source 民事案件案由规定, the edition before 2026 (from memory) and 法〔2025〕226/227号 (second-hand) */
export const causesOfAction: readonly CauseOfAction[] = [
  old('contract', '劳动合同纠纷', null),
  old('relation', '确认劳动关系纠纷', 'contract'),
  old('collective', '集体合同纠纷', 'contract'),
  old('dispatch', '劳务派遣合同纠纷', 'contract'),
  old('part-time', '非全日制用工纠纷', 'contract'),
  old('wages', '追索劳动报酬纠纷', 'contract'),
  old('severance', '经济补偿金纠纷', 'contract'),
  old('competition', '竞业限制纠纷', 'contract'),
  old('insurance', '社会保险纠纷', null),
  old('insurance-pension', '养老保险待遇纠纷', 'insurance'),
  old('insurance-injury', '工伤保险待遇纠纷', 'insurance'),
  old('insurance-medical', '医疗保险待遇纠纷', 'insurance'),
  old('insurance-birth', '生育保险待遇纠纷', 'insurance'),
  old('insurance-unemployment', '失业保险待遇纠纷', 'insurance'),
  old('welfare', '福利待遇纠纷', null),
  now('part-seven', '劳动争议、人事争议、新就业形态用工纠纷', { under: null, number: '第七部分' }),
  now('labour', '劳动争议', { under: 'part-seven', number: '十九' }),
  now('over-age', '超龄劳动者用工纠纷', { under: 'part-seven', number: '208' }),
  now('platform', '新就业形态用工纠纷', { under: 'part-seven' }),
  now('service-contract', '劳务合同纠纷', { under: null, number: '144' }),
  now('service-contract-over-age', '超龄劳动者劳务合同纠纷', {
    under: 'service-contract',
    number: '144（1）',
  }),
];

/** The causes of action that may be named on a day (ISO). */
export const causesOn = (on: string): CauseOfAction[] =>
  causesOfAction.filter(
    (cause) => (cause.from ?? '') <= on && (cause.until === null || on <= cause.until),
  );

/** The kinds of dispute that go to labour arbitration.
 *  @source 劳动争议调解仲裁法 (2007) art. 2 */
export const arbitrationKinds = [
  { id: 'relation', name: '确认劳动关系', item: '第一项' },
  { id: 'contract', name: '订立、履行、变更、解除和终止劳动合同', item: '第二项' },
  { id: 'leaving', name: '除名、辞退和辞职、离职', item: '第三项' },
  {
    id: 'conditions',
    name: '工作时间、休息休假、社会保险、福利、培训以及劳动保护',
    item: '第四项',
  },
  { id: 'money', name: '劳动报酬、工伤医疗费、经济补偿或者赔偿金', item: '第五项' },
  { id: 'other', name: '法律、法规规定的其他劳动争议', item: '第六项' },
] as const;
