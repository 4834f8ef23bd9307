import { Button, Input } from 'antd';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import type { InviteChannel } from '#modules/rights/rules/meetings/meeting-types.ts';
import { inviteChannelWords } from '#modules/rights/rules/meetings/meeting-words.ts';
import { Choice, type Option, optionsOf } from '../../parts/choice.tsx';
import { meetingFormWords as w } from '../../words/rights-meeting-words.ts';
import type { Bodies } from '../joint/joint-api.ts';
import { RowField } from '../row-field.tsx';
import { blankGuest, type GuestTyped } from './plan-typed.ts';

const MOST_GUESTS = 100;

/** Everybody who may be asked: parties, workers, bodies in use, and somebody else by name. */
const targetsOf = (one: CaseDetail, bodies: Bodies['items']): readonly Option[] => [
  ...one.parties.map((it) => ({ value: `party:${it.id}`, label: `${it.role_label}：${it.name}` })),
  ...one.claimants
    .filter((it) => it.withdrawn_on === null)
    .map((it) => ({
      value: `claimant:${it.id}`,
      label: `${w.groups.claimant}：${it.name ?? w.claimant(it.ordinal)}`,
    })),
  ...bodies.map((it) => ({ value: `body:${it.id}`, label: `${w.groups.body}：${it.name}` })),
  { value: 'other:', label: w.other },
];

// Only a body answers by a link; parties are asked by notice, telephone or in person.
const channelsFor = (target: string): readonly Option[] =>
  optionsOf(inviteChannelWords).filter(
    (one) => one.value !== 'partner_link' || target.startsWith('body:'),
  );

interface RowProps {
  readonly place: number;
  readonly guest: GuestTyped;
  readonly targets: readonly Option[];
  readonly bodies: Bodies['items'];
  readonly set: (part: Partial<GuestTyped>) => void;
  readonly remove: (() => void) | null;
}

const ContactField = ({ guest, bodies, set }: RowProps) => {
  const body = bodies.find((one) => `body:${one.id}` === guest.target);
  if (!body) return null;
  return (
    <RowField name="contact" label={w.contact}>
      {(id) => (
        <Choice
          id={id}
          value={guest.contact_id}
          empty={w.noContact}
          options={body.contacts
            .filter((one) => one.left_on === null)
            .map((one) => ({ value: one.id, label: `${one.name} ${one.phone ?? ''}`.trim() }))}
          onChange={(contact) => set({ contact_id: contact ?? '' })}
        />
      )}
    </RowField>
  );
};

const GuestRow = (props: RowProps) => {
  const { place, guest, set, remove } = props;
  return (
    <fieldset className="row-fields">
      <legend className="hidden">{w.guest(place)}</legend>
      <RowField name="name" label={w.whom}>
        {(id) => (
          <Choice
            id={id}
            value={guest.target}
            empty={w.pick}
            options={props.targets}
            onChange={(target) =>
              set({
                target: target ?? '',
                contact_id: '',
                channel: target?.startsWith('body:') ? 'partner_link' : 'telephone',
              })
            }
          />
        )}
      </RowField>
      {guest.target === 'other:' ? (
        <RowField name="other" label={w.otherName}>
          {(id) => (
            <Input
              id={id}
              maxLength={60}
              value={guest.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </RowField>
      ) : null}
      <ContactField {...props} />
      <RowField name="channel" label={w.channel}>
        {(id) => (
          <Choice
            id={id}
            value={guest.channel}
            options={channelsFor(guest.target)}
            onChange={(channel) => set({ channel: (channel ?? 'telephone') as InviteChannel })}
          />
        )}
      </RowField>
      {remove ? (
        <Button type="text" onClick={remove}>
          {w.removeGuest(place)}
        </Button>
      ) : null}
    </fieldset>
  );
};

/** Who is asked to a meeting, and how he is told. */
export const GuestsFields = (props: {
  readonly one: CaseDetail;
  readonly bodies: Bodies['items'];
  readonly guests: readonly GuestTyped[];
  readonly change: (guests: readonly GuestTyped[]) => void;
}) => {
  const { one, guests, change } = props;
  const bodies = props.bodies.filter((it) => it.retired_on === null);
  const targets = targetsOf(one, bodies);
  return (
    <section aria-label={w.guests}>
      <h3>{w.guests}</h3>
      {bodies.length === 0 ? <p className="muted">{w.noBodies}</p> : null}
      {guests.map((guest, at) => (
        <GuestRow
          key={guest.key}
          place={at + 1}
          guest={guest}
          targets={targets}
          bodies={bodies}
          set={(part) => change(guests.map((it) => (it === guest ? { ...it, ...part } : it)))}
          remove={guests.length > 1 ? () => change(guests.filter((it) => it !== guest)) : null}
        />
      ))}
      {guests.length < MOST_GUESTS ? (
        <p>
          <Button size="small" onClick={() => change([...guests, blankGuest()])}>
            {w.addGuest}
          </Button>
        </p>
      ) : null}
    </section>
  );
};
