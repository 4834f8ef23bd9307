import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Station } from '../api/station-types.ts';
import { type HistoryEntry, readHistory } from '../api/stations.ts';
import { EmptyFace, Faces } from '../parts/faces.tsx';
import { momentText } from '../parts/time-text.ts';
import { usePlaceNames } from '../parts/use-place-names.ts';
import { fieldWords, detailWords as w } from '../words/detail-words.ts';
import { valueText } from './value-text.ts';

const Entry = (props: {
  readonly entry: HistoryEntry;
  readonly places: Readonly<Record<string, string>>;
}) => {
  const { entry, places } = props;
  return (
    <li>
      <p>
        <strong className="tabular">{momentText(entry.changed_at)}</strong> {entry.changed_by}{' '}
        <span className="muted">
          {w.version(entry.version)} · {entry.act}
        </span>
      </p>
      {entry.changes.length === 0 ? null : (
        <table className="plain-table" aria-label={w.historyTable(entry.version)}>
          <thead>
            <tr>
              <th scope="col">{w.field}</th>
              <th scope="col">{w.before}</th>
              <th scope="col">{w.after}</th>
            </tr>
          </thead>
          <tbody>
            {entry.changes.map((change) => (
              <tr key={change.field}>
                <th scope="row">{change.label || fieldWords[change.field] || change.field}</th>
                <td>{valueText(change.field, change.before, places)}</td>
                <td>{valueText(change.field, change.after, places)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
};

/** Every version of a station: who changed what, before and after. */
export const HistoryTab = ({ station }: { readonly station: Station }) => {
  const history = useQuery({
    queryKey: ['history', station.id],
    queryFn: () => readHistory(station.id),
  });
  const places = usePlaceNames();
  const newestFirst = useMemo(
    () => [...(history.data?.items ?? [])].sort((a, b) => b.version - a.version),
    [history.data],
  );
  return (
    <Faces of={history}>
      {() =>
        newestFirst.length === 0 ? (
          <EmptyFace title={w.historyEmpty} />
        ) : (
          <ol className="history">
            {newestFirst.map((entry) => (
              <Entry key={`${entry.version}${entry.changed_at}`} entry={entry} places={places} />
            ))}
          </ol>
        )
      }
    </Faces>
  );
};
