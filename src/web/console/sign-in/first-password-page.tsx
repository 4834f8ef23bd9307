import { signInWords as w } from '../words/office-words.ts';
import { Entrance } from './entrance.tsx';
import { PasswordForm } from './password-form.tsx';

/** The first sign-in: the handed-out password must be replaced before anything else. */
export const FirstPasswordPage = (props: {
  readonly names: readonly string[];
  readonly onChanged: () => void;
}) => (
  <Entrance title={w.changeTitle}>
    <p className="muted">{w.changeIntro}</p>
    <PasswordForm {...props} />
  </Entrance>
);
