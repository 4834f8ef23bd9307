import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { facilityTable } from '#modules/stations/rules/facilities.ts';
import type { Station } from '../api/station-types.ts';
import { useSession } from '../frame/session.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { momentText } from '../parts/time-text.ts';
import { formWords as f, detailWords as w } from '../words/detail-words.ts';
import {
  builderWords,
  conditionWords,
  entryWords,
  groupWords,
  lifeCycleWords,
  presenceWords,
  sightingWords,
  witnessWord,
} from '../words/station-words.ts';
import { zh } from '../words/zh.ts';
import { ClosureBlock } from './closure-block.tsx';
import { InspectionBlock } from './inspection-block.tsx';

const known = (text: string | null | undefined): ReactNode =>
  text || <span className="muted">{zh.notRecorded}</span>;

const PositionFact = ({ station }: { readonly station: Station }) => {
  if (station.position)
    return (
      <span className="tabular">
        {station.position.lng.toFixed(6)}, {station.position.lat.toFixed(6)}
      </span>
    );
  return (
    <>
      <span className="mark-lack">{w.noPosition}</span>{' '}
      <Link to="/stations/placing" search={{ q: station.name }}>
        {w.placeNow}
      </Link>
    </>
  );
};

const AddressFact = ({ station }: { readonly station: Station }) => (
  <>
    {known(station.address)}
    <div className="muted">
      {[station.division_name, station.township_name].filter(Boolean).join(' · ')}
    </div>
  </>
);

const HoursFact = ({ station }: { readonly station: Station }) => (
  <>
    {station.opening_hours ? (
      station.hours_text
    ) : (
      <span className="mark-lack">{zh.notRecorded}</span>
    )}
    {station.hours_as_listed ? (
      <div className="muted">{w.listedHours(station.hours_as_listed)}</div>
    ) : null}
    {station.exceptions.map((line) => (
      <div key={line.on}>
        {line.on} {line.hours ?? w.closedAllDay} {line.note}
      </div>
    ))}
  </>
);

const Facts = ({ station: s }: { readonly station: Station }) => (
  <FactList
    facts={[
      [f.address, <AddressFact key="address" station={s} />],
      [f.hours, <HoursFact key="hours" station={s} />],
      [f.floor, known(s.floor)],
      [f.entryMethods, known(s.entry_methods.map((one) => entryWords[one]).join('、'))],
      [f.entryWithoutPhone, known(s.entry_without_phone)],
      [f.publicPhone, known(s.public_phone)],
      [f.coordinates, <PositionFact key="position" station={s} />],
      [f.lifeCycle, lifeCycleWords[s.life_cycle]],
      [f.builder, known(s.builder ? builderWords[s.builder] : null)],
      [f.hostName, known(s.host_name)],
      [f.aliases, known(s.aliases.join('、'))],
      [f.livelihood, known(s.livelihood_year === null ? null : `${s.livelihood_year} 年`)],
    ]}
  />
);

const Facilities = ({ station }: { readonly station: Station }) => {
  const group = new Map<string, string>(facilityTable.map((line) => [line.code, line.group]));
  const told = station.facilities.filter((line) => line.presence !== 'unknown');
  if (told.length === 0) return <p className="muted">{w.noFacilities}</p>;
  return (
    <dl className="facility-groups">
      {Object.entries(groupWords).map(([code, title]) => {
        const lines = told.filter((line) => group.get(line.code) === code);
        if (lines.length === 0) return null;
        return (
          <div key={code}>
            <dt>{title}</dt>
            <dd>
              {lines.map((line) => (
                <span key={line.code} className={`facility facility-${line.presence}`}>
                  {line.name}
                  {line.presence === 'no' ? ` ${presenceWords.no}` : ''}
                  {line.presence === 'yes' && ['faulty', 'removed'].includes(line.condition) ? (
                    <strong> {conditionWords[line.condition]}</strong>
                  ) : null}
                </span>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

const EvidenceList = ({ station }: { readonly station: Station }) =>
  station.evidence.length === 0 ? (
    <p className="muted">{w.noEvidence}</p>
  ) : (
    <ol className="evidence">
      {station.evidence.map((seen) => (
        <li key={`${seen.at}${seen.by}${seen.sighting}`}>
          <span className="tabular">{momentText(seen.at)}</span> {witnessWord(seen.by)}：
          <strong>{sightingWords[seen.sighting]}</strong>
        </li>
      ))}
    </ol>
  );

/** What is known about a station, and what one can note down on the spot. */
export const FactsTab = ({ station }: { readonly station: Station }) => {
  const { can } = useSession();
  return (
    <div className="two-columns">
      <div>
        {station.open_reports > 0 && can('reports.handle') ? (
          <p className="note-line">
            <Link to="/reports" search={{ station_id: station.id, state: 'open' }}>
              {w.openReports(station.open_reports)}
            </Link>
          </p>
        ) : null}
        <section className="block">
          <h2>{w.facts}</h2>
          <Facts station={station} />
        </section>
        <section className="block">
          <h2>{w.facilities}</h2>
          <Facilities station={station} />
        </section>
      </div>
      <div>
        <section className="block">
          <h2>{w.evidence}</h2>
          <EvidenceList station={station} />
        </section>
        {can('stations.inspect') ? <InspectionBlock station={station} /> : null}
        <ClosureBlock
          station={station}
          mayChange={station.editable === true && can('stations.edit')}
        />
      </div>
    </div>
  );
};
