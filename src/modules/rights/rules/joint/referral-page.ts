import { type Html, html } from './html.ts';
import { factList, type PartnerAsk, type PartnerForm, partnerForm } from './partner-page.ts';
import { referralCards } from './referral-kinds.ts';
import type { LinkPurpose, Material, Referral, SharedPerson } from './referral-types.ts';

/** What a partner sees of a referral: what was shared and no more. */
export interface ReferralView {
  readonly referral: Pick<
    Referral,
    'kind' | 'bodyName' | 'legalBasis' | 'basis' | 'sentOn' | 'shared' | 'reference'
  >;
  /** The union's number of the case; null before it is accepted. */
  readonly caseNumber: string | null;
  readonly materials: readonly Material[];
  /** Whether the sealed paper itself can be opened. */
  readonly hasLetter: boolean;
  /** The last day on which an answer is in time, ISO; null = none is counted. */
  readonly dueOn: string | null;
  readonly purpose: LinkPurpose;
  /** Path of this page, without a slash at the end. */
  readonly path: string;
}

const personLine = ({ name, phone, id_number }: SharedPerson): string =>
  [name, phone && `电话 ${phone}`, id_number && `身份证号 ${id_number}`].filter(Boolean).join('，');

const peopleOf = (people: readonly SharedPerson[]): Html | null =>
  people.length === 0
    ? null
    : html`<h2>工友</h2><ol>${people.map((one) => html`<li>${personLine(one)}</li>`)}</ol>`;

const materialLine = (path: string, one: Material): Html => {
  const copies = one.copies > 1 ? `（${one.copies} 份）` : '';
  return one.fileId === null
    ? html`<li>${one.title}${copies}（纸质另送）</li>`
    : html`<li><a href="${path}/materials/${one.ordinal}">${one.title}</a>${copies}</li>`;
};

const materialsOf = ({ materials, hasLetter, path }: ReferralView): Html | null =>
  materials.length === 0 && !hasLetter
    ? null
    : html`<h2>材料清单</h2><ol>${hasLetter ? html`<li><a href="${path}/letter">工会文书（PDF）</a></li>` : null}${materials.map(
        (one) => materialLine(path, one),
      )}</ol>`;

/** What is asked of the partner by this link. */
export const referralAsk = ({ referral, purpose }: ReferralView): PartnerAsk => {
  const { answers, result } = referralCards[referral.kind];
  if (purpose === 'result') {
    const textLabel = result ?? '结果';
    return { choices: [], textLabel, asksReference: true, takesFile: true, button: '提交结果' };
  }
  if (answers === null) {
    const ask = { choices: [], asksReference: false, takesFile: false };
    return { ...ask, textLabel: '备注（可不填）', button: '签收' };
  }
  const choices = [
    { value: 'accept', label: answers.accept },
    { value: 'refuse', label: `${answers.refuse}（请写明理由）` },
  ];
  const ask = { asksReference: true, takesFile: true, button: '提交答复' };
  return { ...ask, choices, textLabel: '说明或者理由' };
};

/** The page of a referral. */
export const referralBody = (view: ReferralView, form: PartnerForm): Html => {
  const { referral } = view;
  const basis = referral.basis === 'consent' ? '本人单独同意' : '法定职责或者协作机制';
  const { parties, summary, people } = referral.shared;
  return html`<p>${referral.bodyName}：</p>${factList([
    ['编号', view.caseNumber],
    ['发出日期', referral.sentOn],
    ['请在此日前答复', view.dueOn],
    ['依据', referral.legalBasis],
    ['个人信息提供依据', people.length === 0 ? null : basis],
    ['责任单位', parties.length === 0 ? null : parties.join('、')],
    ['贵单位文号', referral.reference],
  ])}<h2>情况和请求</h2><div class="paper">${summary}</div>${peopleOf(people)}${materialsOf(
    view,
  )}<h2>${view.purpose === 'result' ? '反馈结果' : '答复'}</h2>${partnerForm(referralAsk(view), form)}`;
};
