import { Button, Form, Input } from 'antd';
import { changePassword } from '../api/session.ts';
import { DeedProblem } from '../parts/faces.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { signInWords as w } from '../words/office-words.ts';
import { zh } from '../words/zh.ts';
import { notWeak } from './not-weak.ts';

interface Passwords {
  readonly current_password: string;
  readonly new_password: string;
  readonly again: string;
}

/** Old password, new one twice. */
export const PasswordForm = (props: {
  readonly names: readonly string[];
  readonly onChanged: () => void;
}) => {
  const [form] = Form.useForm<Passwords>();
  const deed = useDeed(changePassword, () => {
    form.resetFields();
    props.onChanged();
  });
  const required = { required: true, message: w.required };
  return (
    <Form<Passwords>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ again: _again, ...body }) => deed.start(body)}
    >
      <DeedProblem problem={deed.problem} />
      <Form.Item name="current_password" label={w.current} rules={[required]}>
        <Input type="password" autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="new_password"
        label={w.next}
        extra={w.rule}
        rules={[required, notWeak(props.names)]}
      >
        <Input type="password" autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={w.again}
        dependencies={['new_password']}
        rules={[
          required,
          {
            validator: (_, value) =>
              value === form.getFieldValue('new_password')
                ? Promise.resolve()
                : Promise.reject(new Error(w.mismatch)),
          },
        ]}
      >
        <Input type="password" autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" aria-disabled={deed.busy}>
        {deed.busy ? zh.submitting : w.save}
      </Button>
    </Form>
  );
};
