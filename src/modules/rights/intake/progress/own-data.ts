import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { findCase, findSealedFacts } from '../../case-store.ts';
import { openClaimant } from '../../cases/seal-claimant.ts';
import { sealedClaimantsOf } from '../../claimant-store.ts';
import { disclosuresOf } from '../../disclosure-store.ts';
import type { RightsHouse } from '../../rights-house.ts';
import { spacedNumber } from '../../rules/case-numbers.ts';
import type { Progress } from '../../rules/intake/progress.ts';
import { satisfactionWords } from '../../rules/intake/satisfaction.ts';
import { correctionFieldWords } from '../../rules/secrecy/corrections.ts';
import {
  type OwnData,
  type OwnDataFile,
  type OwnDataForm,
  ownDataFile,
} from '../../rules/secrecy/own-data-forms.ts';
import { correctionsOf } from '../../secrecy/correction-store.ts';
import { openCorrection } from '../../secrecy/corrections.ts';
import { sealedCardOf } from '../../secrecy/unmasking-store.ts';
import { consentTexts } from '../../words/intake/consent-texts.ts';
import type { DoorSession } from '../door-store.ts';
import { consentsOf } from '../voice-store.ts';
import { readProgress } from './read-progress.ts';

const ZONE = 'Asia/Shanghai';

const momentText = (at: { toZonedDateTimeISO(zone: string): { toPlainDateTime(): unknown } }) =>
  String(at.toZonedDateTimeISO(ZONE).toPlainDateTime()).slice(0, 16).replace('T', ' ');

const part = (title: string, lines: readonly string[]): OwnData['parts'] =>
  lines.length === 0 ? [] : [{ title, lines }];

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

/** His bank card, and what he asked to have corrected. */
const moreOfHim = async (
  work: Work,
  house: RightsHouse,
  { caseId, claimantId }: DoorSession,
): Promise<{ readonly card: string[]; readonly corrections: string[] }> => {
  const kept = claimantId && (await sealedCardOf(work, { caseId, claimantId }));
  const cell = { table: 'rights.wage_workers', column: 'card' };
  const card = kept
    ? [`银行卡号：${house.sealer.open(kept.sealed, { ...cell, id: kept.id })}`]
    : [];
  const asked = (await correctionsOf(work, caseId)).filter((one) => one.claimantId === claimantId);
  const corrections = asked.map((row) => {
    const one = openCorrection(house, row);
    return `${correctionFieldWords[one.field]} 改为：${one.wanted}；答复：${one.answer ?? '还没有'}`;
  });
  return { card, corrections };
};

/** To whom the union handed what of the case. */
const disclosedLines = async (work: Work, caseId: string): Promise<string[]> =>
  (await disclosuresOf(work, caseId)).map((one) => {
    const at = momentText(Temporal.Instant.from(one.at));
    return `${at} ${one.bodyName}${one.legalBasis ? `（${one.legalBasis}）` : ''}`;
  });

/** A worker's own data: who he is to us, what he told, what was done, whom it was handed to, what he agreed to.
 *  @source 个人信息保护法（2021）第二十三条、第四十五条 */
export const ownData = async (
  work: Work,
  house: RightsHouse,
  session: DoorSession,
  form: OwnDataForm = 'text',
): Promise<Result<OwnDataFile, { code: 'not-now' }>> => {
  const one = await findCase(work, session.caseId);
  const progress = await readProgress(work, house, session);
  if (!one || !progress) return refuse({ code: 'not-now' });
  const { card, corrections } = await moreOfHim(work, house, session);
  const { evidence, steps } = progress;
  const parts = [
    ...part('案件', caseLines(progress)),
    ...part('我的信息', [...(await personLines(work, house, session)), ...card]),
    ...part('我说的话', await factsLines(work, house, session)),
    ...part(
      '我交的材料',
      evidence.map((it) => `${momentText(it.addedAt)} ${it.title}`),
    ),
    ...part(
      '经过',
      steps.map((step) => `${momentText(step.at)} ${step.text}`),
    ),
    ...part('期限', clockLines(progress)),
    ...part('发出的文书', letterLines(progress)),
    ...part('提供给了哪些单位', await disclosedLines(work, session.caseId)),
    ...part('意见和评价', voiceLines(progress)),
    ...part('我要求的更正', corrections),
    ...part('同意的内容', await consentLines(work, session.caseId)),
  ];
  work.note('rights.own-data-exported', { kind: 'case', id: session.caseId }, { form });
  const data = { number: spacedNumber(one.number), madeAt: momentText(work.now), parts };
  return done(ownDataFile(data, form));
};
