/** What is known of a fact. Unknown is not no: it is asked for. */
export type Known = 'yes' | 'no' | 'unknown';

/** Three-valued “all of these”: one no decides, otherwise one unknown leaves it open. */
export const allKnown = (facts: readonly Known[]): Known => {
  if (facts.includes('no')) return 'no';
  return facts.includes('unknown') ? 'unknown' : 'yes';
};

/** Whether a fact is as a rule wants it: unknown stays unknown. */
export const isAs = (fact: Known, wanted: 'yes' | 'no'): Known => {
  if (fact === 'unknown') return 'unknown';
  return fact === wanted ? 'yes' : 'no';
};
