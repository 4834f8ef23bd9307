import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { dismissProposal } from '../../api/rights-cases.ts';
import { momentText } from '../../parts/time-text.ts';
import { caseWords as w } from '../../words/rights-case-words.ts';
import { ReasonForm } from './reason-form.tsx';
import { useCaseDeed } from './use-case-deed.ts';

type Proposal = CaseDetail['proposals'][number];

const OneProposal = (props: {
  readonly id: string;
  readonly proposal: Proposal;
  /** Opens the step's form; null while the step is shut. */
  readonly go: (() => void) | null;
}) => {
  const { id, proposal } = props;
  const [refusing, setRefusing] = useState(false);
  const deed = useCaseDeed(
    id,
    (reason: string, key) => dismissProposal(id, { proposal: proposal.id, reason }, key),
    { said: w.proposalDone },
  );
  return (
    <li>
      <p>
        <strong>{proposal.step_title}</strong>{' '}
        <span className="muted tabular">{w.proposalAt(momentText(proposal.proposed_at))}</span>
      </p>
      <p>{proposal.reason}</p>
      {refusing ? (
        <ReasonForm
          label={w.proposalWhy}
          doIt={w.proposalNo}
          busy={deed.busy}
          problem={deed.problem}
          go={deed.start}
          cancel={() => setRefusing(false)}
        />
      ) : (
        <div className="acts">
          {props.go ? (
            <Button type="primary" onClick={props.go}>
              {w.stepDo(proposal.step_title)}
            </Button>
          ) : null}
          {proposal.letter_kind ? (
            <Link
              className="button-link"
              to="/rights/cases/$id"
              params={{ id }}
              search={{ tab: 'letters', kind: proposal.letter_kind }}
            >
              {w.proposalLetter}
            </Link>
          ) : null}
          <Button onClick={() => setRefusing(true)}>{w.proposalNo}</Button>
        </div>
      )}
    </li>
  );
};

/** What the house proposes, because a promise broke or a period ran out; a person decides. */
export const ProposalsPanel = (props: {
  readonly one: CaseDetail;
  readonly choose: (step: string) => void;
}) => {
  const { one, choose } = props;
  const isOpen = (step: string) => one.steps.some((it) => it.step === step && it.open);
  return one.proposals.length === 0 ? null : (
    <section className="block proposals no-print" aria-labelledby="proposals-title">
      <h2 id="proposals-title">{w.proposals}</h2>
      <ul className="plain-list">
        {one.proposals.map((proposal) => (
          <OneProposal
            key={proposal.id}
            id={one.id}
            proposal={proposal}
            go={isOpen(proposal.step) ? () => choose(proposal.step) : null}
          />
        ))}
      </ul>
    </section>
  );
};
