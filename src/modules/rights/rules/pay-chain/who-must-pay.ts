import type { LawPack, RuleLine } from '../law-types.ts';
import { ruleOf } from '../lay-packs.ts';
import { citationText, unverifiedNote } from '../unverified-note.ts';
import { allKnown, isAs, type Known } from './known.ts';
import { type PayFactName, type PayFacts, payQuestions } from './pay-facts.ts';
import { type PayDuty, type PayerRole, type PayRow, payTable } from './pay-table.ts';

/** One who must pay, and why. */
export interface Payer {
  readonly rowId: string;
  readonly payer: PayerRole;
  /** Chinese: 施工总承包单位. */
  readonly name: string;
  readonly duty: PayDuty;
  /** Chinese: 先行清偿. */
  readonly dutyWords: string;
  readonly reason: string;
  readonly line: RuleLine;
  /** 《…》（版本）第…条. */
  readonly article: string;
  readonly quoted: string | null;
  readonly unverified: string | null;
}

/** A fact that is not known and would add these payers if it were as the rule wants it. */
export interface OpenFact {
  readonly fact: PayFactName;
  readonly question: string;
  readonly couldAdd: readonly PayerRole[];
}

/** Everybody who must pay on what is known, and what to ask next. */
export interface PayAnswer {
  readonly payers: readonly Payer[];
  readonly open: readonly OpenFact[];
}

/** The payers' names in Chinese. */
export const payerNames: Readonly<Record<PayerRole, string>> = {
  employer: '用人单位',
  subcontractor: '分包单位',
  general_contractor: '施工总承包单位',
  owner: '建设单位',
  name_lender: '出借名义的单位（被挂靠单位）',
  user_unit: '用工单位',
  dispatch_firm: '劳务派遣单位',
  investor: '出资人',
  contracting_unit: '承包人',
};

const dutyWords: Readonly<Record<PayDuty, string>> = {
  pays: '清偿',
  pays_first: '先行清偿，再依法追偿',
  advances: '以未结清的工程款为限先行垫付',
  co_party: '作为共同当事人承担责任',
  bears_employer_duty: '承担用工主体责任',
};

const conditions = (row: PayRow): [PayFactName, 'yes' | 'no'][] =>
  Object.entries(row.when) as [PayFactName, 'yes' | 'no'][];

/** Whether a row holds on these facts. */
const holds = (row: PayRow, facts: PayFacts): Known =>
  allKnown(conditions(row).map(([fact, wanted]) => isAs(facts[fact], wanted)));

const payerOf = (row: PayRow, line: RuleLine): Payer => ({
  rowId: row.id,
  payer: row.payer,
  name: payerNames[row.payer],
  duty: row.duty,
  dutyWords: dutyWords[row.duty],
  reason: row.reason,
  line,
  article: citationText(line),
  quoted: line.citation.quoted ?? null,
  unverified: unverifiedNote(line),
});

const openFacts = (rows: readonly PayRow[], facts: PayFacts): OpenFact[] => {
  const could = new Map<PayFactName, Set<PayerRole>>();
  for (const row of rows) {
    for (const [fact] of conditions(row)) {
      if (facts[fact] !== 'unknown') continue;
      const roles = could.get(fact) ?? new Set();
      could.set(fact, roles.add(row.payer));
    }
  }
  return [...could].map(([fact, roles]) => ({
    fact,
    question: payQuestions[fact],
    couldAdd: [...roles],
  }));
};

/** Everybody who must pay arrears of wages on the facts known, the nearest to the worker first, each with its article,
 *  and every fact not yet known that would add another. A rule the pack does not have on its day adds nobody. */
export const whoMustPay = (pack: LawPack, facts: PayFacts): PayAnswer => {
  const rows = payTable.filter((row) => ruleOf(pack, row.ruleId) !== null);
  const payers = rows.flatMap((row) => {
    const line = ruleOf(pack, row.ruleId);
    return line && holds(row, facts) === 'yes' ? [payerOf(row, line)] : [];
  });
  const undecided = rows.filter((row) => holds(row, facts) === 'unknown');
  return { payers, open: openFacts(undecided, facts) };
};
