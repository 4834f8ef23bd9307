import { type RawBuilder, sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import type {
  CaseRow,
  DeedRow,
  FigureRows,
  LetterRow,
  PaidRow,
  PaymentRow,
  ProceedingRow,
  PromiseRow,
  Span,
  WaitRow,
} from './rules/figures/figure-rows.ts';
import { endedStates, restingStates } from './rules/states.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** Whose cases are counted, and in which period. */
export interface FigureQuestion {
  /** Organisation paths; everything below counts too. */
  readonly paths: readonly string[];
  readonly span: Span;
}

const dayOf = (column: string): RawBuilder<unknown> =>
  sql`(${sql.raw(column)} at time zone 'Asia/Shanghai')::date`;

/** Cases `c` of the unions asked for; every reading begins with it. */
const ofUnions = (cityId: number, { paths }: FigureQuestion): RawBuilder<unknown> => sql`
  c.city_id = ${cityId} and exists (select from identity.organisations o
    join unnest(${[...paths]}::text[]) as top (path) on starts_with(o.path, top.path)
    where o.city_id = c.city_id and o.id = c.organisation_id)`;

/** Cases that were open on some day of the period. */
const touched = (cityId: number, asked: FigureQuestion): RawBuilder<unknown> => sql`
  ${ofUnions(cityId, asked)} and ${dayOf('c.received_at')} <= ${asked.span.until}::date
  and (c.closed_at is null or ${dayOf('c.closed_at')} >= ${asked.span.from}::date)`;

const ended: readonly string[] = endedStates;
const over: readonly string[] = [...endedStates, ...restingStates];

const casesIn = async ({ db, cityId }: Hand, asked: FigureQuestion): Promise<CaseRow[]> => {
  const found = await sql<CaseRow>`
    select c.id, c.matter, c.channel, c.state, ${dayOf('c.received_at')} as "receivedOn",
      ${dayOf('c.closed_at')} as "closedOn",
      case when c.state = any(${[...over]}::text[]) then coalesce(
        (select max(${dayOf('e.at')}) from rights.events e where e.city_id = c.city_id
          and e.case_id = c.id and e.to_state = any(${[...ended]}::text[])),
        ${dayOf('c.closed_at')}) end as "endedOn",
      (select count(*)::int from rights.claimants k
        where k.city_id = c.city_id and k.case_id = c.id) as workers
    from rights.cases c where ${touched(cityId, asked)}
  `.execute(db);
  return found.rows;
};

// The day of the last payment where the ledger knows it, else the day on the claim's result.
const paidIn = async ({ db, cityId }: Hand, asked: FigureQuestion): Promise<PaidRow[]> => {
  const found = await sql<PaidRow>`
    select * from (
      select c.id as "caseId", ${dayOf('c.received_at')} as "receivedOn",
        coalesce((select max(p.paid_on) from rights.wage_workers w
          join rights.wage_payments p on p.city_id = w.city_id and p.case_id = w.case_id
            and p.worker_id = w.id
          where w.city_id = k.city_id and w.case_id = k.case_id and w.claimant_id = k.id
            and p.amount_fen > 0), k.result_on) as "moneyOn"
      from rights.cases c
      join rights.claimants k on k.city_id = c.city_id and k.case_id = c.id
      where ${ofUnions(cityId, asked)} and k.result in ('paid', 'paid_in_part')
    ) as paid
    where "moneyOn" between ${asked.span.from}::date and ${asked.span.until}::date
      and "moneyOn" >= "receivedOn"
  `.execute(db);
  return found.rows;
};

const paymentsIn = async ({ db, cityId }: Hand, asked: FigureQuestion): Promise<PaymentRow[]> => {
  const found = await sql<PaymentRow>`
    select p.case_id as "caseId", c.matter, p.worker_id as "workerId", p.amount_fen as "amountFen",
      p.paid_on as "paidOn"
    from rights.cases c
    join rights.wage_payments p on p.city_id = c.city_id and p.case_id = c.id
    where ${ofUnions(cityId, asked)}
      and p.paid_on between ${asked.span.from}::date and ${asked.span.until}::date
  `.execute(db);
  return found.rows;
};

const lettersIn = async ({ db, cityId }: Hand, asked: FigureQuestion): Promise<LetterRow[]> => {
  const rank = (letter: string) =>
    sql.raw(`array_position(array['reminder', 'opinion', 'proposal'], ${letter}.kind)`);
  const found = await sql<LetterRow>`
    select l.kind, d.signed_on as "signedOn", l.served_on as "servedOn", l.replied_on as "repliedOn",
      (select min(${dayOf('e.at')}) from rights.events e where e.city_id = l.city_id
        and e.case_id = l.case_id and e.to_state in ('settled', 'fulfilled')
        and ${dayOf('e.at')} >= l.served_on) as "correctedOn",
      (select min(n.served_on) from rights.letters n where n.city_id = l.city_id
        and n.case_id = l.case_id and n.served_on >= l.served_on
        and ${rank('n')} > ${rank('l')}) as "nextServedOn"
    from rights.cases c
    join rights.letters l on l.city_id = c.city_id and l.case_id = c.id
    join documents.documents d on d.city_id = l.city_id and d.id = l.id
    where ${ofUnions(cityId, asked)} and l.kind in ('reminder', 'opinion', 'proposal')
      and d.state in ('signed', 'sealed')
      and d.signed_on between ${asked.span.from}::date and ${asked.span.until}::date
  `.execute(db);
  return found.rows;
};

const promisesIn = async ({ db, cityId }: Hand, asked: FigureQuestion): Promise<PromiseRow[]> => {
  const found = await sql<PromiseRow>`
    select m.subject_id as "caseId", a.made_on as "madeOn", a.due_on as "dueOn",
      case when a.version = m.version then m.settled_on end as "settledOn",
      coalesce((select ${dayOf('n.at')} from commitments.agreements n
        where n.city_id = a.city_id and n.commitment_id = a.commitment_id
          and n.version = a.version + 1), m.withdrawn_on) as "replacedOn",
      exists (select from commitments.breaks b where b.city_id = a.city_id
        and b.commitment_id = a.commitment_id and b.version = a.version) as "isBroken"
    from rights.cases c
    join commitments.commitments m on m.city_id = c.city_id and m.subject_kind = 'case'
      and m.subject_id = c.id
    join commitments.agreements a on a.city_id = m.city_id and a.commitment_id = m.id
    where ${ofUnions(cityId, asked)} and a.made_on <= ${asked.span.until}::date
      and (a.due_on >= ${asked.span.from}::date or c.closed_at is null
        or ${dayOf('c.closed_at')} >= ${asked.span.from}::date)
  `.execute(db);
  return found.rows;
};

const waitsIn = async ({ db, cityId }: Hand, asked: FigureQuestion): Promise<WaitRow[]> => {
  const found = await sql<WaitRow>`
    select k.subject_id as "caseId", k.start_on as "fromOn", k.due_on as "dueOn",
      k.closed_on as "endedOn"
    from rights.cases c
    join commitments.clocks k on k.city_id = c.city_id and k.subject_kind = 'case'
      and k.subject_id = c.id
    where ${touched(cityId, asked)} and k.waiting_for is not null
      and k.start_on <= ${asked.span.until}::date
      and (k.closed_on is null or k.closed_on >= ${asked.span.from}::date)
  `.execute(db);
  return found.rows;
};

// Legal aid helps beside the supervision; nobody waits for it.
const proceedingsIn = async ({ db, cityId }: Hand, asked: FigureQuestion) => {
  const found = await sql<ProceedingRow>`
    select t.case_id as "caseId", t.opened_on as "openedOn", t.closed_on as "closedOn"
    from rights.cases c join rights.tracks t on t.city_id = c.city_id and t.case_id = c.id
    where ${touched(cityId, asked)} and t.kind <> 'legal_aid'
      and t.opened_on <= ${asked.span.until}::date
      and (t.closed_on is null or t.closed_on >= ${asked.span.from}::date)
  `.execute(db);
  return found.rows;
};

const deedsIn = async ({ db, cityId }: Hand, asked: FigureQuestion): Promise<DeedRow[]> => {
  const found = await sql<DeedRow>`
    select distinct e.case_id as "caseId", ${dayOf('e.at')} as "on"
    from rights.cases c join rights.events e on e.city_id = c.city_id and e.case_id = c.id
    where ${touched(cityId, asked)} and e.actor_kind <> 'system'
      and ${dayOf('e.at')} between ${asked.span.from}::date and ${asked.span.until}::date
  `.execute(db);
  return found.rows;
};

/** Reads all that the figures of a period are reckoned from. Nobody's name or words are among it. */
export const figureRows = async (hand: Hand, asked: FigureQuestion): Promise<FigureRows> => ({
  cases: await casesIn(hand, asked),
  paid: await paidIn(hand, asked),
  payments: await paymentsIn(hand, asked),
  letters: await lettersIn(hand, asked),
  promises: await promisesIn(hand, asked),
  waits: await waitsIn(hand, asked),
  proceedings: await proceedingsIn(hand, asked),
  deeds: await deedsIn(hand, asked),
});

/** How many cases came to one federation in a period, without those the asker may count himself. */
export interface FederationCount {
  readonly name: string;
  readonly cases: number;
}

// A path is ids of 36 letters, each followed by a slash: the county's is the second.
const unitOf = sql.raw(`coalesce(nullif(substr(o.path, 38, 36), ''), substr(o.path, 1, 36))::uuid`);

/** Cases received in a period by federation of the city and its counties, those under the asker's own paths left out. */
export const otherFederations = async (
  { db, cityId }: Hand,
  { paths, span }: FigureQuestion,
): Promise<FederationCount[]> => {
  const found = await sql<FederationCount>`
    select u.name, coalesce(n.cases, 0)::int as cases from identity.organisations u
    left join (
      select ${unitOf} as unit, count(*)::int as cases from rights.cases c
      join identity.organisations o on o.city_id = c.city_id and o.id = c.organisation_id
      where c.city_id = ${cityId}
        and not exists (select from unnest(${[...paths]}::text[]) as top (path)
          where starts_with(o.path, top.path))
        and ${dayOf('c.received_at')} between ${span.from}::date and ${span.until}::date
      group by 1
    ) as n on n.unit = u.id
    where u.city_id = ${cityId} and u.kind = 'federation' and length(u.path) <= 74
      and not exists (select from unnest(${[...paths]}::text[]) as top (path)
        where starts_with(u.path, top.path))
    order by length(u.path), u.division_code, u.name
  `.execute(db);
  return found.rows;
};
