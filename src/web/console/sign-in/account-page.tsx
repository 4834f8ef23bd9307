import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Table } from 'antd';
import { endSession, type LiveSession, readSessions } from '../api/session.ts';
import { useSession } from '../frame/session.tsx';
import { DeedProblem, Faces } from '../parts/faces.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { TableRegion } from '../parts/table-region.tsx';
import { momentText } from '../parts/time-text.ts';
import { useDeed } from '../parts/use-deed.ts';
import { accountWords as w } from '../words/manage-words.ts';
import { signInWords } from '../words/office-words.ts';
import { PasswordForm } from './password-form.tsx';

const Sessions = ({ lines }: { readonly lines: readonly LiveSession[] }) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const end = useDeed(endSession, () => {
    void message.success(w.ended);
    void client.invalidateQueries({ queryKey: ['sessions'] });
  });
  return (
    <>
      <DeedProblem problem={end.problem} />
      <TableRegion label={w.sessions}>
        <Table<LiveSession>
          rowKey="id"
          size="medium"
          pagination={false}
          dataSource={[...lines]}
          columns={[
            {
              title: w.device,
              dataIndex: 'user_agent',
              render: (text: string, line) => (line.current ? `${w.current} · ${text}` : text),
            },
            { title: w.created, render: (_, line) => momentText(line.created_at), width: 160 },
            { title: w.seen, render: (_, line) => momentText(line.last_seen_at), width: 160 },
            {
              title: w.end,
              width: 110,
              render: (_, line) =>
                line.current ? null : (
                  <Button size="small" onClick={() => end.start(line.id)}>
                    {w.end}
                  </Button>
                ),
            },
          ]}
        />
      </TableRegion>
    </>
  );
};

/** Who I am, where I am signed in, and my password. */
export const AccountPage = () => {
  const { session } = useSession();
  const { message } = App.useApp();
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: readSessions });
  return (
    <>
      <PageHead title={w.title} />
      <section className="block">
        <FactList
          facts={[
            [w.who, session.person.name],
            [w.signInName, session.person.sign_in_name],
            [w.permissions, session.organisation.name],
            [
              w.roles,
              session.roles.map((role) => `${role.organisation_name} · ${role.label}`).join('；'),
            ],
          ]}
        />
      </section>
      <section className="block">
        <h2>{w.sessions}</h2>
        <Faces of={sessions}>{(data) => <Sessions lines={data.items} />}</Faces>
      </section>
      <section className="block narrow">
        <h2>{signInWords.changeOwn}</h2>
        <PasswordForm
          names={[session.person.name, session.person.sign_in_name]}
          onChanged={() => void message.success(signInWords.changed)}
        />
      </section>
    </>
  );
};
