import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { useSession } from '../../frame/session.tsx';
import { trackWords as w } from '../../words/rights-case-words.ts';
import { JointBlock } from '../joint/joint-block.tsx';
import { MeetingsBlock } from '../meetings/meetings-block.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { OpenTrack } from './open-track.tsx';
import { TrackLine } from './track-line.tsx';

/** The proceedings beside the supervision, and the evidence. */
export const TracksTab = ({ one }: { readonly one: CaseDetail }) => {
  const { can } = useSession();
  return (
    <>
      <section className="block" aria-labelledby="tracks-title">
        <h2 id="tracks-title">{w.tracks}</h2>
        {one.tracks.length === 0 ? <p className="muted">{w.none}</p> : null}
        <ul className="plain-list case-tracks">
          {one.tracks.map((track) => (
            <TrackLine key={track.id} id={one.id} track={track} />
          ))}
        </ul>
        {can('rights.handle') ? <OpenTrack id={one.id} /> : null}
      </section>
      <JointBlock one={one} />
      <MeetingsBlock caseId={one.id} />
      <EvidencePanel one={one} />
    </>
  );
};
