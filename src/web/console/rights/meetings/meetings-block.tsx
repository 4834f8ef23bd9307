import { useQuery } from '@tanstack/react-query';
import {
  inviteChannelWords,
  meetingOutcomeWords,
  signatureWords,
} from '#modules/rights/rules/meetings/meeting-words.ts';
import { type Agreement, listMeetings, type Meeting } from '../../api/rights-meetings.ts';
import { useSession } from '../../frame/session.tsx';
import { Faces } from '../../parts/faces.tsx';
import { momentText } from '../../parts/time-text.ts';
import { longDay } from '../day-text.ts';
import { MeetingActs } from './meeting-acts.tsx';
import { meetingsWords as w } from './meetings-words.ts';
import { NewForms } from './new-forms.tsx';

type Guest = Meeting['invitations'][number];

const guestText = (guest: Guest): string => {
  const answer = guest.reply === null ? w.noReply : w.replies[guest.reply];
  const came = guest.signature ? signatureWords[guest.signature] : answer;
  return `${guest.name}（${inviteChannelWords[guest.channel]}，${came}）`;
};

const MeetingLine = (props: {
  readonly caseId: string;
  readonly one: Meeting;
  readonly mayHandle: boolean;
}) => {
  const { one } = props;
  return (
    <li>
      <p>
        <strong>{one.title}</strong> {one.kind_label}
        <span className="muted">
          {` ${one.state_label}${one.outcome ? `：${meetingOutcomeWords[one.outcome]}` : ''}`}
        </span>
      </p>
      <p className="muted">
        <span className="tabular">{momentText(one.starts_at)}</span> {one.place ?? ''}{' '}
        {w.chair(one.chair)}
      </p>
      {one.agenda.length > 0 ? <p>{one.agenda.join('；')}</p> : null}
      <p>{one.invitations.map(guestText).join('、')}</p>
      {one.minutes.map((minutes) => (
        <details key={minutes.version}>
          <summary>{w.minutes(minutes.version, minutes.reason)}</summary>
          <p className="pre-line">{minutes.text}</p>
        </details>
      ))}
      {one.cancel_reason ? <p>{one.cancel_reason}</p> : null}
      {props.mayHandle && one.state === 'planned' ? (
        <MeetingActs caseId={props.caseId} one={one} />
      ) : null}
    </li>
  );
};

const moneyOf = (fen: number | null): string => (fen === null ? '' : w.yuan(fen / 100));

const AgreementLine = ({ one }: { readonly one: Agreement }) => (
  <li>
    <p>
      <strong>{one.kind_label}</strong> {one.number ?? ''}
      <span className="muted">{` ${w.agreedOn(longDay(one.agreed_on))}`}</span>
    </p>
    <ul>
      {one.items.map((item) => (
        <li key={item.ordinal}>
          {[item.shown, moneyOf(item.amount_fen), item.act ?? ''].filter(Boolean).join('，')}
          <span className="muted">{` ${w.dueOn(longDay(item.due_on))}`}</span>
        </li>
      ))}
    </ul>
  </li>
);

/** The meetings and agreements of a case. */
export const MeetingsBlock = ({ caseId }: { readonly caseId: string }) => {
  const { can } = useSession();
  const mayHandle = can('rights.handle');
  const meetings = useQuery({
    queryKey: ['rights-meetings', caseId],
    queryFn: () => listMeetings(caseId),
  });
  return (
    <section className="block" aria-labelledby="meetings-title">
      <h2 id="meetings-title">{w.title}</h2>
      <Faces of={meetings}>
        {(data) => (
          <>
            {data.items.length + data.agreements.length === 0 ? (
              <p className="muted">{w.none}</p>
            ) : null}
            <ul className="plain-list">
              {data.items.map((one) => (
                <MeetingLine key={one.id} caseId={caseId} one={one} mayHandle={mayHandle} />
              ))}
              {data.agreements.map((one) => (
                <AgreementLine key={one.id} one={one} />
              ))}
            </ul>
            {mayHandle ? <NewForms caseId={caseId} meetings={data.items} /> : null}
          </>
        )}
      </Faces>
    </section>
  );
};
