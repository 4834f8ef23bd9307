import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { findCase, findSealedFacts } from '../../case-store.ts';
import { openClaimant } from '../../cases/seal-claimant.ts';
import { sealedClaimantsOf } from '../../claimant-store.ts';
import type { RightsHouse } from '../../rights-house.ts';
import { spacedNumber } from '../../rules/case-numbers.ts';
import type { DoorSession } from '../door-store.ts';
import type { Progress } from '../rules/progress.ts';
import { satisfactionWords } from '../rules/satisfaction.ts';
import { consentsOf } from '../voice-store.ts';
import { consentTexts } from '../words/consent-texts.ts';
import { readProgress } from './read-progress.ts';

const ZONE = 'Asia/Shanghai';

const momentText = (at: { toZonedDateTimeISO(zone: string): { toPlainDateTime(): unknown } }) =>
  String(at.toZonedDateTimeISO(ZONE).toPlainDateTime()).slice(0, 16).replace('T', ' ');

const part = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `【${title}】`, ...lines];

const caseLines = (progress: Progress): string[] => [
  `编号：${spacedNumber(progress.number)}`,
  `案号：${progress.caseNumber ?? '还没有'}`,
  `办理单位：${progress.organisation}`,
  `事项：${progress.matter}`,
  `现在：${progress.state}`,
  `收到：${momentText(progress.receivedAt)}`,
];

const clockLines = (progress: Progress): string[] =>
  progress.clocks.flatMap((clock) => [
    `${clock.title}：${clock.dueOn ?? '暂不能确定日期'}（${clock.law}）`,
    ...clock.explanation.map((line) => `  ${line}`),
  ]);

const letterLines = (progress: Progress): string[] =>
  progress.letters.map(
    (letter) =>
      `${letter.on} ${letter.title} ${letter.number ?? ''} 送：${letter.to ?? '有关单位'}`,
  );

const voiceLines = (progress: Progress): string[] => [
  ...progress.complaints.map(
    (one) => `${momentText(one.madeAt)} 意见：${one.text}；答复：${one.answer ?? '还没有'}`,
  ),
  ...(progress.rating ? [`评价：${satisfactionWords[progress.rating]}`] : []),
];

const consentLines = async (work: Work, caseId: string): Promise<string[]> =>
  (await consentsOf(work, caseId)).map((one) => {
    const text = consentTexts.find((it) => it.purpose === one.purpose);
    const known = text?.version === one.version ? text.label : one.purpose;
    const agreed = one.agreed ? '同意' : '不同意';
    return `${agreed}：${known}（版本 ${one.version}，SHA-256 ${one.sha256}）`;
  });

/** What the union holds of this worker himself. In an anonymous case it knows nobody. */
const personLines = async (
  work: Work,
  house: RightsHouse,
  session: DoorSession,
): Promise<string[]> => {
  const all = await sealedClaimantsOf(work, session.caseId);
  const mine = all.find(({ claimant }) => claimant.id === session.claimantId);
  if (!mine) return ['没有留名'];
  const { name, phone, idNumber } = openClaimant(house.sealer, mine.claimant.id, mine.sealed);
  return [
    `姓名：${name ?? '没有'}`,
    `手机：${phone ?? '没有'}`,
    `身份证号：${idNumber ?? '没有'}`,
    ...(mine.claimant.isRepresentative ? ['身份：推选的代表'] : []),
  ];
};

/** The words told at intake, for whoever told them. */
const factsLines = async (
  work: Work,
  house: RightsHouse,
  session: DoorSession,
): Promise<string[]> => {
  const all = await sealedClaimantsOf(work, session.caseId);
  const mine = all.find(({ claimant }) => claimant.id === session.claimantId);
  if (session.claimantId !== null && !mine?.claimant.isComplainant) return [];
  const facts = await openedFacts(work, house, session.caseId);
  return facts === null ? [] : facts.split('\n');
};

const openedFacts = async (
  work: Work,
  house: RightsHouse,
  caseId: string,
): Promise<string | null> => {
  const sealed = await findSealedFacts(work, caseId);
  const field = { table: 'rights.cases', id: caseId, column: 'facts' };
  return sealed && house.sealer.open(Buffer.from(sealed), field);
};

/** A worker's own data as a text any phone opens: who he is to us, what he told, what was done and agreed to.
 *  @source 个人信息保护法（2021）第四十五条 */
export const ownData = async (
  work: Work,
  house: RightsHouse,
  session: DoorSession,
): Promise<Result<{ readonly name: string; readonly text: string }, { code: 'not-now' }>> => {
  const one = await findCase(work, session.caseId);
  const progress = await readProgress(work, house, session);
  if (!one || !progress) return refuse({ code: 'not-now' });
  const lines = [
    `我的诉求 ${spacedNumber(one.number)}`,
    `下载时间：${momentText(work.now)}`,
    ...part('案件', caseLines(progress)),
    ...part('我的信息', await personLines(work, house, session)),
    ...part('我说的话', await factsLines(work, house, session)),
    ...part(
      '我交的材料',
      progress.evidence.map((it) => `${momentText(it.addedAt)} ${it.title}`),
    ),
    ...part(
      '经过',
      progress.steps.map((step) => `${momentText(step.at)} ${step.text}`),
    ),
    ...part('期限', clockLines(progress)),
    ...part('发出的文书', letterLines(progress)),
    ...part('意见和评价', voiceLines(progress)),
    ...part('同意的内容', await consentLines(work, session.caseId)),
  ];
  work.note('rights.own-data-exported', { kind: 'case', id: session.caseId });
  return done({ name: `我的诉求-${one.number}.txt`, text: `\ufeff${lines.join('\r\n')}\r\n` });
};
