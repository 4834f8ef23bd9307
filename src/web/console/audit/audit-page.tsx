import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { listAudit } from '../api/audit.ts';
import { useSession } from '../frame/session.tsx';
import { EmptyFace, Faces } from '../parts/faces.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { instantOfLocal } from '../parts/time-text.ts';
import { auditWords as w } from '../words/manage-words.ts';
import { type AuditFilter, AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { Verification } from './verification.tsx';

const route = getRouteApi('/audit');

// Days are asked for; the record is kept in moments of China time.
const queryOf = (search: AuditFilter) => ({
  ...search,
  from: search.from ? instantOfLocal(`${search.from}T00:00`) : undefined,
  until: search.until ? instantOfLocal(`${search.until}T23:59:59`) : undefined,
  page_size: 50,
});

/** The record of every act: filter it, read it, prove it. */
export const AuditPage = () => {
  const search: AuditFilter = route.useSearch();
  const { can } = useSession();
  const navigate = useNavigate({ from: '/audit' });
  const query = queryOf(search);
  const entries = useQuery({
    queryKey: ['audit', query],
    queryFn: () => listAudit(query),
    placeholderData: (before) => before,
  });
  const change = (next: AuditFilter) =>
    void navigate({ search: (now) => ({ ...now, before_seq: undefined, ...next }) });
  return (
    <>
      <PageHead title={w.title} />
      <p className="muted">{w.intro}</p>
      {can('audit.verify') ? <Verification /> : null}
      <AuditFilters search={search} change={change} />
      <Faces of={entries}>
        {(data) =>
          data.items.length === 0 ? (
            <EmptyFace title={w.empty} hint={w.emptyHint} />
          ) : (
            <>
              <AuditTable entries={data.items} />
              <div className="acts">
                {search.before_seq ? <Button onClick={() => change({})}>{w.newest}</Button> : null}
                {data.next_before_seq ? (
                  <Button onClick={() => change({ before_seq: data.next_before_seq ?? undefined })}>
                    {w.older}
                  </Button>
                ) : null}
              </div>
            </>
          )
        }
      </Faces>
    </>
  );
};
