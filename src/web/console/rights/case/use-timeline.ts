import { useQuery } from '@tanstack/react-query';
import { readTimeline } from '../../api/rights-cases.ts';

/** The whole timeline of a case. */
export const useTimeline = (id: string) =>
  useQuery({ queryKey: ['rights-timeline', id], queryFn: () => readTimeline(id) });
