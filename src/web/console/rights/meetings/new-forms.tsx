import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { readCase } from '../../api/rights-cases.ts';
import type { Meeting, Planned } from '../../api/rights-meetings.ts';
import { Faces } from '../../parts/faces.tsx';
import { meetingFormWords as w } from '../../words/rights-meeting-words.ts';
import { ShownLink } from '../joint/shown-link.tsx';
import { AgreementForm } from './agreement-form.tsx';
import { PlanForm } from './plan-form.tsx';

/** Planning a meeting or recording what was agreed; links to guests are shown once, after planning. */
export const NewForms = (props: {
  readonly caseId: string;
  readonly meetings: readonly Meeting[];
}) => {
  const { caseId, meetings } = props;
  const [form, setForm] = useState<'plan' | 'agree' | null>(null);
  const [planned, setPlanned] = useState<Planned | null>(null);
  const one = useQuery({ queryKey: ['rights-case', caseId], queryFn: () => readCase(caseId) });
  const close = () => setForm(null);
  return (
    <>
      {planned?.links.map(({ body_name, link }) => (
        <div key={link.url}>
          <p>{w.linkFor(body_name)}</p>
          <ShownLink link={link} />
        </div>
      ))}
      {form === null ? (
        <div className="acts no-print">
          <Button onClick={() => setForm('plan')}>{w.plan}</Button>
          <Button onClick={() => setForm('agree')}>{w.agree}</Button>
        </div>
      ) : (
        <Faces of={one}>
          {(data) =>
            form === 'plan' ? (
              <PlanForm
                one={data}
                close={close}
                done={(now) => {
                  setPlanned(now);
                  close();
                }}
              />
            ) : (
              <AgreementForm one={data} meetings={meetings} close={close} />
            )
          }
        </Faces>
      )}
    </>
  );
};
