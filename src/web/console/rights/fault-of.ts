import type { FieldError } from '../api/problem.ts';

/** The message of one field, or null. */
export const faultOf = (faults: readonly FieldError[], field: string): string | null =>
  faults
    .filter((fault) => fault.field === field || fault.field.startsWith(`${field}.`))
    .map((fault) => fault.message)
    .join(' ') || null;
