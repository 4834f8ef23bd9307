import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '#lib/id.ts';
import { type PaperKind, paperKindWords, whyNotPaper } from '#modules/rights/rules/joint/papers.ts';
import { type PaperWish, readDirectory, receivePaper } from '../../api/rights-bodies.ts';
import { Choice, optionsOf } from '../../parts/choice.tsx';
import { DeedProblem, Faces } from '../../parts/faces.tsx';
import { Field } from '../../parts/field.tsx';
import { todayInChina } from '../../parts/time-text.ts';
import { paperWords as w } from '../../words/rights-body-words.ts';
import { TypedField } from '../letters/typed-field.tsx';
import { FormEnd } from '../promises/form-end.tsx';
import { useDirectoryDeed } from './use-directory-deed.ts';

const blank = () => ({
  ...{ kind: 'judicial_proposal', body_id: '', number: '', title: '', content: '' },
  ...{ dated_on: '', received_on: todayInChina(), feedback_by_on: '' },
});
type Typed = ReturnType<typeof blank>;

interface Place {
  readonly organisationId: string;
  readonly caseId: string | null;
}

const paperOf = (submission: string, typed: Typed, place: Place): PaperWish => ({
  ...{ submission, organisation_id: place.organisationId, case_id: place.caseId },
  ...{ kind: typed.kind as PaperKind, body_id: typed.body_id, number: typed.number.trim() },
  ...{ title: typed.title.trim(), content: typed.content.trim(), dated_on: typed.dated_on },
  received_on: typed.received_on,
  feedback_by_on: typed.feedback_by_on || null,
  file_id: null,
});

const faultIn = (wish: PaperWish): string | null => {
  const found = whyNotPaper(
    {
      ...{ kind: wish.kind, number: wish.number, title: wish.title, content: wish.content },
      ...{ datedOn: wish.dated_on, receivedOn: wish.received_on },
      feedbackByOn: wish.feedback_by_on,
    },
    todayInChina(),
  ).map((fault) => fault.message);
  if (!wish.body_id) found.unshift(w.lacksBody);
  if (!wish.dated_on || !wish.received_on) found.push(w.lacksDays);
  return found.join('；') || null;
};

interface Fields {
  readonly typed: Typed;
  readonly change: (typed: Typed) => void;
}

const FromFields = ({ typed, change, organisationId }: Fields & Pick<Place, 'organisationId'>) => {
  const directory = useQuery({
    queryKey: ['rights-bodies', organisationId],
    queryFn: () => readDirectory(organisationId),
  });
  return (
    <Faces of={directory}>
      {({ items }) => {
        const bodies = items.filter((one) => one.retired_on === null);
        return (
          <div className="field-row">
            <Field label={w.kind}>
              {(id) => (
                <Choice
                  id={id}
                  value={typed.kind}
                  options={optionsOf(paperKindWords)}
                  onChange={(kind) => change({ ...typed, kind: kind ?? 'other' })}
                />
              )}
            </Field>
            <Field label={w.body} hint={bodies.length === 0 ? w.noBodies : undefined} required>
              {(id) => (
                <Choice
                  id={id}
                  value={typed.body_id}
                  empty={w.pick}
                  options={bodies.map((one) => ({ value: one.id, label: one.name }))}
                  onChange={(body) => change({ ...typed, body_id: body ?? '' })}
                />
              )}
            </Field>
          </div>
        );
      }}
    </Faces>
  );
};

const PaperFields = (fields: Fields) => (
  <>
    <div className="field-row">
      <TypedField {...fields} name="number" label={w.number} required />
      <TypedField {...fields} name="title" label={w.name} required />
    </div>
    <div className="field-row">
      <TypedField {...fields} name="dated_on" label={w.datedOn} type="date" required />
      <TypedField {...fields} name="received_on" label={w.receivedOn} type="date" required />
      <TypedField {...fields} name="feedback_by_on" label={w.feedbackBy} type="date" />
    </div>
    <TypedField {...fields} name="content" label={w.content} type="area" required />
  </>
);

/** A paper that came in; one form is one paper, however often it is sent. */
export const PaperForm = (props: Place & { readonly close: () => void }) => {
  const [submission] = useState(newId);
  const [typed, setTyped] = useState(blank);
  const [fault, setFault] = useState<string | null>(null);
  const deed = useDirectoryDeed((body: PaperWish, key) => receivePaper(body, key), {
    said: w.saved,
    after: props.close,
  });
  const submit = (): void => {
    const wish = paperOf(submission, typed, props);
    const found = faultIn(wish);
    setFault(found);
    if (found === null) deed.start(wish);
  };
  return (
    <form
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <DeedProblem problem={deed.problem} />
      <FromFields typed={typed} change={setTyped} organisationId={props.organisationId} />
      <PaperFields typed={typed} change={setTyped} />
      <FormEnd fault={fault} doIt={w.add} busy={deed.busy} close={props.close} />
    </form>
  );
};
