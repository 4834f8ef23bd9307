import type { DocumentState } from '../types.ts';

/** What can be done with a document. */
export type DocumentStep = 'save' | 'submit' | 'return' | 'sign' | 'seal' | 'void';

const steps: Readonly<
  Record<DocumentStep, { readonly from: readonly DocumentState[]; readonly to: DocumentState }>
> = {
  save: { from: ['draft'], to: 'draft' },
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted'], to: 'draft' },
  sign: { from: ['submitted'], to: 'signed' },
  seal: { from: ['signed'], to: 'sealed' },
  void: { from: ['draft', 'submitted', 'signed', 'sealed'], to: 'voided' },
};

/** Where a step leads. */
export const stateAfter = (step: DocumentStep): DocumentState => steps[step].to;

/** Who had a hand in a document so far, by person id. */
export interface Hands {
  /** Who wrote a version or submitted it. */
  readonly drafters: readonly string[];
  readonly signer: string | null;
}

export type WhyNotStep =
  | { readonly code: 'not-now'; readonly step: DocumentStep; readonly state: DocumentState }
  | { readonly code: 'person-needed' }
  | { readonly code: 'drafter-signs' }
  | { readonly code: 'drafter-seals' }
  | { readonly code: 'signer-seals' };

/** Why a step is not open to this person now, or null. Drafting, signing and sealing are three people's work;
 *  null stands for the house itself, which may draft and void but not answer for a text. */
export const whyNotStep = (
  step: DocumentStep,
  state: DocumentState,
  { hands, personId }: { readonly hands: Hands; readonly personId: string | null },
): WhyNotStep | null => {
  if (!steps[step].from.includes(state)) return { code: 'not-now', step, state };
  if (step === 'save' || step === 'void') return null;
  if (personId === null) return { code: 'person-needed' };
  const isDrafter = hands.drafters.includes(personId);
  if (step === 'sign' && isDrafter) return { code: 'drafter-signs' };
  if (step === 'seal' && isDrafter) return { code: 'drafter-seals' };
  if (step === 'seal' && hands.signer === personId) return { code: 'signer-seals' };
  return null;
};
