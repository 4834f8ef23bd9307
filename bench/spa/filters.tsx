import type { Asked } from './api.ts';

/** The needs that stand open on the first page, in a rider's words. */
const firstNeeds = [
  ['power_socket', '手机充电'],
  ['battery_swap', '换电'],
  ['toilet', '卫生间'],
  ['water', '饮水'],
  ['microwave', '热饭'],
  ['recliner', '躺椅'],
  ['aed', 'AED'],
] as const;

/** The rest of the taxonomy is left out: the real page has it, this one stays lighter for it. */
const withNeed = (asked: Asked, code: string): Asked => ({
  ...asked,
  need: asked.need.includes(code)
    ? asked.need.filter((other) => other !== code)
    : [...asked.need, code],
});

const Chip = (props: { to: string; on: boolean; words: string; choose: () => void }) => (
  <li>
    <a
      href={props.to}
      aria-current={props.on ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        props.choose();
      }}
    >
      {props.words}
    </a>
  </li>
);

/** The filters, which ask anew at once. */
export const Filters = ({ asked, ask }: { asked: Asked; ask: (asked: Asked) => void }) => (
  <nav aria-label="筛选">
    <ul className="chips">
      <Chip
        to="/spa/?open"
        on={asked.open === 'now'}
        words="现在开着"
        choose={() => ask({ ...asked, open: asked.open === 'now' ? 'any' : 'now' })}
      />
      {firstNeeds.map(([code, words]) => (
        <Chip
          key={code}
          to={`/spa/?need=${code}`}
          on={asked.need.includes(code)}
          words={words}
          choose={() => ask(withNeed(asked, code))}
        />
      ))}
    </ul>
  </nav>
);
