import type { Source } from '../../types.ts';
import { blank, chineseDay, dayOrBlank, orBlank } from './blanks.ts';
import { fullAmount } from './capital-amount.ts';
import type {
  Demand,
  DisputeFacts,
  Finding,
  HandlerFacts,
  LetterFacts,
  PartyFacts,
} from './letter-types.ts';

/** How a case came, as forms say it. */
export const sourceWords = {
  complaint: '职工投诉',
  report: '举报',
  inspection: '监督检查发现',
  referral: '有关单位转办',
  media: '舆情反映',
} as const satisfies Record<Source, string>;

/** How a case came, as the first words of a letter; they tell nothing of who complained. */
export const openingWords = {
  complaint: '我会收到职工投诉，反映',
  report: '我会收到举报，反映',
  inspection: '我会在监督检查中发现，',
  referral: '我会收到有关单位转办的材料，反映',
  media: '我会注意到有关舆情，反映',
} as const satisfies Record<Source, string>;

/** Ends a sentence with one full stop, whatever it came with. */
export const ending = (text: string): string =>
  /[。！？”】]$/u.test(text.trim())
    ? text.trim()
    : `${text.trim().replace(/[；;，,、.]+$/u, '')}。`;

const withLabel = (label: string, value: string | null): string =>
  value === null || value === '' ? '' : `${label}：${value}`;

/** A body with what identifies it, as far as it is known. */
export const partyWords = (party: PartyFacts): string => {
  const marks = [
    withLabel('统一社会信用代码', party.creditCode),
    withLabel('住所', party.address),
    withLabel('法定代表人', party.representative),
  ].filter((mark) => mark !== '');
  const name = orBlank(party.name, '单位全称');
  return marks.length === 0 ? name : `${name}（${marks.join('；')}）`;
};

/** The two handlers with their certificates; a missing one, or a missing certificate, is a gap. */
export const handlerWords = (handlers: readonly HandlerFacts[]): string => {
  const two = [handlers[0] ?? null, handlers[1] ?? null, ...handlers.slice(2)];
  return two
    .map((handler) =>
      handler
        ? `${handler.name}（工会劳动法律监督员证号：${orBlank(handler.certificate, '证号')}）`
        : `${blank('承办人姓名')}（工会劳动法律监督员证号：${blank('证号')}）`,
    )
    .join('、');
};

const spanWords = ({ fromOn, untilOn }: DisputeFacts): string => {
  if (fromOn && untilOn) return `${chineseDay(fromOn)}至${chineseDay(untilOn)}期间`;
  if (fromOn) return `${chineseDay(fromOn)}以来`;
  return blank('发生期间');
};

/** Who, when, where, what, how many people: the first sentence of what a letter is about. */
export const disputeWords = (dispute: DisputeFacts, who: string): string => {
  const place = dispute.projectName ? `在${dispute.projectName}` : '';
  const people = `${dispute.workers ?? blank('人数')}名${dispute.trade ?? '劳动者'}`;
  return `${spanWords(dispute)}，${who}${place}${dispute.matter}，涉及${people}`;
};

const amountLine = (label: string, fen: number | null): string =>
  fen === null ? '' : `${label}${fullAmount(fen)}`;

/** Claimed, confirmed and disputed sums, each said apart; a gap where none is known. */
export const sumWords = (dispute: DisputeFacts): string => {
  const lines = [
    amountLine('劳动者主张', dispute.claimed_fen),
    amountLine('已经核实', dispute.confirmed_fen),
    dispute.disputed_fen ? amountLine('尚有争议', dispute.disputed_fen) : '',
  ].filter((line) => line !== '');
  return lines.length === 0 ? blank('涉及金额') : lines.join('，');
};

/** What is asked for, each with its own last day. */
export const demandLines = (demands: readonly Demand[]): readonly string[] => {
  if (demands.length === 0) return [`${blank('具体事项')}，于${blank('完成日期')}前完成。`];
  return demands.map(({ text, dueOn }) => `于${dayOrBlank(dueOn, '完成日期')}前，${ending(text)}`);
};

/** What an authority is asked to do: its time is set by law, so only a day given is written. */
export const suggestionLines = (demands: readonly Demand[]): readonly string[] =>
  demands.length === 0
    ? [`${blank('具体事项')}。`]
    : demands.map(({ text, dueOn }) =>
        dueOn ? `于${chineseDay(dueOn)}前，${ending(text)}` : ending(text),
      );

/** What was found, each with its proof. */
export const findingLines = (findings: readonly Finding[]): readonly string[] =>
  findings.length === 0
    ? [`${blank('查明的事实')}。`]
    : findings.map(({ text, evidence }) =>
        evidence
          ? `${ending(text).replace(/。$/u, '')}。上述事实有${evidence}为证。`
          : ending(text),
      );

/** 附注: whom to answer, by which ways. */
export const contactNote = ({ contact, union }: LetterFacts): string =>
  [
    `联系人：${orBlank(contact.name, '联系人')}`,
    `联系电话：${orBlank(contact.phone ?? union.phone, '联系电话')}`,
    `地址：${orBlank(union.address, '工会地址')}`,
    `邮政编码：${orBlank(union.postcode, '邮政编码')}`,
  ].join('，');

/** The body the letter goes to: its recipient, else the employer. */
export const recipientOf = (facts: LetterFacts): PartyFacts | null =>
  facts.recipient ?? facts.employer;

/** The employer's name, or a gap. */
export const employerName = ({ employer }: LetterFacts): string =>
  orBlank(employer?.name, '用人单位全称');

/** Whose deed it is, said to the addressee: "you" only where he is the employer himself, never where the letter goes
 *  to another link of the chain. */
export const whoseDeed = ({ employer, recipient }: LetterFacts): string => {
  if (!recipient || !employer || recipient.name === employer.name) return '你单位';
  const role = employer.roleWord ? `（${employer.roleWord}）` : '';
  return `${employer.name ?? blank('用人单位全称')}${role}`;
};

/** The case's number, or a gap. */
export const caseNumber = ({ caseNumber: number }: LetterFacts): string =>
  orBlank(number, '受理编号');
