import { caseStateWords } from '#modules/rights/rules/states.ts';
import { matterWords } from '#modules/rights/words/case-words.ts';
import { Choice, optionsOf } from '../parts/choice.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { useOrganisationOptions } from '../parts/use-places.ts';
import { rightsListWords as w } from '../words/rights-words.ts';
import { zh } from '../words/zh.ts';
import { type CaseSearch, isNarrowed, viewOf } from './list-search.ts';

const views = ['open', 'mine', 'major', 'closed', 'all'] as const;

const nothing: CaseSearch = {
  q: undefined,
  state: undefined,
  view: undefined,
  matter: undefined,
  organisation_id: undefined,
};

/** Search box, ready-made views, state, matter and unit; all of it stands in the address. */
export const ListFilters = (props: {
  readonly search: CaseSearch;
  readonly change: (next: CaseSearch) => void;
}) => {
  const { search, change } = props;
  const organisations = useOrganisationOptions();
  const set = (name: keyof CaseSearch) => (value: string | null) =>
    change({ [name]: value ?? undefined });
  return (
    <div className="filters">
      <div className="filters-line">
        <SearchBox value={search.q} placeholder={w.q} onSearch={(q) => change({ q })} />
        <fieldset className="quick">
          <legend className="hidden">{w.quick}</legend>
          {views.map((view) => (
            <button
              type="button"
              key={view}
              aria-pressed={viewOf(search) === view}
              onClick={() => change({ view: view === 'open' ? undefined : view })}
            >
              {w[view]}
            </button>
          ))}
        </fieldset>
      </div>
      <div className="filters-line">
        <Choice
          aria-label={w.state}
          empty={w.anyState}
          value={search.state}
          options={optionsOf(caseStateWords)}
          onChange={set('state')}
        />
        <Choice
          aria-label={w.matter}
          empty={w.anyMatter}
          value={search.matter}
          options={optionsOf(matterWords)}
          onChange={set('matter')}
        />
        <Choice
          aria-label={w.organisation}
          empty={w.anyOrganisation}
          value={search.organisation_id}
          options={organisations}
          onChange={set('organisation_id')}
        />
        {isNarrowed(search) ? (
          <button type="button" className="text-button" onClick={() => change(nothing)}>
            {zh.reset}
          </button>
        ) : null}
      </div>
    </div>
  );
};
