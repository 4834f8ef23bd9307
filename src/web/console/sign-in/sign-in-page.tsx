import { Form } from 'antd';
import type { Session, SignedOut } from '../api/session.ts';
import { signInWords as w } from '../words/office-words.ts';
import { Entrance } from './entrance.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Where staff sign in; the address stays, so one lands on the page that was asked for. */
export const SignInPage = (props: {
  readonly session: SignedOut;
  readonly onSignedIn: (session: Session) => void;
}) => {
  const [form] = Form.useForm<{ sign_in_name: string; password: string }>();
  const accounts = props.session.demo ? (props.session.demo_accounts ?? []) : [];
  return (
    <Entrance title={w.title} city={props.session.city?.name}>
      <SignInForm form={form} onSignedIn={props.onSignedIn} />
      <p className="muted">{w.forgot}</p>
      {accounts.length > 0 ? (
        <section className="demo-accounts" aria-labelledby="demo-accounts">
          <h2 id="demo-accounts">{w.demoTitle}</h2>
          <ul>
            {accounts.map((account) => (
              <li key={account.sign_in_name}>
                <button
                  type="button"
                  onClick={() =>
                    form.setFieldsValue({
                      sign_in_name: account.sign_in_name,
                      password: account.password,
                    })
                  }
                >
                  <strong>{account.role_label}</strong>
                  <span className="tabular">
                    {account.sign_in_name} / {account.password}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Entrance>
  );
};
