import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback } from 'react';
import type { CaseSummary } from '#modules/rights/contract/cases.ts';
import type { Page } from '../api/paging.ts';
import { listCases } from '../api/rights-cases.ts';
import { useSession } from '../frame/session.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { EmptyFace, Faces } from '../parts/faces.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { registerWords } from '../words/register-words.ts';
import { rightsWords, rightsListWords as w } from '../words/rights-words.ts';
import { zh } from '../words/zh.ts';
import { ListFilters } from './list-filters.tsx';
import { type CaseSearch, caseQueryOf, isNarrowed } from './list-search.ts';
import { ListTable } from './list-table.tsx';

const route = getRouteApi('/rights/cases');

const NoCases = ({ search }: { readonly search: CaseSearch }) => {
  const navigate = useNavigate();
  const { can } = useSession();
  if (isNarrowed(search))
    return (
      <EmptyFace title={w.empty} hint={w.emptyHint}>
        <Button onClick={() => void navigate({ to: '/rights/cases', search: {} })}>
          {zh.reset}
        </Button>
      </EmptyFace>
    );
  return (
    <EmptyFace title={w.emptyAll} hint={w.emptyAllHint}>
      {can('rights.register') ? <Link to="/rights/cases/new">{rightsWords.newCase}</Link> : null}
    </EmptyFace>
  );
};

/** The cases one may see: own unit and below, those changed last first. Filters stand in the address. */
export const ListPage = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/rights/cases' });
  const { can } = useSession();
  const query = caseQueryOf(search);
  const cases = useQuery({
    queryKey: ['rights-cases', query],
    queryFn: () => listCases(query),
    placeholderData: keepPreviousData,
  });
  const change = useCallback(
    (next: CaseSearch) =>
      void navigate({ search: (now) => ({ ...now, page: undefined, ...next }) as CaseSearch }),
    [navigate],
  );
  const table = (data: Page<CaseSummary>) =>
    data.total === 0 ? (
      <NoCases search={search} />
    ) : (
      <ListTable data={data} turn={(page) => change({ page })} busy={cases.isPlaceholderData} />
    );
  return (
    <>
      <PageHead
        title={rightsWords.cases}
        note={cases.data ? zh.total(cases.data.total) : undefined}
      >
        {can('rights.register') ? (
          <Link to="/rights/cases/new" className="button-link button-main">
            {rightsWords.newCase}
          </Link>
        ) : null}
      </PageHead>
      <ListFilters search={search} change={change} />
      <div className="list-tools">
        <span className="muted keys-hint">{w.keys}</span>
        <CopyButton
          text={() => window.location.href}
          label={registerWords.share}
          hint={registerWords.shareHint}
        />
      </div>
      <Faces of={cases}>{table}</Faces>
    </>
  );
};
