import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { useSession } from '../../frame/session.tsx';
import { Faces } from '../../parts/faces.tsx';
import { DisclosureLog } from './disclosure-log.tsx';
import { type Link, listReferrals, type Referrals } from './joint-api.ts';
import { jointWords as w } from './joint-words.ts';
import { PapersBlock } from './papers-block.tsx';
import { ReferralLine } from './referral-line.tsx';
import { SendForm } from './send-form.tsx';
import { ShownLink } from './shown-link.tsx';

const aidText = (one: Referrals['aid'][number]): string => {
  const decided = one.is_granted ? w.aid.granted : w.aid.refused;
  return [
    one.no_means_check ? w.aid.noMeansCheck : '',
    one.is_urgent ? w.aid.isUrgent : '',
    one.is_granted === null ? w.aid.waiting : decided,
  ]
    .filter(Boolean)
    .join('，');
};

/** What went to other bodies, how it stands, and sending more. */
export const JointBlock = ({ one }: { readonly one: CaseDetail }) => {
  const { can } = useSession();
  const [isSending, setSending] = useState(false);
  const [link, setLink] = useState<Link | null>(null);
  const referrals = useQuery({
    queryKey: ['rights-referrals', one.id],
    queryFn: () => listReferrals(one.id),
  });
  const mayHandle = can('rights.handle');
  return (
    <>
      <section className="block" aria-labelledby="joint-title">
        <h2 id="joint-title">{w.title}</h2>
        <Faces of={referrals}>
          {(data) => (
            <>
              {data.items.length === 0 ? <p className="muted">{w.none}</p> : null}
              <ul className="plain-list">
                {data.items.map((it) => (
                  <ReferralLine key={it.id} caseId={one.id} one={it} mayHandle={mayHandle} />
                ))}
              </ul>
              {data.aid.map((it) => (
                <p key={it.referral_id} className="muted">
                  {aidText(it)}
                </p>
              ))}
            </>
          )}
        </Faces>
        {link ? <ShownLink link={link} /> : null}
        {mayHandle && isSending ? (
          <SendForm
            one={one}
            close={() => setSending(false)}
            done={(sent) => {
              setLink(sent.link);
              setSending(false);
            }}
          />
        ) : null}
        {mayHandle && !isSending ? (
          <Button className="no-print" onClick={() => setSending(true)}>
            {w.send}
          </Button>
        ) : null}
        {mayHandle ? <DisclosureLog caseId={one.id} /> : null}
      </section>
      <PapersBlock organisationId={one.organisation.id} caseId={one.id} />
    </>
  );
};
