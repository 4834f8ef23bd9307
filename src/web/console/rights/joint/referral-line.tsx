import { Button } from 'antd';
import { useState } from 'react';
import { DeedProblem } from '../../parts/faces.tsx';
import { ReasonForm } from '../case/reason-form.tsx';
import { longDay } from '../day-text.ts';
import { type Link, type Referral, resendLink, withdrawReferral } from './joint-api.ts';
import { jointWords as w } from './joint-words.ts';
import { ShownLink } from './shown-link.tsx';
import { useJointDeed } from './use-joint-deed.ts';

const daysOf = (one: Referral): string =>
  [
    w.sentOn(longDay(one.sent_on)),
    one.answered_on ? w.answeredOn(longDay(one.answered_on)) : '',
    one.finished_on ? w.finishedOn(longDay(one.finished_on)) : '',
  ]
    .filter(Boolean)
    .join('，');

const Said = ({ said }: { readonly said: Referral['answer'] }) =>
  said ? (
    <p>
      {said.text} <span className="muted">{`${w.by}：${said.by}`}</span>
    </p>
  ) : null;

const Acts = (props: { readonly caseId: string; readonly one: Referral }) => {
  const { caseId, one } = props;
  const place = { caseId, referralId: one.id };
  const [link, setLink] = useState<Link | null>(null);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const resend = useJointDeed(
    caseId,
    (body: { readonly sends_sms: boolean }, key) => resendLink(place, body, key),
    { said: w.resent, after: setLink },
  );
  const withdraw = useJointDeed(
    caseId,
    (reason: string, key) => withdrawReferral(place, reason, key),
    { said: w.withdrawn },
  );
  if (isWithdrawing)
    return (
      <ReasonForm
        label={w.withdrawReason}
        doIt={w.withdraw}
        busy={withdraw.busy}
        problem={withdraw.problem}
        go={withdraw.start}
        cancel={() => setWithdrawing(false)}
      />
    );
  return (
    <div className="no-print">
      <DeedProblem problem={resend.problem} />
      {link ? <ShownLink link={link} /> : null}
      <div className="acts">
        <Button
          size="small"
          aria-disabled={resend.busy}
          onClick={() => resend.start({ sends_sms: false })}
        >
          {w.resend}
        </Button>
        <Button size="small" onClick={() => setWithdrawing(true)}>
          {w.withdraw}
        </Button>
      </div>
    </div>
  );
};

/** One referral: whom it went to, how it stands, what came back. */
export const ReferralLine = (props: {
  readonly caseId: string;
  readonly one: Referral;
  readonly mayHandle: boolean;
}) => {
  const { one } = props;
  const last = one.links.at(-1);
  const isAwaited = one.state === 'sent' || (one.state === 'accepted' && one.kind !== 'copy');
  return (
    <li>
      <p>
        <strong>{one.kind_label}</strong> {one.body_name}
        <span className="muted">{` ${one.state_label}`}</span>
      </p>
      <p className="muted">
        {daysOf(one)}
        {one.reference ? `，${one.reference}` : ''}
        {last ? `，${w.links[last.state]}` : ''}
      </p>
      <Said said={one.answer} />
      <Said said={one.result} />
      {one.withdrawn_reason ? <p>{one.withdrawn_reason}</p> : null}
      {props.mayHandle && isAwaited ? <Acts caseId={props.caseId} one={one} /> : null}
    </li>
  );
};
