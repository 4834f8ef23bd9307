import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { ExceptionLine } from '../../api/station-types.ts';
import { checkHours } from '../../api/stations.ts';
import { Field } from '../../parts/field.tsx';
import { formWords as w } from '../../words/detail-words.ts';
import { fieldId } from './error-summary.tsx';
import { faultOf } from './faults.ts';
import type { SectionProps } from './fields.tsx';

const useSettled = (text: string, delay: number): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), delay);
    return () => window.clearTimeout(timer);
  }, [text, delay]);
  return settled;
};

/** What the server understood of the hours, a moment after typing stops. */
const HoursReading = ({ text }: { readonly text: string }) => {
  const settled = useSettled(text.trim(), 500);
  const check = useQuery({
    queryKey: ['hours', settled],
    queryFn: () => checkHours(settled),
    enabled: settled !== '',
    staleTime: Infinity,
    retry: false,
    placeholderData: keepPreviousData,
  });
  if (text.trim() === '') return null;
  if (check.error) return <p className="muted">{w.hoursUnchecked}</p>;
  if (!check.data || settled !== text.trim() || check.isPlaceholderData)
    return <p className="muted">{w.hoursChecking}</p>;
  return check.data.ok ? (
    <p className="reading reading-good" role="status">
      {w.hoursRead}：<strong>{check.data.zh}</strong>
      <code>{check.data.osm}</code>
    </p>
  ) : (
    <p className="reading reading-bad" role="status">
      {w.hoursWrong}：{check.data.why}
    </p>
  );
};

const ExceptionRow = (props: {
  readonly line: ExceptionLine;
  readonly change: (line: ExceptionLine) => void;
  readonly remove: () => void;
}) => {
  const { line, change } = props;
  return (
    <li className="exception">
      <div className="field-row">
        <Field label={w.exceptionOn}>
          {(id) => (
            <Input
              id={id}
              type="date"
              value={line.on}
              onChange={(event) => change({ ...line, on: event.target.value })}
            />
          )}
        </Field>
        <Field label={w.exceptionHours}>
          {(id) => (
            <Input
              id={id}
              maxLength={200}
              value={line.hours ?? ''}
              onChange={(event) => change({ ...line, hours: event.target.value || null })}
            />
          )}
        </Field>
        <Field label={w.exceptionNote}>
          {(id) => (
            <Input
              id={id}
              maxLength={200}
              value={line.note}
              onChange={(event) => change({ ...line, note: event.target.value })}
            />
          )}
        </Field>
        <Button aria-label={`${w.exceptionRemove} ${line.on}`} onClick={props.remove}>
          {w.exceptionRemove}
        </Button>
      </div>
      <HoursReading text={line.hours ?? ''} />
    </li>
  );
};

const Exceptions = ({ form, faults }: SectionProps) => {
  const lines = form.values.exceptions;
  const set = (exceptions: readonly ExceptionLine[]) => form.set({ exceptions });
  return (
    <fieldset className="plain wide" id={fieldId('exceptions')} tabIndex={-1}>
      <legend>{w.exceptions}</legend>
      {lines.length === 0 ? <p className="muted">{w.exceptionNone}</p> : null}
      <ul className="plain-list">
        {lines.map((line, place) => (
          <ExceptionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and keep their order
            key={place}
            line={line}
            change={(next) => set(lines.map((one, at) => (at === place ? next : one)))}
            remove={() => set(lines.filter((_, at) => at !== place))}
          />
        ))}
      </ul>
      <p className="field-error">{faultOf(faults, 'exceptions')}</p>
      <Button onClick={() => set([...lines, { on: '', hours: null, note: '' }])}>
        {w.exceptionAdd}
      </Button>
    </fieldset>
  );
};

/** Weekly hours with a live reading, and dates that differ. */
export const HoursSection = (props: SectionProps) => {
  const { form, faults } = props;
  return (
    <section className="block form-grid" aria-labelledby="sec-hours">
      <h2 id="sec-hours">{w.sections.hours}</h2>
      <div className="wide">
        <Field
          id={fieldId('opening_hours')}
          label={w.hours}
          hint={w.hoursHint}
          error={faultOf(faults, 'opening_hours')}
        >
          {(id) => (
            <Input
              id={id}
              maxLength={500}
              value={form.values.opening_hours}
              onChange={(event) => form.set({ opening_hours: event.target.value })}
            />
          )}
        </Field>
        <HoursReading text={form.values.opening_hours} />
      </div>
      <Exceptions {...props} />
    </section>
  );
};
