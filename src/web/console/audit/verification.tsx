import { Button } from 'antd';
import { verifyAudit } from '../api/audit.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { DeedProblem } from '../parts/faces.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { auditWords as w } from '../words/manage-words.ts';
import { zh } from '../words/zh.ts';

/** Follows the chain from its first entry and shows its head, to be written down elsewhere. */
export const Verification = () => {
  const verify = useDeed((_: null, key) => verifyAudit(key));
  const found = verify.value;
  return (
    <section className="block" aria-label={w.verify}>
      <Button aria-disabled={verify.busy} onClick={() => verify.start(null)}>
        {verify.busy ? w.verifying : w.verify}
      </Button>
      <DeedProblem problem={verify.problem} />
      {found ? (
        <div role="status">
          {found.ok ? (
            <p className="note-good">{w.intact(found.entries)}</p>
          ) : (
            <p className="note-bad">{w.broken(found.broken?.seq ?? 0, found.broken?.why ?? '')}</p>
          )}
          {found.head ? (
            <p>
              <span className="hash">{w.head(found.head.seq, found.head.hash)}</span>{' '}
              <CopyButton text={() => found.head?.hash ?? ''} label={zh.copy} />
            </p>
          ) : null}
        </div>
      ) : null}
    </section>
  );
};
