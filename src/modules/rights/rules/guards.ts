import type { CaseFile, CaseMoment } from './case-file.ts';
import type { RuleId } from './rule-ids.ts';

/** Why a step is shut: a Chinese sentence that says what is missing, and the rule behind it. */
export interface Shut {
  readonly why: string;
  readonly rule: RuleId | null;
}

/** A named condition of a step; null = fulfilled. */
type Guard = (moment: CaseMoment) => Shut | null;

const shut = (why: string, rule: RuleId | null = null): Shut => ({ why, rule });

/** The handlers who may investigate: with certificate and declaration of no interest. */
export const investigators = (file: CaseFile) =>
  file.handlers.filter(
    (one) => one.capacity !== 'mediator' && one.hasCertificate && one.hasDeclared,
  );

/** Whether a proceeding runs that makes the supervision stand still. */
export const isSuspended = (file: CaseFile): boolean => file.tracks.some((one) => one.suspends);

const twoHandlers: Guard = ({ file }) => {
  const missing = 2 - investigators(file).length;
  return missing <= 0
    ? null
    : shut(
        `须有两名监督员承办（有证号、已作无利害关系声明），还差 ${missing} 名`,
        'supervision.investigators',
      );
};

const notInProceedings: Guard = ({ file }) =>
  isSuspended(file)
    ? shut(
        '已由行政机关、仲裁或法院受理的，不再受理监督；可以不予受理并支持工友参加程序',
        'supervision.excluded-proceedings',
      )
    : null;

const employerNamed: Guard = ({ file }) =>
  file.employerNamed ? null : shut('还没有登记用人单位或责任单位', 'supervision.scope');

const notYetAccepted: Guard = ({ file }) =>
  file.wasAccepted ? shut('这个案件已经受理过，不用再受理') : null;

const acceptedBefore: Guard = ({ file }) =>
  file.wasAccepted ? null : shut('这个案件还没有受理过，请先决定是否受理');

const notMajorYet: Guard = ({ file }) =>
  file.isMajorReported ? shut('已经作为重大情况报告', 'supervision.major-incident-report') : null;

const issuedFromCounty: Guard = ({ asker }) =>
  asker.kind === 'system' || asker.levels.some((level) => level === 'county' || level === 'city')
    ? null
    : shut('建议书只能由县级以上总工会发出，请先提请上级工会', 'letter.proposal-sender');

const belowCounty: Guard = ({ file }) =>
  file.unionLevel === 'township'
    ? null
    : shut('县级以上总工会可以自己发建议书，不用提请上级', 'letter.proposal-sender');

const open = (one: CaseFile['claimants'][number]): boolean =>
  !one.isWithdrawn && (one.result === 'open' || one.result === 'in_proceedings');

const ordinals = (file: CaseFile, test: (one: CaseFile['claimants'][number]) => boolean): string =>
  file.claimants
    .filter(test)
    .slice(0, 5)
    .map((one) => one.ordinal)
    .join('、');

const everyWorkerHasResult: Guard = ({ file }) =>
  file.claimants.some(open)
    ? shut(`每名工友都要有结果，第 ${ordinals(file, open)} 位还没有`, 'mediation.follow-up')
    : null;

const unproven = (one: CaseFile['claimants'][number]): boolean =>
  (one.result === 'paid' || one.result === 'paid_in_part') && !one.hasProof;

const everyPaymentProven: Guard = ({ file }) =>
  file.claimants.some(unproven)
    ? shut(`第 ${ordinals(file, unproven)} 位工友的收款还没有凭证`, 'mediation.follow-up')
    : null;

const someoneWasPaid: Guard = ({ file }) => {
  const paid = ['paid', 'paid_in_part', 'settled_otherwise'];
  const isEnded = file.claimants.some((one) => paid.includes(one.result));
  return isEnded || file.claimants.length === 0
    ? null
    : shut('没有一名工友得到履行，不能写“已履行”', 'mediation.follow-up');
};

const noTrackOpen: Guard = ({ file }) =>
  file.tracks.length === 0
    ? null
    : shut('还有并行程序没有结束，请先登记结果', 'union.support-proceedings');

const oneStopRuns: Guard = ({ file }) =>
  file.clocks.some((one) => one.rule === 'mediation.one-stop')
    ? null
    : shut('只有一站式调解可以经双方同意延长', 'mediation.one-stop-extension');

const endedWithoutSuccess = [
  'mediation_failed',
  'defaulted',
  'authority_refused',
  'authority_result',
];

const unresolvedEnough: Guard = ({ file }) =>
  endedWithoutSuccess.includes(file.state) || file.hadProceedings
    ? null
    : shut(
        '调解未成、协议未履行、行政部门已答复，或仲裁、诉讼已有结果的，才能这样结案',
        'union.support-proceedings',
      );

/** Every named guard of the table of steps. */
export const guards = {
  twoHandlers,
  notInProceedings,
  employerNamed,
  notYetAccepted,
  acceptedBefore,
  notMajorYet,
  issuedFromCounty,
  belowCounty,
  everyWorkerHasResult,
  everyPaymentProven,
  someoneWasPaid,
  noTrackOpen,
  unresolvedEnough,
  oneStopRuns,
} as const satisfies Record<string, Guard>;

export type GuardName = keyof typeof guards;
