import { useEffect, useRef } from 'react';
import type { FieldError } from '../api/problem.ts';
import { rightsNewWords as w } from '../words/rights-words.ts';

/** What must be mended, each line leading to its field; focus comes here so that it is read first. */
export const FaultSummary = (props: {
  readonly faults: readonly FieldError[];
  readonly prefix: string;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const { faults, prefix } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new set of faults is announced
  useEffect(() => box.current?.focus(), [faults]);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <strong>{w.summary}</strong>
      <ul>
        {faults.map((fault) => (
          <li key={fault.field + fault.message}>
            <a
              href={`#${prefix}-${fault.field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(`${prefix}-${fault.field.split('.')[0]}`)?.focus();
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
