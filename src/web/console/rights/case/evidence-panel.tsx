import { Button, Input } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { addEvidence } from '../../api/rights-cases.ts';
import { useSession } from '../../frame/session.tsx';
import { Choice } from '../../parts/choice.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { momentText } from '../../parts/time-text.ts';
import { trackWords as w } from '../../words/rights-case-words.ts';
import { zh } from '../../words/zh.ts';
import { useCaseDeed } from './use-case-deed.ts';

type Body = Parameters<typeof addEvidence>[1];

const givers = (['staff', 'employer', 'partner'] as const).map((value) => ({
  ...{ value, label: w.by[value] },
}));

const AddEvidence = ({ id }: { readonly id: string }) => {
  const [title, setTitle] = useState('');
  const [by, setBy] = useState<Body['added_by']>('staff');
  const deed = useCaseDeed(id, (body: Body, key) => addEvidence(id, body, key), {
    said: w.evidenceSaved,
    after: () => setTitle(''),
  });
  return (
    <form
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim()) deed.start({ title: title.trim(), added_by: by });
      }}
    >
      <DeedProblem problem={deed.problem} />
      <div className="field-row">
        <Field label={w.evidenceTitle} hint={w.evidenceHint}>
          {(field) => (
            <Input
              id={field}
              maxLength={200}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Field label={w.evidenceBy}>
          {(field) => (
            <Choice
              id={field}
              value={by}
              options={givers}
              onChange={(value) => setBy((value ?? 'staff') as Body['added_by'])}
            />
          )}
        </Field>
      </div>
      <Button htmlType="submit" disabled={!title.trim()} aria-disabled={deed.busy}>
        {deed.busy ? zh.submitting : w.addEvidence}
      </Button>
    </form>
  );
};

/** What proves it, paper or file; titles are read by handlers only. */
export const EvidencePanel = ({ one }: { readonly one: CaseDetail }) => {
  const { can } = useSession();
  return (
    <section className="block" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{w.evidence}</h2>
      {one.evidence.length === 0 ? <p className="muted">{w.noEvidence}</p> : null}
      <ul className="plain-list">
        {one.evidence.map((piece) => (
          <li key={piece.id}>
            {piece.title ?? <span className="muted">{w.evidenceHidden}</span>}{' '}
            <span className="mark-calm">{w.by[piece.added_by]}</span>{' '}
            <span className="muted tabular">{momentText(piece.added_at)}</span>{' '}
            {piece.file_id ? (
              <a href={`/files/${piece.file_id}`} target="_blank" rel="noreferrer">
                {w.openFile}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      {can('rights.register') ? <AddEvidence id={one.id} /> : null}
    </section>
  );
};
