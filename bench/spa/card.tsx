import type { Item } from './api.ts';
import { distanceWords, openWords } from './words.ts';

const marks = { yes: '有', no: '没有', unknown: '不详' } as const;

/** One station of the list. */
export const Card = ({ item, now }: { item: Item; now: number }) => {
  const open = openWords(item, now);
  return (
    <li>
      <h2>
        <a href={`/stations/${item.id}`}>{item.name}</a>
      </h2>
      <span className="far">{distanceWords(item.distance_m)}</span>
      <p>
        <b className={`tag ${open.tone}`}>{open.tag}</b> {open.when}
      </p>
      <p className="proof">{open.proof}</p>
      <p>{item.address}</p>
      {item.facilities.map((facility) => (
        <p key={facility.code} className={`need ${facility.presence}`}>
          <b>{facility.name}</b> {marks[facility.presence]}
        </p>
      ))}
      <p className="acts">
        <a className="go" href={`/stations/${item.id}#route`}>
          去这里
        </a>
      </p>
    </li>
  );
};
