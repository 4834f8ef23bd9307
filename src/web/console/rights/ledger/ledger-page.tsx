import { useParams } from '@tanstack/react-router';
import { PageHead } from '../../parts/page-head.tsx';
import { LedgerEditor } from './ledger-editor.tsx';
import { ledgerWords as w } from './ledger-words.ts';

/** The page of a case's wage ledger. */
export const LedgerPage = () => {
  const { id } = useParams({ strict: false }) as { readonly id: string };
  return (
    <>
      <PageHead title={w.title} />
      <LedgerEditor caseId={id} />
    </>
  );
};
