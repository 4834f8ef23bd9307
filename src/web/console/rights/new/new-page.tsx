import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { spacedNumber } from '#modules/rights/rules/case-numbers.ts';
import type { FieldError } from '../../api/problem.ts';
import { type Registration, registerCase } from '../../api/rights-cases.ts';
import { DeedProblem } from '../../parts/faces.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import { rightsNewWords as w } from '../../words/rights-words.ts';
import { zh } from '../../words/zh.ts';
import { FaultSummary } from '../fault-summary.tsx';
import { dropDraft } from './draft.ts';
import { faultsIn } from './faults.ts';
import { registrationOf } from './form-values.ts';
import { HowSection } from './how-section.tsx';
import { NoticeSection } from './notice-section.tsx';
import { PartySection } from './party-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { useNewCase } from './use-new-case.ts';
import { useNotice } from './use-notice.ts';
import { WhatSection } from './what-section.tsx';

const useRegister = () => {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  return useDeed(
    (body: Registration, key) => registerCase(body, key),
    ({ id, number }) => {
      dropDraft();
      void message.success({ content: w.done(spacedNumber(number)), duration: 12 });
      for (const name of ['rights-cases', 'rights-desk'])
        void client.invalidateQueries({ queryKey: [name] });
      void navigate({ to: '/rights/cases/$id', params: { id } });
    },
  );
};

/** A clerk types what a worker tells, at the desk or on the telephone; told once, registered once. */
export const NewPage = () => {
  const form = useNewCase();
  const deed = useRegister();
  const notice = useNotice();
  const [own, setOwn] = useState<readonly FieldError[]>([]);
  const said = deed.problem?.errors;
  const faults = useMemo(() => [...own, ...(said ?? [])], [own, said]);
  const submit = (): void => {
    const found = faultsIn(form.values);
    setOwn(found);
    deed.clear();
    if (found.length > 0) return;
    const extra = { notice: notice.version, dangers: form.dangers };
    deed.start(registrationOf(form.values, extra));
  };
  return (
    <>
      <PageHead title={w.title} />
      <p className="muted">{w.intro}</p>
      <form
        className="station-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {form.isRestored ? (
          <p className="note-line" role="status">
            {w.restored}{' '}
            <Button size="small" onClick={form.startOver}>
              {w.drop}
            </Button>
          </p>
        ) : null}
        {faults.length > 0 ? (
          <FaultSummary faults={faults} prefix="new" />
        ) : (
          <DeedProblem problem={deed.problem} />
        )}
        <HowSection form={form} />
        <PeopleSection form={form} />
        <PartySection form={form} />
        <WhatSection form={form} faults={faults} />
        <NoticeSection form={form} faults={faults} notice={notice} />
        <div className="save-bar">
          <Button type="primary" htmlType="submit" aria-disabled={deed.busy}>
            {deed.busy ? zh.submitting : w.save}
          </Button>
          <Button onClick={form.startOver}>{w.drop}</Button>
          <span className="muted">{w.unsaved}</span>
        </div>
      </form>
    </>
  );
};
