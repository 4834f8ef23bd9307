import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { Faces } from '../../parts/faces.tsx';
import { listLetters } from '../letters/letters-api.ts';
import { PromisesPanel } from '../promises/promises-panel.tsx';
import { ClocksPanel } from './clocks-panel.tsx';
import { ComplaintsPanel } from './complaints-panel.tsx';
import { HandlersPanel } from './handlers-panel.tsx';
import { ProposalsPanel } from './proposals-panel.tsx';
import { StepsPanel } from './steps-panel.tsx';
import { Timeline } from './timeline.tsx';
import { TellPanel, ToldPanel } from './told-panel.tsx';
import { useTimeline } from './use-timeline.ts';

/** What can be done, whose turn it is by when, and everything that happened on one line of time. */
export const ProgressTab = ({ one }: { readonly one: CaseDetail }) => {
  const [chosen, choose] = useState<string | null>(null);
  const timeline = useTimeline(one.id);
  const letters = useQuery({
    queryKey: ['rights-letters', one.id],
    queryFn: () => listLetters(one.id),
  });
  return (
    <div className="case-columns">
      <div>
        <ProposalsPanel one={one} choose={choose} />
        <ComplaintsPanel caseId={one.id} />
        <StepsPanel one={one} chosen={chosen} choose={choose} />
        <ClocksPanel one={one} />
        <PromisesPanel caseId={one.id} />
        <HandlersPanel one={one} />
        <TellPanel one={one} />
      </div>
      <div>
        <ToldPanel one={one} />
        <div className="block">
          <Faces of={timeline}>
            {(events) => (
              <Timeline caseId={one.id} events={events} letters={letters.data?.items ?? []} />
            )}
          </Faces>
        </div>
      </div>
    </div>
  );
};
