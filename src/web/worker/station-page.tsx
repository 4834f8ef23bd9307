import type { ReactNode } from 'react';
import type { Temporal } from 'temporal-polyfill';
import { type FacilityCode, facilityTable } from '#modules/stations/rules/facilities.ts';
import { formatHoursZh } from '#modules/stations/rules/hours/format-hours-zh.ts';
import type { FacilityState, Station } from '#modules/stations/types.ts';
import { OpenTag } from './card.tsx';
import { Frame, type Setting } from './frame.tsx';
import { routeLinks } from './route-links.ts';
import type { Found } from './types.ts';
import { floorWords } from './words/address.ts';
import { distanceWords } from './words/distance.ts';
import {
  type FacilityMark,
  facilityMark,
  facilityMarkWords,
  facilityProof,
  needName,
} from './words/facilities.ts';
import { evidenceBehind, openWords } from './words/openness.ts';
import { builderWords, entryWords, lifeCycleWords } from './words/station.ts';
import { agoWords, dayOf, dayWords, endWords, machineTime, momentWords } from './words/time.ts';

export interface StationView {
  readonly setting: Setting;
  readonly now: Temporal.Instant;
  readonly found: Found;
  /** County and township, or empty. */
  readonly division: string;
}

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const OpenState = ({ view }: { view: StationView }) => {
  const { station, openness } = view.found;
  const words = openWords(station, openness, view.now);
  const behind = evidenceBehind(station, openness);
  const stage = lifeCycleWords[station.lifeCycle];
  return (
    <section className={`state ${words.tone}`}>
      <p className="big">
        <OpenTag tone={words.tone} tag={words.tag} /> {words.when}
      </p>
      <p>{words.proof}</p>
      {stage ? <p>{stage}</p> : null}
      {behind ? (
        <p className="hint">
          看到的时间：
          <time dateTime={machineTime(behind.at)}>{momentWords(behind.at, view.now)}</time>
          {behind.until ? `,说到${endWords(behind.until, view.now)}` : ''}
        </p>
      ) : null}
    </section>
  );
};

const Hours = ({ view }: { view: StationView }) => {
  const { station } = view.found;
  const today = dayOf(view.now);
  const coming = station.exceptions.filter((e) => e.on.since(today).days >= 0).slice(0, 6);
  const closures = station.closures.filter(
    (c) => !c.until || c.until.epochMilliseconds > view.now.epochMilliseconds,
  );
  return (
    <Row name="开放时间">
      {station.openingHours ? formatHoursZh(station.openingHours) : '不详'}
      {!station.openingHours && station.hoursAsListed ? (
        <p>原来写的是：{station.hoursAsListed}</p>
      ) : null}
      {coming.map((e) => (
        <p key={e.on.toString()}>
          {dayWords(e.on, today)}:{e.hours ? formatHoursZh(e.hours) : '不开'}
          {e.note ? `(${e.note})` : ''}
        </p>
      ))}
      {closures.map((c) => (
        <p key={c.id}>
          <b>临时关闭</b>:{momentWords(c.from, view.now)}起
          {c.until ? `，到${endWords(c.until, view.now)}` : '，什么时候恢复另外通知'}
          {c.reason ? `。${c.reason}` : ''}
        </p>
      ))}
    </Row>
  );
};

const Entry = ({ station }: { station: Station }) => (
  <Row name="怎么进门">
    {station.entryMethods.map((method) => entryWords[method]).join('，或者') || '不详'}
    <p>不用手机：{station.entryWithoutPhone ?? '不详'}</p>
  </Row>
);

const Facts = ({ view }: { view: StationView }) => {
  const { station, distance } = view.found;
  return (
    <dl className="facts">
      <Row name="地址">
        {station.address}
        {view.division ? <p>{view.division}</p> : null}
        {distance === null ? null : <p>直线距离 {distanceWords(distance)}</p>}
      </Row>
      <Row name="楼层">{station.floor ? floorWords(station.floor) : '不详'}</Row>
      <Hours view={view} />
      <Entry station={station} />
      <Row name="电话">
        {station.publicPhone ? (
          <a href={`tel:${station.publicPhone}`}>{station.publicPhone}</a>
        ) : (
          '没有公开电话'
        )}
      </Row>
      {station.hostName ? <Row name="设在">{station.hostName}</Row> : null}
      {station.builder ? <Row name="谁办的">{builderWords[station.builder]}</Row> : null}
    </dl>
  );
};

const Route = ({ station }: { station: Station }) => {
  const links = routeLinks(station);
  return (
    <section id="route">
      <h2>去这里</h2>
      {links.length > 0 ? (
        <p className="routes">
          {links.map((link) => (
            <a className="act" key={link.name} href={link.href} rel="noreferrer">
              {link.name}
            </a>
          ))}
        </p>
      ) : (
        <p>这个站还没有标到地图上，请按地址找。</p>
      )}
      <p>
        打不开地图就记下地址：<b>{station.address}</b>
        {station.floor ? `,${floorWords(station.floor)}` : ''}
        {station.publicPhone ? (
          <>
            ,或打电话 <a href={`tel:${station.publicPhone}`}>{station.publicPhone}</a>
          </>
        ) : null}
      </p>
    </section>
  );
};

const order = { yes: 0, faulty: 1, unknown: 2, no: 3 } as const;

interface Listed {
  readonly code: FacilityCode;
  readonly state: FacilityState;
  readonly mark: FacilityMark;
}

const FacilityRows = ({ listed, now }: { listed: readonly Listed[]; now: Temporal.Instant }) => (
  <dl className="facts">
    {listed.map(({ code, state, mark }) => (
      <div key={code} className={`need ${mark}`}>
        <dt>{needName(code)}</dt>
        <dd>
          <b>{facilityMarkWords(mark)}</b> <small>{facilityProof(state, now)}</small>
        </dd>
      </div>
    ))}
  </dl>
);

const listedOf = (station: Station): readonly Listed[] => {
  const states = new Map(station.facilities.map((f) => [f.code, f]));
  return facilityTable
    .flatMap(({ code }) => {
      const state = states.get(code);
      return state ? [{ code, state, mark: facilityMark(state) }] : [];
    })
    .toSorted((a, b) => order[a.mark] - order[b.mark]);
};

const Facilities = ({ view }: { view: StationView }) => {
  const listed = listedOf(view.found.station);
  const there = listed.filter(({ mark }) => mark === 'yes' || mark === 'faulty');
  const rest = listed.filter(({ mark }) => mark === 'no' || mark === 'unknown');
  return (
    <>
      {there.length > 0 ? (
        <FacilityRows listed={there} now={view.now} />
      ) : (
        <p>有什么设施不详，还没有人登记。</p>
      )}
      {rest.length > 0 ? (
        <details>
          <summary>没有或不详的 {rest.length} 样</summary>
          <FacilityRows listed={rest} now={view.now} />
        </details>
      ) : null}
    </>
  );
};

const ReportLinks = ({ id }: { id: string }) => (
  <section>
    <h2>到了发现不对？</h2>
    <p>说一声，后面的人就不会白跑。不用登录。</p>
    <p className="routes">
      <a className="act" href={`/stations/${id}/report?kind=door_locked`}>
        门锁着
      </a>
      <a className="act" href={`/stations/${id}/report?kind=broken`}>
        设备坏了
      </a>
      <a className="act" href={`/stations/${id}/report?kind=open`}>
        其实开着
      </a>
      <a className="act" href={`/stations/${id}/report`}>
        其他情况
      </a>
    </p>
  </section>
);

const lastChange = (station: Station, now: Temporal.Instant): string =>
  `资料更新：${agoWords(station.changedAt, now)}${station.code ? ` · 编号 ${station.code}` : ''}`;

/** One station: is it open and who says so, how to get there, how to get in, what is there. */
export const StationPage = ({ view }: { view: StationView }) => {
  const { station } = view.found;
  return (
    <Frame setting={view.setting} tab="stations">
      <p className="back">
        <a href="/">‹ 附近的驿站</a>
      </p>
      <h1>{station.name}</h1>
      {station.invented ? <p className="invented">演示数据，不是真的驿站</p> : null}
      <OpenState view={view} />
      <p className="acts">
        <a className="go" href="#route">
          去这里
        </a>
        {station.publicPhone ? <a href={`tel:${station.publicPhone}`}>打电话</a> : null}
      </p>
      <Facts view={view} />
      <h2>有什么</h2>
      <Facilities view={view} />
      <Route station={station} />
      <ReportLinks id={station.id} />
      <p className="hint">{lastChange(station, view.now)}</p>
    </Frame>
  );
};
