import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { ConsoleSettings, Divisions } from '../api/places.ts';
import type { Point, StationSummary } from '../api/station-types.ts';
import { changeStation } from '../api/stations.ts';
import { DeedProblem } from '../parts/faces.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { placingWords as w } from '../words/register-words.ts';
import { PickMap } from './pick-map.tsx';
import { nothingTyped, PointForm } from './point-form.tsx';
import { pointOf } from './reading.ts';

/** One station waiting for its place: map to click on, fields to type in. */
export const Placing = (props: {
  readonly station: StationSummary;
  readonly divisions: Divisions;
  readonly settings: ConsoleSettings;
  readonly next: () => void;
}) => {
  const { station, divisions } = props;
  const [typed, setTyped] = useState(nothingTyped);
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = useDeed(
    (position: Point, key) =>
      changeStation(station.id, { version: station.version, changes: { position } }, key),
    () => {
      void message.success(w.saved(station.name));
      props.next();
      for (const name of ['stations', 'points', 'desk'])
        void client.invalidateQueries({ queryKey: [name] });
    },
  );
  const pick = useCallback(
    (point: Point) => setTyped({ lng: String(point.lng), lat: String(point.lat), crs: point.crs }),
    [],
  );
  const county = divisions.counties.find((one) => one.code === station.division_code);
  const near = useMemo<readonly [number, number] | null>(
    () => (county ? [county.lng, county.lat] : null),
    [county],
  );
  const point = useMemo(() => pointOf(typed.lng, typed.lat, typed.crs), [typed]);
  return (
    <>
      <PickMap
        point={point}
        near={near}
        divisions={divisions}
        settings={props.settings}
        onPick={pick}
      />
      <section className="placing-form" aria-labelledby="placing-name">
        <h2 id="placing-name">{station.name}</h2>
        <p>{station.address}</p>
        <p className="muted">
          {[station.division_name, station.township_name].filter(Boolean).join(' · ')}
        </p>
        <p className="muted">{w.howTo}</p>
        <DeedProblem problem={save.problem} />
        <PointForm
          typed={typed}
          onType={setTyped}
          divisions={divisions}
          busy={save.busy}
          onSave={save.start}
          onSkip={props.next}
        />
      </section>
    </>
  );
};
