import { Link } from '@tanstack/react-router';
import type { Report } from '../api/reports.ts';
import { FactList } from '../parts/fact-list.tsx';
import { momentText, shortMoment } from '../parts/time-text.ts';
import { reportWords as w } from '../words/office-words.ts';
import { DueMark } from './due-mark.tsx';
import { HandlingForm } from './handling-form.tsx';

const Photos = ({ photos }: { readonly photos: Report['photos'] }) =>
  photos.length === 0 ? null : (
    <ul className="photos" aria-label={w.photos}>
      {photos.map((photo, place) => (
        <li key={photo.id}>
          <a href={photo.url} target="_blank" rel="noreferrer" aria-label={w.photoOpen(place + 1)}>
            <img src={photo.url} alt={w.photo(place + 1)} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  );

/** One report: what was said, and the handling of it. */
export const ReportDetail = (props: { readonly report: Report; readonly back: () => void }) => {
  const { report } = props;
  const open = report.state === 'received' || report.state === 'confirmed';
  return (
    <article className="report-detail" aria-labelledby="report-title">
      <button type="button" className="text-button only-narrow" onClick={props.back}>
        ← {w.back}
      </button>
      <h2 id="report-title">
        {report.kind_label}
        {report.facility_name ? `：${report.facility_name}` : ''}
      </h2>
      <p>
        <DueMark report={report} />{' '}
        <span className="muted">
          {w.number} <span className="tabular">{report.number}</span> ·{' '}
          {w.received(shortMoment(report.received_at))}
        </span>
      </p>
      <FactList
        one
        facts={[
          [
            w.station,
            <Link key="station" to="/stations/$id" params={{ id: report.station.id }}>
              {report.station.name}
            </Link>,
          ],
          [w.note, report.note || <span className="muted">{w.noNote}</span>],
        ]}
      />
      <Photos photos={report.photos} />
      {report.answer ? (
        <div className="answer">
          <strong>{w.answer}</strong>
          <p>{report.answer}</p>
          <p className="muted">
            {report.handled_at
              ? w.handled(report.handled_by ?? '', momentText(report.handled_at))
              : ''}
          </p>
        </div>
      ) : null}
      {open ? <HandlingForm key={report.id} report={report} /> : null}
      <p className="muted">{w.anonymous}</p>
    </article>
  );
};
