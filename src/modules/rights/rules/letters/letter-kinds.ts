import type { Layout } from '#kernel/documents/types.ts';
import type { LetterKind } from './letter-types.ts';

/** What holds for every paper of one kind. */
export interface LetterCard {
  /** The name in lists. */
  readonly word: string;
  /** The title as printed; `{employer}` is put in. */
  readonly title: string;
  readonly layout: Layout;
  /** official and letter: signed (签发), numbered, sealed. A form is finished by being submitted and signed by hand. */
  readonly isIssued: boolean;
  /** Who has to sign it, said to the signer; null where local rule leaves it open. */
  readonly signer: string | null;
  /** Whether it is served on somebody with proof. */
  readonly isServed: boolean;
  /** Whether the other side owes a written answer, so that a clock starts at service. */
  readonly owesReply: boolean;
}

const form = (word: string): LetterCard => ({
  ...{ word, title: word, layout: 'form', signer: null },
  ...{ isIssued: false, isServed: false, owesReply: false },
});

const issued = (word: string, given: Partial<LetterCard> = {}): LetterCard => ({
  ...{ word, title: word, layout: 'letter', signer: null },
  ...{ isIssued: true, isServed: true, owesReply: false },
  ...given,
});

/** Every kind of paper with its looks and duties.
 *  @source domain brief 1.1, 1.6; 浙江省工会劳动法律监督条例（2016）第二十一条（signature of the 意见书） */
export const letterCards = {
  reminder: issued('提示函', { title: '工会劳动法律监督提示函', owesReply: true }),
  opinion: issued('意见书', {
    ...{ title: '工会劳动法律监督意见书', layout: 'official', owesReply: true },
    signer: '工会主席或者副主席',
  }),
  proposal: issued('建议书', {
    ...{ title: '工会劳动法律监督建议书', layout: 'official', owesReply: true },
    signer: '县级以上地方总工会主席或者副主席',
  }),
  registration: form('投诉（举报）登记表'),
  acceptance_notice: issued('受理告知书'),
  refusal_notice: issued('不予受理告知书'),
  representatives: form('代表人推选书'),
  investigation_notice: issued('调查通知书'),
  interview_record: form('调查（询问）笔录'),
  evidence_list: form('证据清单'),
  negotiation_record: form('协商记录'),
  mediation_application: form('调解申请书'),
  mediation_agreement: form('调解协议书'),
  meeting_minutes: form('会议纪要'),
  service_certificate: form('送达回证'),
  referral_procuratorate: issued('移送函（检察机关）', {
    title: '关于移送{employer}有关线索的函',
  }),
  referral_labour: issued('移送函（人社部门）', { title: '关于移送{employer}有关线索的函' }),
  referral_court: issued('移送函（人民法院）', { title: '关于移送{employer}有关争议的函' }),
  request_to_county: issued('提请上级工会函', {
    title: '关于提请对{employer}提出工会劳动法律监督建议书的函',
  }),
  follow_up_record: form('回访记录'),
  closing_report: form('结案报告'),
  volume_index: form('卷宗目录'),
} as const satisfies Record<LetterKind, LetterCard>;

/** The card of a kind, widened. */
export const letterCard = (kind: LetterKind): LetterCard => letterCards[kind];

/** Every kind, in the order in which a case needs them. */
export const letterKinds = Object.keys(letterCards) as readonly LetterKind[];
