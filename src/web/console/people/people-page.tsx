import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { listPeople } from '../api/people.ts';
import { useSession } from '../frame/session.tsx';
import { EmptyFace, Faces } from '../parts/faces.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { peopleWords as w } from '../words/manage-words.ts';
import { zh } from '../words/zh.ts';
import { NewPerson } from './new-person.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonPanel } from './person-panel.tsx';
import { RoleList } from './role-list.tsx';

const route = getRouteApi('/people');

const People = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/people' });
  const [chosen, setChosen] = useState<string | null>(null);
  const query = { q: search.q, page: search.page ?? 1 };
  const people = useQuery({
    queryKey: ['people', query],
    queryFn: () => listPeople(query),
    placeholderData: (before) => before,
  });
  const person = people.data?.items.find((one) => one.id === chosen);
  return (
    <>
      <div className="filters-line">
        <SearchBox
          value={search.q}
          placeholder={w.q}
          onSearch={(q) => void navigate({ search: { q } })}
        />
        {people.data ? <span className="muted">{zh.total(people.data.total)}</span> : null}
      </div>
      <Faces of={people}>
        {(data) =>
          data.total === 0 ? (
            <EmptyFace title={w.empty} hint={w.emptyHint} />
          ) : (
            <PeopleTable
              data={data}
              manage={setChosen}
              turn={(page) => void navigate({ search: (now) => ({ ...now, page }) })}
            />
          )
        }
      </Faces>
      {person ? <PersonPanel person={person} close={() => setChosen(null)} /> : null}
    </>
  );
};

/** Who may do what, where. */
export const PeoplePage = () => {
  const { tab } = route.useSearch();
  const { can } = useSession();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <PageHead title={w.title}>
        {can('people.manage') ? (
          <Button type="primary" onClick={() => setCreating(true)}>
            {w.create}
          </Button>
        ) : null}
      </PageHead>
      <nav className="tabs" aria-label={w.title}>
        <Link to="/people" search={{}} aria-current={tab === 'roles' ? undefined : 'page'}>
          {w.tabs.people}
        </Link>
        <Link
          to="/people"
          search={{ tab: 'roles' }}
          aria-current={tab === 'roles' ? 'page' : undefined}
        >
          {w.tabs.roles}
        </Link>
      </nav>
      {tab === 'roles' ? <RoleList /> : <People />}
      {creating ? <NewPerson close={() => setCreating(false)} /> : null}
    </>
  );
};
