import { type FacilityCode, facilityTable } from '#modules/stations/rules/facilities.ts';
import type { Station } from '#modules/stations/types.ts';
import { ErrorSummary, Frame, type Setting } from './frame.tsx';
import type { ReportKind } from './types.ts';
import { facilityMark, needName } from './words/facilities.ts';
import { problemFields, type ReportProblem, reportKinds, reportProblems } from './words/report.ts';

/** The form as it stands: empty, or with what was typed before it was refused. */
export interface ReportView {
  readonly setting: Setting;
  readonly station: Station;
  /** Makes a second sending of the same report harmless. */
  readonly submission: string;
  readonly kind: ReportKind | null;
  readonly facilityCode: FacilityCode | null;
  readonly note: string;
  readonly problems: readonly ReportProblem[];
}

const Problem = ({ view, field }: { view: ReportView; field: string }) => {
  const problem = view.problems.find((code) => problemFields[code] === field);
  return problem ? (
    <p className="problem" id={`${field}-problem`}>
      {reportProblems[problem]}
    </p>
  ) : null;
};

const described = (view: ReportView, field: string): { 'aria-describedby'?: string } =>
  view.problems.some((code) => problemFields[code] === field)
    ? { 'aria-describedby': `${field}-problem` }
    : {};

const wrongClass = (view: ReportView, field: string): string =>
  view.problems.some((code) => problemFields[code] === field) ? 'field wrong' : 'field';

const Kinds = ({ view }: { view: ReportView }) => (
  <fieldset className={wrongClass(view, 'kind')} {...described(view, 'kind')}>
    <legend>什么情况？</legend>
    <Problem view={view} field="kind" />
    {reportKinds.map(([kind, label, hint], index) => (
      <label key={kind} className="pick">
        <input
          type="radio"
          name="kind"
          value={kind}
          id={index === 0 ? 'kind' : undefined}
          defaultChecked={view.kind === kind}
        />
        <span>
          <b>{label}</b>
          <small>{hint}</small>
        </span>
      </label>
    ))}
  </fieldset>
);

const FacilityChoice = ({ view }: { view: ReportView }) => {
  const there = new Set(
    view.station.facilities.filter((f) => facilityMark(f) !== 'no').map((f) => f.code),
  );
  const listed = facilityTable.filter(({ code, group }) => there.has(code) || group === 'basics');
  return (
    <div className={wrongClass(view, 'facility')} id="facility-field">
      <label htmlFor="facility">哪一样坏了？</label>
      <p className="hint">选了“设备坏了”才要填</p>
      <Problem view={view} field="facility" />
      <select
        id="facility"
        name="facility"
        defaultValue={view.facilityCode ?? ''}
        {...described(view, 'facility')}
      >
        <option value="">请选</option>
        {listed.map(({ code }) => (
          <option key={code} value={code}>
            {needName(code)}
          </option>
        ))}
      </select>
    </div>
  );
};

const Note = ({ view }: { view: ReportView }) => (
  <div className={wrongClass(view, 'note')}>
    <label htmlFor="note">还想说什么？（可以不写）</label>
    <p className="hint">不要写姓名、电话和别人的信息</p>
    <Problem view={view} field="note" />
    <textarea
      id="note"
      name="note"
      rows={3}
      maxLength={500}
      defaultValue={view.note}
      {...described(view, 'note')}
    />
  </div>
);

const Photos = ({ view }: { view: ReportView }) => (
  <div className={wrongClass(view, 'photos')}>
    <label htmlFor="photos">照片（可以没有）</label>
    <p className="hint">最多 3 张。请不要拍到别人的脸。</p>
    <Problem view={view} field="photos" />
    <input
      type="file"
      id="photos"
      name="photos"
      accept="image/jpeg,image/png,image/webp"
      multiple
      {...described(view, 'photos')}
    />
    <ul className="thumbs" id="thumbs" aria-label="选好的照片" />
  </div>
);

/** Telling what is wrong at a station: no login, no phone, one page. */
export const ReportPage = ({ view }: { view: ReportView }) => (
  <Frame setting={view.setting} tab="reports">
    <p className="back">
      <a href={`/stations/${view.station.id}`}>‹ {view.station.name}</a>
    </p>
    <ErrorSummary
      problems={view.problems.map((code) => ({
        text: reportProblems[code],
        field: problemFields[code],
      }))}
    />
    <h1>到了发现不对？</h1>
    <p>{view.station.name}。不用登录，不留姓名。工会会去核实，结果可以凭编号查。</p>
    <form
      method="post"
      encType="multipart/form-data"
      action={`/stations/${view.station.id}/report`}
      id="report"
      data-station={view.station.name}
    >
      <input type="hidden" name="submission" value={view.submission} />
      <Kinds view={view} />
      <FacilityChoice view={view} />
      <Note view={view} />
      <Photos view={view} />
      <p id="saved" className="hint" role="status" />
      <button type="submit" className="go wide">
        提交
      </button>
      <button type="button" id="forget" hidden>
        清除本机内容
      </button>
    </form>
  </Frame>
);
