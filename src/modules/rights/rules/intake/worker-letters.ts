import type { LetterKind } from '../letters/letter-types.ts';

/** Letters a worker may know of: kind, number, day and addressee, never their text. */
export const lettersToldTo: Readonly<Partial<Record<LetterKind, string>>> = {
  reminder: '工会劳动法律监督提示函',
  opinion: '工会劳动法律监督意见书',
  proposal: '工会劳动法律监督建议书',
  acceptance_notice: '受理通知',
  refusal_notice: '不予受理告知',
  mediation_agreement: '调解协议',
  referral_labour: '移送劳动监察',
  referral_court: '移送法院',
  referral_procuratorate: '移送检察院',
  request_to_county: '提请上级工会',
};
