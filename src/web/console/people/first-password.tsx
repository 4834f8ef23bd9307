import { CopyButton } from '../parts/copy-button.tsx';
import { peopleWords as w } from '../words/manage-words.ts';
import { zh } from '../words/zh.ts';

/** A password that is shown this once. */
export const FirstPassword = ({ password }: { readonly password: string }) => (
  <div className="note-line" role="status">
    <p>
      <strong>{w.firstPassword}</strong>
    </p>
    <p className="secret">{password}</p>
    <CopyButton text={() => password} label={zh.copy} />
    <p className="muted">{w.firstPasswordHint}</p>
  </div>
);
