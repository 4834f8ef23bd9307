import type { CardFile } from './card-file.ts';
import type { SliceNames } from './names.ts';

const types = ({
  type,
  noun,
}: SliceNames): string => `import type { Temporal } from 'temporal-polyfill';
import type { ${type}State } from './rules/states.ts';

export type ${type}Id = string;

/** One ${noun} as the slice keeps it. */
export interface ${type} {
  readonly id: ${type}Id;
  /** Who keeps it: whoever holds a permission there or above may act. */
  readonly organisationId: string;
  readonly name: string;
  readonly state: ${type}State;
  readonly createdAt: Temporal.Instant;
}
`;

const states = ({ type, value, noun }: SliceNames): string => `/** The states of a ${noun}. */
export const ${value}States = ['open', 'closed'] as const;

export type ${type}State = (typeof ${value}States)[number];

/** What may be done with a ${noun}: the only place that says which state follows which. */
export const ${value}Steps = {
  close: { from: ['open'], to: 'closed' },
  reopen: { from: ['closed'], to: 'open' },
} as const satisfies Record<string, { from: readonly ${type}State[]; to: ${type}State }>;

export type ${type}Step = keyof typeof ${value}Steps;

/** Why a step is not open: the state does not allow it. */
export interface StepNotNow {
  readonly code: 'not-now';
  readonly state: ${type}State;
  readonly step: ${type}Step;
}

/** Why a step may not be taken in a state; null when it may. */
export const whyNot = (state: ${type}State, step: ${type}Step): StepNotNow | null => {
  const from: readonly ${type}State[] = ${value}Steps[step].from;
  return from.includes(state) ? null : { code: 'not-now', state, step };
};

/** The state a step leads to. */
export const stateAfter = (step: ${type}Step): ${type}State => ${value}Steps[step].to;
`;

const statesTest = ({
  type,
  value,
  noun,
}: SliceNames): string => `import { describe, expect, it, test } from 'vitest';
import { type ${type}Step, ${value}States, ${value}Steps, stateAfter, whyNot } from './states.ts';

describe('the steps of a ${noun}', () => {
  test.each([
    ['open', 'close', true, 'what is open may be closed'],
    ['open', 'reopen', false, 'it is open already'],
    ['closed', 'reopen', true, 'a mistake may be undone'],
    ['closed', 'close', false, 'it is closed once'],
  ] as const)('in %s, %s is open: %s (%s)', (state, step, isOpen, _why) => {
    expect(whyNot(state, step) === null).toBe(isOpen);
  });

  it('lead from every state to another one', () => {
    for (const state of ${value}States) {
      const steps = (Object.keys(${value}Steps) as ${type}Step[]).filter((step) => !whyNot(state, step));
      expect(steps.map(stateAfter).some((next) => next !== state)).toBe(true);
    }
  });
});
`;

const contract = ({ type }: SliceNames): string => `import { type Static, Type } from 'typebox';

const State = Type.Union([Type.Literal('open'), Type.Literal('closed')]);

export const ${type}Params = Type.Object({ id: Type.String({ format: 'uuid' }) });

export const ${type}Body = Type.Object(
  {
    organisation_id: Type.String({ format: 'uuid' }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
  },
  { additionalProperties: false },
);

export const ${type}StepBody = Type.Object(
  { step: Type.Union([Type.Literal('close'), Type.Literal('reopen')]) },
  { additionalProperties: false },
);

export const ${type}OnWire = Type.Object({
  id: Type.String(),
  organisation_id: Type.String(),
  name: Type.String(),
  state: State,
  created_at: Type.String({ format: 'date-time' }),
});

export const ${type}List = Type.Object({ items: Type.Array(${type}OnWire) });

export type ${type}OnWire = Static<typeof ${type}OnWire>;
`;

const words = ({
  value,
  label,
}: SliceNames): string => `import type { RefusalWords } from '#kernel/http/words/refusal-words.ts';

/** Words for what can be refused here beyond the common refusals. */
export const ${value}Refusals: Readonly<Record<string, RefusalWords>> = {
  'not-now': { status: 409, detail: '${label}的状态已变，现在不能这样做。请刷新后再看。' },
};
`;

/** The pure half of a slice: values in, values out. */
export const knowingFiles = (names: SliceNames): readonly CardFile[] => [
  { path: 'types.ts', text: types(names) },
  { path: 'contract.ts', text: contract(names) },
  { path: 'rules/states.ts', text: states(names) },
  { path: 'rules/states.test.ts', text: statesTest(names) },
  { path: 'words/zh.ts', text: words(names) },
];
