import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { type Handling, handleReport, type Report } from '../api/reports.ts';
import { Choice, optionsOf } from '../parts/choice.tsx';
import { DeedProblem } from '../parts/faces.tsx';
import { Field } from '../parts/field.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { reportWords as w } from '../words/office-words.ts';
import { conditionWords } from '../words/station-words.ts';
import { zh } from '../words/zh.ts';

const stepsFor = (report: Report): readonly Handling['step'][] =>
  report.state === 'received' ? ['confirm', 'resolve', 'dismiss'] : ['resolve', 'dismiss'];

const bodyOf = (step: Handling['step'], answer: string, condition: string | null): Handling => ({
  step,
  answer: answer.trim(),
  ...(condition ? { facility_condition: condition } : {}),
});

/** Confirm, settle or dismiss, always with an answer that the worker will read. */
export const HandlingForm = ({ report }: { readonly report: Report }) => {
  const steps = stepsFor(report);
  const [step, setStep] = useState(steps[0] ?? 'resolve');
  const [answer, setAnswer] = useState('');
  const [condition, setCondition] = useState<string | null>(null);
  const [lacking, setLacking] = useState(false);
  const client = useQueryClient();
  const { message } = App.useApp();
  const deed = useDeed(
    (body: Handling, key) => handleReport(report.id, body, key),
    () => {
      void message.success(w.done(report.number));
      for (const name of ['reports', 'desk', 'stations', 'station'])
        void client.invalidateQueries({ queryKey: [name] });
    },
  );
  const submit = () => {
    setLacking(answer.trim() === '');
    if (answer.trim()) deed.start(bodyOf(step, answer, condition));
  };
  return (
    <form
      className="block no-print"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <DeedProblem problem={deed.problem} />
      <fieldset className="plain">
        <legend>{w.step}</legend>
        <Radio.Group
          name="step"
          value={step}
          options={steps.map((value) => ({ value, label: w.steps[value] }))}
          onChange={(event) => setStep(event.target.value as Handling['step'])}
        />
      </fieldset>
      {report.facility_code ? (
        <Field label={`${report.facility_name ?? w.facility} · ${w.condition}`}>
          {(id) => (
            <Choice
              id={id}
              value={condition}
              empty={w.conditionKeep}
              options={optionsOf(conditionWords)}
              onChange={setCondition}
            />
          )}
        </Field>
      ) : null}
      <Field label={w.answer} hint={w.answerHint} error={lacking ? w.answerRequired : null}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={4}
            maxLength={500}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" aria-disabled={deed.busy}>
        {deed.busy ? zh.submitting : w.submit}
      </Button>
    </form>
  );
};
