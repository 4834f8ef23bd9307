import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { auditWords as w } from '../words/manage-words.ts';
import { zh } from '../words/zh.ts';

export interface AuditFilter {
  act?: string | undefined;
  actor?: string | undefined;
  subject_id?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  before_seq?: number | undefined;
}

const fields = [
  { name: 'from', label: w.from, type: 'date' },
  { name: 'until', label: w.until, type: 'date' },
  { name: 'actor', label: w.actorFilter, type: 'text' },
  { name: 'act', label: w.actFilter, type: 'text' },
  { name: 'subject_id', label: w.subjectFilter, type: 'text' },
] as const;

const cleared: AuditFilter = {
  act: undefined,
  actor: undefined,
  subject_id: undefined,
  from: undefined,
  until: undefined,
};

/** Days, person, act and subject; asked on Enter or on the button. */
export const AuditFilters = (props: {
  readonly search: AuditFilter;
  readonly change: (next: AuditFilter) => void;
}) => {
  const [typed, setTyped] = useState<AuditFilter>(props.search);
  useEffect(() => setTyped(props.search), [props.search]);
  return (
    <form
      className="filters-line"
      data-search-box
      onSubmit={(event) => {
        event.preventDefault();
        const { before_seq: _old, ...wanted } = typed;
        props.change(
          Object.fromEntries(Object.entries(wanted).map(([k, v]) => [k, v || undefined])),
        );
      }}
    >
      {fields.map((field) => (
        <label key={field.name} htmlFor={`audit-${field.name}`} className="inline-field">
          <span>{field.label}</span>
          <Input
            id={`audit-${field.name}`}
            type={field.type}
            value={typed[field.name] ?? ''}
            onChange={(event) => setTyped({ ...typed, [field.name]: event.target.value })}
          />
        </label>
      ))}
      <Button htmlType="submit">{zh.search}</Button>
      <button type="button" className="text-button" onClick={() => props.change(cleared)}>
        {zh.reset}
      </button>
    </form>
  );
};
