import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Pagination } from 'antd';
import { listUnmaskings, type Unmasking } from '../../api/rights-secrecy.ts';
import { EmptyFace, Faces } from '../../parts/faces.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { TableRegion } from '../../parts/table-region.tsx';
import { momentText } from '../../parts/time-text.ts';
import { unmaskWords as w } from '../../words/rights-secrecy-words.ts';
import { zh } from '../../words/zh.ts';
import { ReviewForm } from './review-form.tsx';

const route = getRouteApi('/rights/unmaskings');

const views = [
  [undefined, w.waiting],
  ['true', w.done],
  ['all', zh.all],
] as const;

const reviewedOf = (view: string | undefined): string | undefined => {
  if (view === 'all') return undefined;
  return view === 'true' ? 'true' : 'false';
};

const ReviewCell = ({ one }: { readonly one: Unmasking }) => {
  if (!one.review) return <ReviewForm one={one} />;
  const { verdict, note, at, by } = one.review;
  return (
    <>
      <span className={verdict === 'proper' ? 'mark-calm' : 'mark-late'}>{w[verdict]}</span> {note}
      <div className="muted tabular">{w.reviewed(by, momentText(at))}</div>
    </>
  );
};

const Row = ({ one }: { readonly one: Unmasking }) => (
  <tr>
    <td className="tabular">{momentText(one.at)}</td>
    <td>
      {one.by} {one.as_handler ? <span className="mark-calm">{w.asHandler}</span> : null}
    </td>
    <td>
      <Link to="/rights/cases/$id" params={{ id: one.case_id }}>
        {one.case_label}
      </Link>
      <div>
        {one.claimant_ordinal === null ? '' : w.claimant(one.claimant_ordinal)} {one.field_label}
      </div>
    </td>
    <td>{one.reason}</td>
    <td>
      <ReviewCell one={one} />
    </td>
  </tr>
);

/** Every look at personal data in the clear, with its reason, to be reviewed one by one. */
export const UnmaskingsPage = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/rights/unmaskings' });
  const query = { reviewed: reviewedOf(search.reviewed), page: search.page ?? 1 };
  const unmaskings = useQuery({
    queryKey: ['rights-unmaskings', query],
    queryFn: () => listUnmaskings(query),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title={w.title} />
      <p className="muted">{w.intro}</p>
      <div className="filters-line">
        <fieldset className="quick">
          <legend className="hidden">{w.filter}</legend>
          {views.map(([reviewed, label]) => (
            <button
              type="button"
              key={label}
              aria-pressed={search.reviewed === reviewed}
              onClick={() => void navigate({ search: { reviewed } })}
            >
              {label}
            </button>
          ))}
        </fieldset>
      </div>
      <Faces of={unmaskings}>
        {(data) =>
          data.total === 0 ? (
            <EmptyFace title={w.none} />
          ) : (
            <>
              <TableRegion label={w.table}>
                <table className="plain-table people-table">
                  <thead>
                    <tr>
                      {Object.values(w.heads).map((head) => (
                        <th key={head} scope="col">
                          {head}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {data.items.map((one) => (
                      <Row key={one.id} one={one} />
                    ))}
                  </tbody>
                </table>
              </TableRegion>
              <Pagination
                hideOnSinglePage
                current={data.page}
                pageSize={data.page_size}
                total={data.total}
                showSizeChanger={false}
                onChange={(page) => void navigate({ search: (now) => ({ ...now, page }) })}
              />
            </>
          )
        }
      </Faces>
    </>
  );
};
