import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Pagination } from 'antd';
import { useState } from 'react';
import type { CaseDetail, ClaimantOnWire } from '#modules/rights/contract/cases.ts';
import { readClaimants } from '../../api/rights-cases.ts';
import { useSession } from '../../frame/session.tsx';
import { EmptyFace, Faces } from '../../parts/faces.tsx';
import { TableRegion } from '../../parts/table-region.tsx';
import { peopleWords as w } from '../../words/rights-case-words.ts';
import { zh } from '../../words/zh.ts';
import { longDay } from '../day-text.ts';
import { isId } from '../is-id.ts';
import { AddClaimant } from './add-claimant.tsx';
import { ClaimantActs } from './claimant-acts.tsx';
import { MaskedCell } from './masked-cell.tsx';

const roleOf = (one: ClaimantOnWire): string =>
  [one.is_complainant ? w.complainant : null, one.is_representative ? w.representative : null]
    .filter((word) => word !== null)
    .join('、');

const Row = (props: {
  readonly id: string;
  readonly one: ClaimantOnWire;
  readonly may: {
    readonly result: boolean;
    readonly withdraw: boolean;
    readonly unmask: boolean;
  };
}) => {
  const { one } = props;
  const cell = (field: 'name' | 'phone' | 'id_number') => (
    <MaskedCell caseId={props.id} one={one} field={field} mayUnmask={props.may.unmask} />
  );
  return (
    <tr>
      <td className="tabular">{one.ordinal}</td>
      <th scope="row">
        {one.name === null ? <span className="muted">{zh.notRecorded}</span> : cell('name')}
      </th>
      <td className="tabular">{cell('phone')}</td>
      <td className="tabular">{cell('id_number')}</td>
      <td>{roleOf(one)}</td>
      <td>
        {one.withdrawn_on ? w.withdrawnOn(longDay(one.withdrawn_on)) : one.result_label}
        {one.result_on && !one.withdrawn_on ? (
          <div className="muted">
            {longDay(one.result_on)}{' '}
            {one.result_proof && isId(one.result_proof) ? w.proofFiled : one.result_proof}
          </div>
        ) : null}
      </td>
      <td className="no-print">
        <ClaimantActs id={props.id} claimant={one} may={props.may} />
      </td>
    </tr>
  );
};

const heads = [w.ordinal, w.name, w.phone, w.idNumber, w.role, w.result] as const;

/** The workers of the case, masked for whoever is not a named handler; results stand with each of them. */
export const ClaimantsPanel = ({ one }: { readonly one: CaseDetail }) => {
  const [page, setPage] = useState(1);
  const { can } = useSession();
  const claimants = useQuery({
    queryKey: ['rights-claimants', one.id, page],
    queryFn: () => readClaimants(one.id, page),
    placeholderData: keepPreviousData,
  });
  const may = { result: can('rights.handle'), withdraw: can('rights.register') };
  return (
    <section className="block" aria-labelledby="claimants-title">
      <h2 id="claimants-title">{w.claimants}</h2>
      <Faces of={claimants}>
        {(data) => (
          <>
            {data.masked ? (
              <p className="note-line">
                {w.masked}
                <br />
                {w.maskedWhy}
              </p>
            ) : null}
            {data.total === 0 ? <EmptyFace title={w.noClaimants} /> : null}
            {data.total === 0 ? null : (
              <TableRegion label={w.claimantTable}>
                <table className="plain-table people-table">
                  <thead>
                    <tr>
                      {heads.map((head) => (
                        <th key={head} scope="col">
                          {head}
                        </th>
                      ))}
                      <th scope="col" className="no-print">
                        {w.acts}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {data.items.map((claimant) => (
                      <Row
                        key={claimant.id}
                        id={one.id}
                        one={claimant}
                        may={{ ...may, unmask: data.masked && can('rights.unmask') }}
                      />
                    ))}
                  </tbody>
                </table>
              </TableRegion>
            )}
            <Pagination
              hideOnSinglePage
              current={page}
              pageSize={100}
              total={data.total}
              showSizeChanger={false}
              showTotal={w.more}
              onChange={setPage}
            />
          </>
        )}
      </Faces>
      {can('rights.register') ? <AddClaimant id={one.id} /> : null}
    </section>
  );
};
