import { useEffect, useRef } from 'react';
import type { FieldError } from '../../api/problem.ts';
import { formWords as w } from '../../words/detail-words.ts';

/** The id of a field's control in the station form. */
export const fieldId = (field: string): string => `station-${field}`;

/** What must be mended, each line leading to its field; focus comes here so that it is read first. */
export const ErrorSummary = ({ faults }: { readonly faults: readonly FieldError[] }) => {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new set of faults is announced
  useEffect(() => box.current?.focus(), [faults]);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <strong>{w.summary}</strong>
      <ul>
        {faults.map((fault) => (
          <li key={fault.field + fault.message}>
            <a
              href={`#${fieldId(fault.field)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(fault.field.split('.')[0] ?? ''))?.focus();
              }}
            >
              {fault.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
