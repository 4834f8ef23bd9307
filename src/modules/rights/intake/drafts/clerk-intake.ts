import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { RegisterRefusal } from '../../cases/register-case.ts';
import type { IntakeBody, SortedOnWire } from '../../contract/intake.ts';
import type { RightsHouse } from '../../rights-house.ts';
import {
  blankContent,
  type DraftContent,
  keptText,
  knownAnswers,
} from '../../rules/intake/draft-content.ts';
import { type DraftProblem, problemsOn } from '../../rules/intake/draft-problems.ts';
import { mobileIn } from '../../rules/intake/mobile.ts';
import type { SortedCase } from '../../rules/sorting/sort-case.ts';
import { matterWords, workerClassWords } from '../../words/case-words.ts';
import { consentVersion, mayBeSent } from '../../words/intake/consent-texts.ts';
import { firstAnswerBy, registerTold } from './register-told.ts';
import { caseOfDraft, sortDraft } from './told-case.ts';

export type ClerkIntakeRefusal =
  | Exclude<RegisterRefusal, { readonly code: 'invalid' }>
  | { readonly code: 'invalid'; readonly errors: readonly { field: string; message: string }[] }
  | { readonly code: 'no-consent' }
  | { readonly code: 'notice-changed' };

const plainFields = ['since', 'amount', 'employer', 'boss', 'workplace', 'name', 'phone'] as const;

const peopleIn = (body: IntakeBody): Pick<DraftContent, 'who' | 'people' | 'members'> => {
  const members = body.members ?? [];
  const count = Math.max(body.people ?? 0, members.length + 1);
  return {
    who: count > 1 ? 'group' : 'me',
    people: count > 1 ? String(count) : '',
    members: members.map((one) => `${one.name} ${one.phone ?? ''}`.trim()).join('\n'),
  };
};

/** What a clerk typed, as the draft the worker would have typed himself. */
const contentFromWire = (body: IntakeBody): DraftContent => {
  const answers = Object.entries(body.answers).map(
    ([question, chosen]) => [question, knownAnswers(question, chosen)] as const,
  );
  const texts = plainFields.map((field) => [field, keptText(field, body[field] ?? '')] as const);
  const elected = (body.members ?? []).flatMap((one, row) => (one.is_representative ? [row] : []));
  return {
    ...blankContent,
    ...Object.fromEntries(texts),
    ...peopleIn(body),
    answers: Object.fromEntries(answers.filter(([, chosen]) => chosen.length > 0)),
    story: keptText('story', body.story),
    representatives: [...(body.is_representative ? [-1] : []), ...elected],
    anonymous: body.is_anonymous,
  };
};

/** A first view on the wire. */
export const sortedToWire = (sorted: SortedCase): SortedOnWire => ({
  matter: sorted.matter,
  matter_label: matterWords[sorted.matter],
  worker_class: sorted.classView.workerClass,
  worker_class_label: workerClassWords[sorted.classView.workerClass],
  class_reason: sorted.classView.reason,
  ways: [
    ...sorted.exclusions.map((one) => `${one.words}${one.instead}`),
    ...sorted.routes.map((one) => one.words),
  ],
  major: sorted.major.raised,
  major_reasons: sorted.major.reasons.map((one) => one.words),
  call_police_first: sorted.major.callPoliceFirst,
  may_elect_representatives: sorted.mayElectRepresentatives,
});

const problemsIn = (content: DraftContent): DraftProblem[] =>
  (['story', 'employer', 'people', 'you'] as const).flatMap((screen) =>
    problemsOn(screen, content),
  );

/** What a clerk hands on: to the worker the number and the secret words, to himself the first view. */
export interface ClerkIntake {
  readonly id: string;
  readonly number: string;
  readonly is_new: boolean;
  readonly secret: string | null;
  readonly answer_by: string | null;
  readonly sorted: SortedOnWire;
}

const badPhones = (body: IntakeBody): { field: string; message: string }[] =>
  (body.members ?? []).flatMap((one, row) =>
    one.phone && mobileIn(one.phone) === null
      ? [{ field: 'members', message: `第 ${row + 1} 位工友的手机号不对` }]
      : [],
  );

const whyNotTake = (content: DraftContent, body: IntakeBody): ClerkIntakeRefusal | null => {
  const problems = problemsIn(content).map(({ field, text }) => ({ field, message: text }));
  const errors = [...problems, ...badPhones(body)];
  if (errors.length > 0) return { code: 'invalid', errors };
  if (body.notice_version !== consentVersion) return { code: 'notice-changed' };
  return mayBeSent(body.agreed) ? null : { code: 'no-consent' };
};

/** Registers what a clerk typed at the desk or on the telephone: the same questions, texts and proofs as on the phone. */
export const clerkIntake = async (
  work: Work,
  house: RightsHouse,
  body: IntakeBody,
): Promise<Result<ClerkIntake, ClerkIntakeRefusal>> => {
  const content = contentFromWire(body);
  const why = whyNotTake(content, body);
  if (why) return refuse(why);
  const sorted = sortDraft(house.pack(work.today), content);
  const registration = caseOfDraft(content, {
    ...{ sorted, submission: body.submission, organisationId: body.organisation_id },
    ...{ channel: body.channel, consentVersion, now: work.now },
    receivedAt: body.received_at ? Temporal.Instant.from(body.received_at) : work.now,
  });
  const told = await registerTold(work, house, { registration, agreed: body.agreed });
  if (!told.ok) return told;
  const { id, number, isNew, secret } = told.value;
  return done({
    ...{ id, number, secret, is_new: isNew },
    answer_by: await firstAnswerBy(work, id),
    sorted: sortedToWire(sorted),
  });
};
