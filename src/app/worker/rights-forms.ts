import type { FastifyRequest } from 'fastify';
import {
  type DraftContent,
  keptText,
  knownAnswers,
  type TextField,
} from '#modules/rights/rules/intake/draft-content.ts';
import {
  type LaterScreen,
  type Screen,
  skippedQuestions,
} from '#modules/rights/rules/intake/intake-path.ts';
import { readMembers } from '#modules/rights/rules/intake/read-members.ts';
import { textsOf, valuesOf } from './rights-desk.ts';

type Change = (content: DraftContent) => DraftContent;

const fieldsOn: Readonly<Record<LaterScreen, readonly TextField[]>> = {
  story: ['story', 'since', 'amount'],
  employer: ['employer', 'boss', 'workplace', 'organisationId'],
  people: ['people', 'members'],
  you: ['name', 'phone'],
  files: [],
  check: [],
};

const passed = (content: DraftContent, id: string): readonly string[] => [
  ...new Set([...content.passed, id]),
];

const chosenWho = (request: FastifyRequest): DraftContent['who'] => {
  const { who } = textsOf(request);
  return who === 'me' || who === 'group' ? who : '';
};

/** Representatives are kept only as far as they are in the list; -1 is the writer. */
const electedIn = (request: FastifyRequest, members: string): readonly number[] => {
  const lines = new Set([-1, ...readMembers(members).map((one) => one.line)]);
  return valuesOf(request, 'representative')
    .map(Number)
    .filter((line) => lines.has(line));
};

const special: Readonly<Partial<Record<LaterScreen, (request: FastifyRequest) => Change>>> = {
  people: (request) => (content) => ({
    ...content,
    who: chosenWho(request),
    representatives:
      textsOf(request).electing === '1'
        ? electedIn(request, content.members)
        : content.representatives,
  }),
  you: (request) => (content) => ({ ...content, anonymous: textsOf(request).anonymous === '1' }),
};

/** What a form changes in the draft: its own fields and nothing else. Wrong words are kept too. */
export const changeFromForm = (screen: LaterScreen, request: FastifyRequest): Change => {
  const texts = textsOf(request);
  const given = fieldsOn[screen].flatMap((field) =>
    texts[field] === undefined ? [] : [[field, keptText(field, texts[field])] as const],
  );
  return (content) => {
    const next = { ...content, ...Object.fromEntries(given), passed: passed(content, screen) };
    return special[screen]?.(request)(next) ?? next;
  };
};

/** What a question's form changes: its answer, or none; `rest` leaves all other questions behind as well. */
export const changeFromAnswer = (question: string, request: FastifyRequest): Change => {
  const { go } = textsOf(request);
  const chosen = go === 'skip' ? [] : knownAnswers(question, valuesOf(request, 'answer'));
  return (content) => {
    const { [question]: _before, ...others } = content.answers;
    const answers = chosen.length === 0 ? others : { ...others, [question]: chosen };
    const next = { ...content, answers, passed: passed(content, question) };
    if (go !== 'rest') return next;
    return { ...next, passed: [...new Set([...next.passed, ...skippedQuestions(next)])] };
  };
};

/** The address of a screen. */
export const addressOf = (screen: Screen): string =>
  screen.kind === 'question' ? `/rights/ask/${screen.id}` : `/rights/${screen.id}`;
