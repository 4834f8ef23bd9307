import { Button, Form, type FormInstance, Input } from 'antd';
import type { Problem } from '../api/problem.ts';
import { type Session, signIn } from '../api/session.ts';
import { DeedProblem } from '../parts/faces.tsx';
import { shortMoment } from '../parts/time-text.ts';
import { useDeed } from '../parts/use-deed.ts';
import { signInWords as w } from '../words/office-words.ts';
import { zh } from '../words/zh.ts';

interface Credentials {
  readonly sign_in_name: string;
  readonly password: string;
}

const inOurWords = (problem: Problem | null): Problem | null => {
  if (problem?.code === 'wrong-credentials') return { ...problem, title: w.wrong, detail: '' };
  if (problem?.code !== 'locked') return problem;
  const until = problem.facts.until;
  const title = typeof until === 'string' ? w.locked(shortMoment(until)) : w.lockedNoTime;
  return { ...problem, title, detail: '' };
};

/** Name and password; the same form on the first page and over a page whose session ended. */
export const SignInForm = (props: {
  readonly name?: string;
  readonly form?: FormInstance<Credentials>;
  readonly onSignedIn: (session: Session) => void;
}) => {
  const deed = useDeed(signIn, props.onSignedIn);
  const [own] = Form.useForm<Credentials>();
  return (
    <Form<Credentials>
      form={props.form ?? own}
      layout="vertical"
      requiredMark={false}
      initialValues={{ sign_in_name: props.name ?? '', password: '' }}
      onFinish={(values) => deed.start({ ...values, sign_in_name: values.sign_in_name.trim() })}
    >
      <DeedProblem problem={inOurWords(deed.problem)} />
      <Form.Item
        name="sign_in_name"
        label={w.name}
        rules={[{ required: true, message: w.required }]}
      >
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label={w.password}
        rules={[{ required: true, message: w.required }]}
      >
        <Input type="password" autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block aria-disabled={deed.busy}>
        {deed.busy ? zh.submitting : w.go}
      </Button>
    </Form>
  );
};
