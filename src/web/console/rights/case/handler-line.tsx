import { Button } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { declareNoInterest, recuseHandler } from '../../api/rights-cases.ts';
import { useSession } from '../../frame/session.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { momentText } from '../../parts/time-text.ts';
import { caseWords as w } from '../../words/rights-case-words.ts';
import { ReasonForm } from './reason-form.tsx';
import { useCaseDeed } from './use-case-deed.ts';

type Handler = CaseDetail['handlers'][number];

const Recusal = (props: { readonly id: string; readonly handler: Handler }) => {
  const { id, handler } = props;
  const [asking, setAsking] = useState(false);
  const deed = useCaseDeed(
    id,
    (reason: string, key) => recuseHandler(id, { person_id: handler.person_id, reason }, key),
    { said: w.recuseDone, after: () => setAsking(false) },
  );
  if (!asking)
    return (
      <Button
        size="small"
        aria-label={`${w.recuse} ${handler.name}`}
        onClick={() => setAsking(true)}
      >
        {w.recuse}
      </Button>
    );
  return (
    <ReasonForm
      label={w.recuseWhy}
      doIt={w.recuse}
      busy={deed.busy}
      problem={deed.problem}
      go={deed.start}
      cancel={() => setAsking(false)}
    />
  );
};

const Declaration = ({ id }: { readonly id: string }) => {
  const deed = useCaseDeed(id, (_: null, key) => declareNoInterest(id, key), {
    said: w.declaredNow,
  });
  return (
    <>
      <DeedProblem problem={deed.problem} />
      <Button size="small" type="primary" onClick={() => deed.start(null)}>
        {w.declare}
      </Button>
    </>
  );
};

/** One handler: capacity, certificate, declaration; he himself declares, he or the leader has him step back. */
export const HandlerLine = (props: { readonly id: string; readonly handler: Handler }) => {
  const { id, handler } = props;
  const { session, can } = useSession();
  const isMe = session.person.id === handler.person_id;
  const mayRecuse = can('rights.handle') && (isMe || can('rights.decide'));
  return (
    <li>
      <p>
        <strong>{handler.name}</strong>{' '}
        <span className="mark-calm">{w.capacity[handler.capacity]}</span>{' '}
        <span className="muted">{w.certificateOf(handler.certificate_number)}</span>
      </p>
      <p className="muted">
        {handler.declared_no_interest_at
          ? w.declared(momentText(handler.declared_no_interest_at))
          : w.notDeclared}
      </p>
      <div className="acts no-print">
        {isMe && !handler.declared_no_interest_at ? <Declaration id={id} /> : null}
        {mayRecuse ? <Recusal id={id} handler={handler} /> : null}
      </div>
    </li>
  );
};
