import type { CaseFile, StepAsker } from '../case-file.ts';

/** What can be shown in the clear, one at a time. */
export const unmaskFields = ['name', 'phone', 'id_number', 'bank_card', 'facts'] as const;
export type UnmaskField = (typeof unmaskFields)[number];

/** Chinese names of the fields. */
export const unmaskFieldWords = {
  name: '姓名',
  phone: '手机号',
  id_number: '身份证号',
  bank_card: '银行卡号',
  facts: '工友讲的情况（可能含健康信息）',
} as const satisfies Record<UnmaskField, string>;

/** Fewest letters of a reason; ours. */
export const REASON_LETTERS = 6;

/** Why a field is not shown. */
export type UnmaskShut =
  | { readonly code: 'unmask-recused' }
  | { readonly code: 'not-yours' }
  | { readonly code: 'reason-too-short'; readonly least: number };

/** Letters of a reason that say something: spaces and a letter said again do not. */
export const lettersOf = (reason: string): number =>
  new Set([...reason.normalize('NFKC').replace(/[\s\p{P}]/gu, '')]).size;

/** Whether he is one of the named handlers now. */
export const isNamedHandler = (file: Pick<CaseFile, 'handlers'>, asker: StepAsker): boolean =>
  file.handlers.some((one) => one.personId === asker.personId);

/** Null when a field may be shown: to a named handler, or to who holds `rights.unmask` at the case's union; never to who
 *  stepped back; never without a reason.
 *  @source 劳动保障监察条例 art. 9; 个人信息保护法 arts. 6, 51 (least, and by need) */
export const whyNotUnmask = (
  file: Pick<CaseFile, 'handlers' | 'recused'>,
  asker: StepAsker,
  reason: string,
): UnmaskShut | null => {
  const { personId } = asker;
  if (personId === null) return { code: 'not-yours' };
  if (file.recused.includes(personId)) return { code: 'unmask-recused' };
  const mayLook = isNamedHandler(file, asker) || asker.may.includes('rights.unmask');
  if (!mayLook) return { code: 'not-yours' };
  if (lettersOf(reason) < REASON_LETTERS) {
    return { code: 'reason-too-short', least: REASON_LETTERS };
  }
  return null;
};
