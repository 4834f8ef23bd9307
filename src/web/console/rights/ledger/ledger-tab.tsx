import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { LedgerEditor } from './ledger-editor.tsx';

/** The wage ledger of a case, on its page. */
export const LedgerTab = ({ one }: { readonly one: CaseDetail }) => (
  <LedgerEditor key={one.id} caseId={one.id} />
);
