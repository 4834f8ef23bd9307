import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { keepCsrfToken } from '../api/http.ts';
import { problemOf } from '../api/problem.ts';
import { readSession, readSetUp, setUp } from '../api/session.ts';
import { DeedProblem, EmptyFace, Faces } from '../parts/faces.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { signInWords, setUpWords as w } from '../words/office-words.ts';
import { zh } from '../words/zh.ts';
import { Entrance } from './entrance.tsx';
import { notWeak } from './not-weak.ts';

const route = getRouteApi('/setup');

interface Answers {
  readonly federation_name: string;
  readonly name: string;
  readonly sign_in_name: string;
  readonly password: string;
}

const fields = [
  {
    name: 'federation_name',
    label: w.federation,
    hint: w.federationHint,
    complete: 'organization',
  },
  { name: 'name', label: w.name, hint: undefined, complete: 'name' },
  { name: 'sign_in_name', label: w.signInName, hint: w.signInNameHint, complete: 'username' },
  { name: 'password', label: w.password, hint: signInWords.rule, complete: 'new-password' },
] as const;

const SetUpForm = ({ token }: { readonly token: string }) => {
  const deed = useDeed(setUp, () => window.location.assign('/console/'));
  return (
    <Form<Answers>
      layout="vertical"
      requiredMark={false}
      onFinish={(answers) => deed.start({ token, ...answers })}
    >
      <p className="muted">{w.intro}</p>
      <DeedProblem problem={deed.problem} />
      {fields.map((field) => (
        <Form.Item
          key={field.name}
          name={field.name}
          label={field.label}
          extra={field.hint}
          rules={[
            { required: true, message: signInWords.required },
            ...(field.name === 'password' ? [notWeak([])] : []),
          ]}
        >
          <Input
            type={field.name === 'password' ? 'password' : 'text'}
            autoComplete={field.complete}
          />
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit" block aria-disabled={deed.busy}>
        {deed.busy ? zh.submitting : w.go}
      </Button>
    </Form>
  );
};

const LinkUsed = () => (
  <EmptyFace title={w.used} hint={w.usedHint}>
    <a href="/console/">{w.toSignIn}</a>
  </EmptyFace>
);

/** The one-time link of a new installation: federation and first administrator. */
export const SetUpPage = () => {
  const { token } = route.useSearch();
  const query = useQuery({
    queryKey: ['setup', token],
    queryFn: async () => {
      keepCsrfToken((await readSession()).csrf_token);
      return readSetUp(token ?? '');
    },
    enabled: token !== undefined,
    retry: false,
  });
  const used = query.error !== null && [404, 410].includes(problemOf(query.error).status);
  return (
    <Entrance title={w.title} city={query.data?.city?.name}>
      {token === undefined ? (
        <EmptyFace title={w.missing} hint={w.usedHint} />
      ) : used ? (
        <LinkUsed />
      ) : (
        <Faces of={query}>{() => <SetUpForm token={token} />}</Faces>
      )}
    </Entrance>
  );
};
