import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useSession } from '../../frame/session.tsx';
import { Choice } from '../../parts/choice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { momentText, nowInstant } from '../../parts/time-text.ts';
import { useOrganisationOptions } from '../../parts/use-places.ts';
import { rightsWords, rightsDeskWords as w } from '../../words/rights-words.ts';
import { zh } from '../../words/zh.ts';
import { DeskGroup } from './desk-group.tsx';
import { useLineKeys } from './use-line-keys.ts';

const route = getRouteApi('/rights');

const scopes = ['all', 'mine'] as const;
const mainGroups = ['overdue', 'today', 'next_7_days'] as const;
const sideGroups = ['waiting', 'undated'] as const;

interface Search {
  whose?: string | undefined;
  organisation_id?: string | undefined;
}

const Filters = (props: { readonly search: Search; readonly change: (next: Search) => void }) => {
  const { search, change } = props;
  const organisations = useOrganisationOptions();
  return (
    <div className="filters-line">
      <fieldset className="quick">
        <legend className="hidden">{w.whose}</legend>
        {scopes.map((whose) => (
          <button
            type="button"
            key={whose}
            aria-pressed={(search.whose === 'mine' ? 'mine' : 'all') === whose}
            onClick={() => change({ whose: whose === 'all' ? undefined : whose })}
          >
            {w[whose]}
          </button>
        ))}
      </fieldset>
      {search.whose === 'mine' ? null : (
        <Choice
          aria-label={w.organisation}
          empty={w.anyOrganisation}
          value={search.organisation_id}
          options={organisations}
          onChange={(value) => change({ organisation_id: value ?? undefined })}
        />
      )}
      <span className="muted keys-hint">{w.keys}</span>
    </div>
  );
};

/** What falls due: overdue, today, the week ahead, and what others owe; to be printed in the morning. */
export const DeskPage = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/rights' });
  const { can } = useSession();
  useLineKeys();
  const of = {
    whose: search.whose === 'mine' ? 'mine' : 'all',
    organisationId: search.organisation_id,
  } as const;
  return (
    <>
      <PageHead title={rightsWords.desk} note={zh.asOf(momentText(nowInstant()))}>
        <Link to="/rights/cases" className="button-link">
          {w.toList}
        </Link>
        <Button onClick={() => window.print()}>{w.print}</Button>
        {can('rights.register') ? (
          <Link to="/rights/cases/new" className="button-link button-main">
            {rightsWords.newCase}
          </Link>
        ) : null}
      </PageHead>
      <Filters search={search} change={(next) => void navigate({ search: next })} />
      <div className="desk" data-desk-lines>
        <div>
          {mainGroups.map((filter) => (
            <DeskGroup key={filter} filter={filter} of={of} />
          ))}
        </div>
        <div>
          {sideGroups.map((filter) => (
            <DeskGroup key={filter} filter={filter} of={of} />
          ))}
        </div>
      </div>
    </>
  );
};
