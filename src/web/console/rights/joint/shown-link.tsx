import { Alert } from 'antd';
import { CopyButton } from '../../parts/copy-button.tsx';
import { momentText } from '../../parts/time-text.ts';
import type { Link } from './joint-api.ts';
import { jointWords as w } from './joint-words.ts';

/** A link as told once: nobody can read it again later. */
export const ShownLink = ({ link }: { readonly link: Link }) => (
  <Alert
    type="success"
    className="gap-below no-print"
    title={w.link}
    description={
      <>
        <p className="break-anywhere">
          <code>{link.url}</code>
        </p>
        <p>
          <CopyButton text={() => link.url} label={w.copy} />{' '}
          {w.expires(momentText(link.expires_at))}
          {link.is_sent ? `。${w.smsSent}` : ''}
        </p>
      </>
    }
  />
);
