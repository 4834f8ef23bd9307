import type { Station } from '../api/station-types.ts';
import { useSession } from '../frame/session.tsx';
import { detailWords as w } from '../words/detail-words.ts';
import { KeeperLinks } from './keeper-links.tsx';
import { Unmask } from './unmask.tsx';

/** The keeper's contact, masked, and the links a keeper gets in by. */
export const KeeperTab = ({ station }: { readonly station: Station }) => {
  const { can } = useSession();
  const keeper = station.keeper;
  const lines = keeper
    ? ([
        ['keeper_name', w.revealName, keeper.name_masked],
        ['keeper_phone', w.revealPhone, keeper.phone_masked],
      ] as const)
    : [];
  return (
    <div className="two-columns">
      <section className="block">
        <h2>{w.keeper}</h2>
        {lines.length === 0 ? <p className="muted">{w.noKeeper}</p> : null}
        {lines.map(([field, label, masked]) => (
          <Unmask
            key={field}
            stationId={station.id}
            field={field}
            label={label}
            masked={masked}
            allowed={can('stations.unmask')}
          />
        ))}
        {lines.length > 0 ? <p className="muted">{w.revealNote}</p> : null}
      </section>
      <KeeperLinks stationId={station.id} />
    </div>
  );
};
