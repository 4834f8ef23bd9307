import { describe, expect, it, test } from 'vitest';
import { type DocumentStep, stateAfter, whyNotStep } from './steps.ts';

const hands = { drafters: ['drafter', 'corrector'], signer: 'signer' };
const codeFor = (step: DocumentStep, personId: string | null, signer: string | null = null) =>
  whyNotStep(
    step,
    { sign: 'submitted', seal: 'signed', submit: 'draft' }[step as string] as never,
    {
      hands: { ...hands, signer },
      personId,
    },
  )?.code ?? null;

describe('drafting, signing and sealing are three people’s work', () => {
  test.each<[DocumentStep, string | null, string | null, string]>([
    ['sign', 'signer', null, 'somebody else signs'],
    ['sign', 'drafter', 'drafter-signs', 'not who wrote it'],
    ['sign', 'corrector', 'drafter-signs', 'nor who wrote an earlier version'],
    ['sign', null, 'person-needed', 'nor the house by itself'],
    ['submit', 'drafter', null, 'its writer submits it'],
    ['submit', null, 'person-needed', 'a letter drafted overnight needs a reader first'],
  ])('%s by %s: %s, %s', (step, person, code) => {
    expect(codeFor(step, person)).toBe(code);
  });

  test.each<[string, string | null, string]>([
    ['keeper', null, 'a third person seals'],
    ['signer', 'signer-seals', 'not who signed'],
    ['drafter', 'drafter-seals', 'not who wrote'],
  ])('seal by %s: %s, %s', (person, code) => {
    expect(codeFor('seal', person, 'signer')).toBe(code);
  });
});

describe('steps', () => {
  it('follow one another', () => {
    const states = ['draft', 'submitted', 'signed', 'sealed', 'voided'] as const;
    const steps = ['save', 'submit', 'return', 'sign', 'seal', 'void'] as const;
    const open = steps.map((step) => {
      const from = states.filter((state) => !whyNotStep(step, state, { hands, personId: 'x' }));
      return `${step}: ${from.join(' ')} > ${stateAfter(step)}`;
    });
    expect(open).toEqual([
      'save: draft > draft',
      'submit: draft > submitted',
      'return: submitted > draft',
      'sign: submitted > signed',
      'seal: signed > sealed',
      'void: draft submitted signed sealed > voided',
    ]);
  });
});
