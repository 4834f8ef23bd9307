import { Button, Table } from 'antd';
import type { Page } from '../api/paging.ts';
import type { Person } from '../api/people.ts';
import { useSession } from '../frame/session.tsx';
import { TableRegion } from '../parts/table-region.tsx';
import { momentText } from '../parts/time-text.ts';
import { peopleWords as w } from '../words/manage-words.ts';

const PersonState = ({ person }: { readonly person: Person }) => {
  if (person.disabled_at) return <span className="mark-late">{w.disabled}</span>;
  if (person.locked_until)
    return <span className="mark-soon">{w.locked(momentText(person.locked_until))}</span>;
  return <span>{w.active}</span>;
};

/** One page of people with their roles. */
export const PeopleTable = (props: {
  readonly data: Page<Person>;
  readonly manage: (id: string) => void;
  readonly turn: (page: number) => void;
}) => {
  const { can } = useSession();
  return (
    <TableRegion label={w.tabs.people}>
      <Table<Person>
        rowKey="id"
        size="medium"
        dataSource={[...props.data.items]}
        pagination={{
          current: props.data.page,
          pageSize: props.data.page_size,
          total: props.data.total,
          showSizeChanger: false,
          hideOnSinglePage: true,
          onChange: props.turn,
        }}
        columns={[
          { title: w.name, dataIndex: 'name', width: 120 },
          { title: w.signInName, dataIndex: 'sign_in_name', width: 160 },
          {
            title: w.grants,
            render: (_, person) =>
              person.grants.length === 0 ? (
                <span className="muted">{w.noGrants}</span>
              ) : (
                person.grants.map((grant) => (
                  <div key={grant.id}>
                    {grant.organisation_name} · {grant.role_label}
                  </div>
                ))
              ),
          },
          { title: w.state, width: 180, render: (_, person) => <PersonState person={person} /> },
          {
            title: w.lastSignedIn,
            width: 150,
            className: 'tabular',
            render: (_, person) => momentText(person.last_signed_in_at) || w.never,
          },
          ...(can('people.manage')
            ? [
                {
                  title: w.actions,
                  width: 90,
                  render: (_: unknown, person: Person) => (
                    <Button
                      size="small"
                      aria-label={w.manageTitle(person.name)}
                      onClick={() => props.manage(person.id)}
                    >
                      {w.manage}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </TableRegion>
  );
};
