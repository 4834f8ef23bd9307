import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { type Review, reviewUnmasking, type Unmasking } from '../../api/rights-secrecy.ts';
import { DeedProblem } from '../../parts/faces.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import { unmaskWords as w } from '../../words/rights-secrecy-words.ts';
import { ReasonForm } from '../case/reason-form.tsx';

/** Proper, or improper with what was wrong; nobody reviews his own looking. */
export const ReviewForm = ({ one }: { readonly one: Unmasking }) => {
  const [writing, setWriting] = useState(false);
  const client = useQueryClient();
  const { message } = App.useApp();
  const deed = useDeed(
    (body: Review, key) => reviewUnmasking(one.id, body, key),
    () => {
      void client.invalidateQueries({ queryKey: ['rights-unmaskings'] });
      void message.success(w.saved);
    },
  );
  if (one.own) return <span className="muted">{w.own}</span>;
  if (writing)
    return (
      <ReasonForm
        label={w.note}
        doIt={w.improper}
        busy={deed.busy}
        problem={deed.problem}
        go={(note) => deed.start({ verdict: 'improper', note })}
        cancel={() => setWriting(false)}
      />
    );
  return (
    <>
      <DeedProblem problem={deed.problem} />
      <span className="row-acts no-print">
        <Button size="small" onClick={() => deed.start({ verdict: 'proper' })}>
          {w.proper}
        </Button>
        <Button size="small" onClick={() => setWriting(true)}>
          {w.improper}
        </Button>
      </span>
    </>
  );
};
