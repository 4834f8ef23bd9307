import type { CardView } from './card-view.ts';
import { Icon } from './icons.tsx';

/** The state of a door: colour, drawing and words together. */
export const OpenTag = ({ tone, tag }: { tone: string; tag: string }) => (
  <b className={`tag ${tone}`}>
    <Icon name={tone} />
    {tag}
  </b>
);

/** One station in the list. With `number` it answers to a dot on the map. */
export const Card = ({ card, number }: { card: CardView; number?: number }) => (
  <li>
    <h2>
      {number ? <i>{number}</i> : null}
      <a href={card.href}>{card.name}</a>
    </h2>
    <span className="far">{card.distance}</span>
    <p>
      <OpenTag tone={card.open.tone} tag={card.open.tag} /> {card.open.when}
    </p>
    <p className="proof">{card.open.proof}</p>
    <p>{card.where}</p>
    {card.needs.map((need) => (
      <p key={need.name} className={`need ${need.mark}`}>
        <b>{need.name}</b> {need.words}
      </p>
    ))}
    {card.also ? <p className="also">{card.also}</p> : null}
    <p className="acts">
      <a className="go" href={`${card.href}#route`}>
        去这里<span className="vh">：{card.name}</span>
      </a>
      {card.phone ? (
        <a href={`tel:${card.phone}`}>
          打电话<span className="vh">：{card.name}</span>
        </a>
      ) : null}
    </p>
  </li>
);

/** The names a card's text has while it is a template; the phone fills them in without a network. */
export const templateCard: CardView = {
  href: '{{href}}',
  name: '{{name}}',
  distance: '{{distance}}',
  open: { tone: '{{tone}}', tag: '{{tag}}', proof: '{{proof}}', when: '{{when}}' },
  where: '{{where}}',
  needs: [],
  also: '{{also}}',
  phone: '{{phone}}',
};
