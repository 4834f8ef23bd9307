import { Pagination } from 'antd';
import type { Page } from '../api/paging.ts';
import type { Report } from '../api/reports.ts';
import { shortMoment } from '../parts/time-text.ts';
import { reportWords as w } from '../words/office-words.ts';
import { DueMark } from './due-mark.tsx';

/** The queue, most urgent first as the server orders it. */
export const ReportList = (props: {
  readonly data: Page<Report>;
  readonly chosen: string | undefined;
  readonly marked: number;
  readonly open: (id: string) => void;
  readonly turn: (page: number) => void;
}) => (
  <>
    <ul className="queue report-queue" aria-label={w.list}>
      {props.data.items.map((report, place) => (
        <li key={report.id} className={place === props.marked ? 'row-marked' : ''}>
          <button
            type="button"
            aria-current={report.id === props.chosen}
            onClick={() => props.open(report.id)}
          >
            <span className="queue-line">
              <DueMark report={report} />
              <strong>
                {report.kind_label}
                {report.facility_name ? `：${report.facility_name}` : ''}
              </strong>
            </span>
            <span>{report.station.name}</span>
            <span className="muted">
              {report.station.division_name} · {w.received(shortMoment(report.received_at))} ·{' '}
              {w.states[report.state]}
            </span>
          </button>
        </li>
      ))}
    </ul>
    <Pagination
      simple
      size="small"
      hideOnSinglePage
      current={props.data.page}
      pageSize={props.data.page_size}
      total={props.data.total}
      onChange={props.turn}
    />
  </>
);
