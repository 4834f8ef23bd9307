import { mayAt } from '#kernel/access/public.ts';
import { findOrganisation, type Organisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { bodiesOf, contactsOf, findBody, saveBody, saveContact } from '../body-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { FactFault } from '../rules/fact-rules.ts';
import type { Body, Contact } from '../rules/joint/bodies.ts';

export type BodyRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'not-yours' }
  | { readonly code: 'body-exists' }
  | { readonly code: 'version-conflict'; readonly current: number }
  | { readonly code: 'invalid'; readonly errors: readonly FactFault[] };

/** A body as somebody enters it; `version` is the one he saw, 0 for a new one. */
export interface BodyWish extends Omit<Body, 'id'> {
  readonly id: string | null;
}

const mayKeep = (work: Work, organisation: Organisation): boolean =>
  work.actor.kind === 'system' ||
  (work.actor.kind === 'person' && mayAt(work.actor, 'rights.contacts', organisation.path));

const whyNotKeep = async (
  work: Work,
  organisationId: string,
): Promise<{ readonly code: 'not-found' | 'not-yours' } | null> => {
  const organisation = await findOrganisation(work.db, work.cityId, organisationId);
  if (!organisation) return { code: 'not-found' };
  return mayKeep(work, organisation) ? null : { code: 'not-yours' };
};

/** Enters a body into the directory of a union, or changes it; names are unique within kind and union. */
export const keepBody = async (work: Work, wish: BodyWish): Promise<Result<Body, BodyRefusal>> => {
  const before = wish.id === null ? null : await findBody(work, wish.id);
  if (wish.id !== null && !before) return refuse({ code: 'not-found' });
  const organisationId = before?.organisationId ?? wish.organisationId;
  const shut = await whyNotKeep(work, organisationId);
  if (shut) return refuse(shut);
  const name = wish.name.trim();
  if (name === '') {
    return refuse({ code: 'invalid', errors: [{ field: 'name', message: '请填写单位全称' }] });
  }
  if (before && before.version !== wish.version)
    return refuse({ code: 'version-conflict', current: before.version });
  const kind = before?.kind ?? wish.kind;
  const id = before?.id ?? newId();
  const { address, phone, retiredOn } = wish;
  const version = (before?.version ?? 0) + 1;
  const one: Body = { id, organisationId, kind, name, address, phone, retiredOn, version };
  if (!(await saveBody(work, one))) return refuse({ code: 'body-exists' });
  work.note('rights.body-kept', { kind: 'body', id }, { kind, name, version });
  return done(one);
};

/** A contact as somebody enters it. */
export interface ContactWish extends Omit<Contact, 'id'> {
  readonly id: string | null;
}

const contactFaults = ({ name, phone }: ContactWish): FactFault[] => [
  ...(name.trim() === '' ? [{ field: 'name', message: '请填写联系人姓名' }] : []),
  ...(phone !== null && !/^[0-9-]{5,20}$/.test(phone)
    ? [{ field: 'phone', message: '电话只写数字和短横' }]
    : []),
];

/** Names whom to call at a body, changes it, or says that he left. */
export const keepContact = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  wish: ContactWish,
): Promise<Result<Contact, BodyRefusal>> => {
  const body = await findBody(work, wish.bodyId);
  if (!body) return refuse({ code: 'not-found' });
  const shut = await whyNotKeep(work, body.organisationId);
  if (shut) return refuse(shut);
  const errors = contactFaults(wish);
  if (errors.length > 0) return refuse({ code: 'invalid', errors });
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const known = await contactsOf(shelf, [body.id]);
  if (wish.id !== null && !known.some((one) => one.id === wish.id))
    return refuse({ code: 'not-found' });
  const one: Contact = { ...wish, id: wish.id ?? newId(), name: wish.name.trim() };
  await saveContact(work, house.sealer, one);
  const facts = { contact: one.id, post: one.post, left_on: one.leftOn };
  work.note('rights.contact-kept', { kind: 'body', id: body.id }, facts);
  return done(one);
};

/** A body with whom to call there. */
export interface ListedBody extends Body {
  readonly contacts: readonly Contact[];
}

/** The directory as it stands for a union: its own bodies and those of the unions above it. */
export const directoryOf = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  organisationId: string,
): Promise<Result<ListedBody[], BodyRefusal>> => {
  const organisation = await findOrganisation(work.db, work.cityId, organisationId);
  const { actor } = work;
  if (!organisation || actor.kind !== 'person') return refuse({ code: 'not-found' });
  if (!mayAt(actor, 'rights.read', organisation.path)) return refuse({ code: 'not-found' });
  const bodies = await bodiesOf(work, organisation.path.split('/').filter(Boolean));
  const ids = bodies.map((body) => body.id);
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const contacts = await contactsOf(shelf, ids);
  const at = (body: Body) => contacts.filter((one) => one.bodyId === body.id);
  return done(bodies.map((body) => ({ ...body, contacts: at(body) })));
};
