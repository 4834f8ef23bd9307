import type { Channel, Source } from '../types.ts';
import type { FactFault } from './fact-rules.ts';

/** What decides whether a registration is whole. */
export interface Registration {
  readonly channel: Channel;
  readonly source: Source;
  readonly isAnonymous: boolean;
  readonly facts: string | null;
  readonly consentVersion: string | null;
  readonly claimants: readonly { readonly name: string | null; readonly phone: string | null }[];
  readonly receivedOn: string;
}

const MOST_LETTERS = 5_000;
const MOST_CLAIMANTS = 5_000;

// The union's own findings need nobody's consent: nobody told it in confidence.
const ownFindings: readonly Source[] = ['inspection', 'media'];

const lengthFault = (facts: string | null): string | null => {
  const letters = [...(facts ?? '').trim()].length;
  if (letters < 2) return '请写下发生了什么';
  return letters > MOST_LETTERS ? `最多 ${MOST_LETTERS} 个字` : null;
};

const peopleFault = ({ isAnonymous, claimants, source }: Registration): string | null => {
  if (claimants.length > MOST_CLAIMANTS) return `最多 ${MOST_CLAIMANTS} 人`;
  if (isAnonymous || ownFindings.includes(source)) return null;
  if (claimants.length === 0) return '实名登记要写明工友；不愿留名的请选匿名';
  return claimants.every((one) => one.name !== null) ? null : '每位工友都要写姓名';
};

/** What is missing from a registration; empty = nothing. A union's own finding has to be registered too, and needs no
 *  complainant.
 *  @source 浙江省工会劳动法律监督条例（2016）第十七条; 个人信息保护法 arts. 13, 17 */
export const whyNotRegister = (given: Registration, today: string): FactFault[] => {
  const facts = lengthFault(given.facts);
  const people = peopleFault(given);
  const isOwn = ownFindings.includes(given.source);
  const consent = isOwn || given.consentVersion !== null ? null : '要先说明个人信息怎样使用';
  const received = given.receivedOn > today ? '收到日期不能是将来' : null;
  return [
    ...(facts ? [{ field: 'facts', message: facts }] : []),
    ...(people ? [{ field: 'claimants', message: people }] : []),
    ...(consent ? [{ field: 'consent_version', message: consent }] : []),
    ...(received ? [{ field: 'received_at', message: received }] : []),
  ];
};

/** Why a case is a major incident from the start: dangers heard, or that many people. Null = it is none.
 *  @source 浙江省工会劳动法律监督条例（2016）第十条第（七）项 */
export const majorReasonOf = (
  dangers: readonly string[],
  people: number,
  least: number | null,
): string | null => {
  const many = least !== null && people >= least ? [`涉及 ${people} 人`] : [];
  const reasons = [...dangers, ...many];
  return reasons.length === 0 ? null : reasons.join('；');
};
