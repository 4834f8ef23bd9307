import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { ClaimantsPanel } from './claimants-panel.tsx';
import { PartiesPanel } from './parties-panel.tsx';

/** Both sides of a case. */
export const PeopleTab = ({ one }: { readonly one: CaseDetail }) => (
  <>
    <ClaimantsPanel one={one} />
    <PartiesPanel one={one} />
  </>
);
