import { useState } from 'react';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { tellWorker } from '../../api/rights-cases.ts';
import { useSession } from '../../frame/session.tsx';
import { FactList } from '../../parts/fact-list.tsx';
import { momentText } from '../../parts/time-text.ts';
import { caseWords as w } from '../../words/rights-case-words.ts';
import { ReasonForm } from './reason-form.tsx';
import { useCaseDeed } from './use-case-deed.ts';

/** What the worker told, for those who may read it, and how it came. */
export const ToldPanel = ({ one }: { readonly one: CaseDetail }) => (
  <section className="block" aria-labelledby="told-title">
    <h2 id="told-title">{w.facts}</h2>
    {one.facts === null ? (
      <p className="muted">{w.factsHidden}</p>
    ) : (
      <p className="story">{one.facts}</p>
    )}
    <FactList
      one
      facts={[
        [w.received, momentText(one.received_at)],
        [w.channel, `${one.channel_label} · ${one.source_label}`],
        [w.workerClass, one.worker_class_label],
        ...(one.major_reason
          ? [
              [
                w.majorReason,
                `${one.major_reason}${one.major_reported_at ? `（${w.majorReported(momentText(one.major_reported_at))}）` : ''}`,
              ] as const,
            ]
          : []),
      ]}
    />
  </section>
);

/** A word to the worker: on his progress page, with a short message to his phone. */
export const TellPanel = ({ one }: { readonly one: CaseDetail }) => {
  const { can } = useSession();
  const [sent, setSent] = useState(0);
  const deed = useCaseDeed(one.id, (text: string, key) => tellWorker(one.id, text, key), {
    said: w.told,
    after: () => setSent(sent + 1),
  });
  if (!can('rights.register')) return null;
  return (
    <details className="block no-print">
      <summary>{w.tell}</summary>
      <ReasonForm
        key={sent}
        label={w.tell}
        hint={w.tellHint}
        doIt={w.tellDo}
        busy={deed.busy}
        problem={deed.problem}
        go={deed.start}
      />
    </details>
  );
};
