import type { Meeting } from '../meetings/meeting-types.ts';
import { meetingKindWords } from '../meetings/meeting-words.ts';
import { type Html, html } from './html.ts';
import { factList, type PartnerAsk, type PartnerForm, partnerForm } from './partner-page.ts';

/** What is asked of somebody invited. */
export const invitationAsk: PartnerAsk = {
  choices: [
    { value: 'accept', label: '参加' },
    { value: 'refuse', label: '不能参加（请写明理由）' },
  ],
  textLabel: '参加人员，或者不能参加的理由',
  asksReference: false,
  takesFile: false,
  button: '提交',
};

const timeOf = ({ startsAt }: Pick<Meeting, 'startsAt'>): string => {
  const at = startsAt.toZonedDateTimeISO('Asia/Shanghai');
  const minute = String(at.minute).padStart(2, '0');
  return `${at.year}年${at.month}月${at.day}日 ${at.hour}:${minute}（北京时间）`;
};

/** The page of an invitation: time, place, agenda, and nothing about the people of the case. */
export const invitationBody = (
  view: { readonly meeting: Meeting; readonly name: string },
  form: PartnerForm,
): Html => {
  const { meeting, name } = view;
  return html`<p>${name}：</p><p>请派员参加下列会议。</p>${factList([
    ['会议', `${meeting.title}（${meetingKindWords[meeting.kind]}）`],
    ['时间', timeOf(meeting)],
    [meeting.mode === 'online' ? '线上会议' : '地点', meeting.place],
    ['主持', meeting.chair],
  ])}<h2>议程</h2><ol>${meeting.agenda.map((line) => html`<li>${line}</li>`)}</ol><h2>答复</h2>${partnerForm(
    invitationAsk,
    form,
  )}`;
};
