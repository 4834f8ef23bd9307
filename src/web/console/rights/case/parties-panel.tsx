import { Button, Popconfirm } from 'antd';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { removeParty } from '../../api/rights-cases.ts';
import { useSession } from '../../frame/session.tsx';
import { DeedProblem } from '../../parts/faces.tsx';
import { FactList } from '../../parts/fact-list.tsx';
import { peopleWords as w } from '../../words/rights-case-words.ts';
import { zh } from '../../words/zh.ts';
import { AddParty } from './add-party.tsx';
import { useCaseDeed } from './use-case-deed.ts';

type Party = CaseDetail['parties'][number];

const factsOf = (party: Party): readonly (readonly [string, string])[] =>
  (
    [
      [w.creditCode, party.credit_code],
      [w.address, party.address],
      [w.legal, party.legal_representative],
      [w.contact, party.contact],
    ] as const
  ).flatMap(([label, value]) => (value ? [[label, value] as const] : []));

const OneParty = (props: { readonly id: string; readonly party: Party }) => {
  const { id, party } = props;
  const { can } = useSession();
  const deed = useCaseDeed(id, (_: null, key) => removeParty(id, party.id, key), {
    said: w.partyRemoved,
  });
  const facts = factsOf(party);
  return (
    <li>
      <div className="block-head">
        <p>
          <span className="mark-calm">{party.role_label}</span> <strong>{party.name}</strong>
        </p>
        {can('rights.handle') ? (
          <Popconfirm
            title={w.removeSure(party.name)}
            okText={w.remove}
            cancelText={zh.cancel}
            onConfirm={() => deed.start(null)}
          >
            <Button size="small" className="no-print" aria-label={`${w.remove} ${party.name}`}>
              {w.remove}
            </Button>
          </Popconfirm>
        ) : null}
      </div>
      <DeedProblem problem={deed.problem} />
      {facts.length > 0 ? <FactList facts={facts} /> : null}
    </li>
  );
};

/** The employer and the chain above him. */
export const PartiesPanel = ({ one }: { readonly one: CaseDetail }) => {
  const { can } = useSession();
  return (
    <section className="block" aria-labelledby="parties-title">
      <h2 id="parties-title">{w.parties}</h2>
      {one.parties.length === 0 ? <p className="note-line">{w.noParties}</p> : null}
      <ul className="plain-list parties">
        {one.parties.map((party) => (
          <OneParty key={party.id} id={one.id} party={party} />
        ))}
      </ul>
      {can('rights.register') ? <AddParty id={one.id} /> : null}
    </section>
  );
};
