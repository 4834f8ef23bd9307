import type { Matter, PartyRole } from '../../types.ts';
import type { Citation, LawPack, RuleLine } from '../law-types.ts';
import type { RuleId } from '../rule-ids.ts';
import { isRung, type LetterKind, type ReplyTerm, type Rung } from './letter-types.ts';

/** What decides which law a paper quotes. */
export interface LawNeeds {
  readonly matter: Matter;
  /** Roles of the parties of the case. */
  readonly roles: readonly PartyRole[];
}

const standing: readonly RuleId[] = ['union.negotiate-on-violation'];

const byMatter: Readonly<Record<Matter, readonly RuleId[]>> = {
  wages: ['pay.full-and-timely'],
  dismissal: ['union.dismissal-notice', 'dismissal.unlawful-double'],
  contract: ['contract.written-within', 'contract.double-wage'],
  hours: ['pay.overtime-workday', 'pay.overtime-rest-day', 'pay.overtime-holiday'],
  injury: [],
  social_insurance: [],
  heat: [],
  other: [],
};

const PROJECT_ROLES: ReadonlySet<PartyRole> = new Set([
  'owner',
  'general_contractor',
  'subcontractor',
  'labour_firm',
  'foreman',
]);

/** Who must pay where the employer stands in a project's chain; the finer table (who-must-pay) is the handlers' to
 *  apply, since it asks for facts of the contract. */
const chainRules = ({ matter, roles }: LawNeeds): readonly RuleId[] => {
  // The regulation on migrant workers' wages is quoted where a project's chain shows that it is about one.
  const inProject = roles.some((role) => PROJECT_ROLES.has(role));
  if (matter !== 'wages' || !inProject) return [];
  const has = (role: PartyRole): boolean => roles.includes(role);
  return [
    'wages.direct-employer',
    'union.demand-wage-correction',
    ...(has('subcontractor') || has('labour_firm')
      ? (['wages.subcontractor-liable'] as const)
      : []),
    ...(has('general_contractor') ? (['wages.general-contractor-first'] as const) : []),
    ...(has('owner') || has('general_contractor') ? (['wages.disputes-no-excuse'] as const) : []),
  ];
};

const substance = (needs: LawNeeds): readonly RuleId[] => [
  ...chainRules(needs),
  ...byMatter[needs.matter],
];

const idsFor = (kind: LetterKind, needs: LawNeeds): readonly RuleId[] => {
  switch (kind) {
    case 'reminder':
      return [...substance(needs), ...standing];
    case 'opinion':
      return [...substance(needs), ...standing, 'letter.opinion-basis'];
    case 'proposal':
    case 'request_to_county':
      return [
        ...substance(needs),
        ...standing,
        'letter.proposal-triggers',
        'union.heard-by-inspection',
      ];
    case 'investigation_notice':
      return ['union.investigate', 'supervision.investigators'];
    case 'refusal_notice':
      return ['supervision.refusal-notice'];
    case 'referral_labour':
      return [...substance(needs), 'union.heard-by-inspection'];
    case 'referral_procuratorate':
      return [...substance(needs), 'procuratorate.referral'];
    case 'referral_court':
      return [...substance(needs), 'union.support-proceedings'];
    default:
      return [];
  }
};

const isCitable = (line: RuleLine | undefined): line is RuleLine =>
  line !== undefined && line.nature === 'statute';

/** Statutes of the nation before regulations of the State Council, these before local ones, then other rules: the order
 *  in which an office quotes them. */
const rankOf = (law: string): number => {
  if (law.endsWith('法')) return 0;
  if (/^[^省市]+条例$/.test(law)) return 1;
  return law.endsWith('条例') ? 2 : 3;
};

/** The law a paper of this kind quotes, from the pack: by rank, the articles of one law together, each article once.
 *  Practice of other places and time limits of this product are never quoted as law. */
export const lawsFor = (kind: LetterKind, needs: LawNeeds, pack: LawPack): readonly Citation[] => {
  const lines = [...new Set(idsFor(kind, needs))].map((id) => pack.rules.get(id)).filter(isCitable);
  const byArticle = new Map(
    lines
      .map(({ citation }) => [`${citation.law} ${citation.article}`, citation] as const)
      .reverse(),
  );
  const cited = [...byArticle.values()].reverse();
  const firstOf = (law: string): number => cited.findIndex((one) => one.law === law);
  return cited.toSorted((a, b) => rankOf(a.law) - rankOf(b.law) || firstOf(a.law) - firstOf(b.law));
};

/** The rule that says how long the addressee of a letter has. */
export const replyRules = {
  reminder: 'letter.reminder-reply',
  opinion: 'letter.opinion-reply',
  proposal: 'letter.proposal-filing',
} as const satisfies Record<Rung, RuleId>;

/** How long the addressee has by the pack; cited only where it is law here and not practice. Null for papers that ask
 *  for no answer. */
export const replyTermFor = (kind: LetterKind, pack: LawPack): ReplyTerm | null => {
  if (!isRung(kind)) return null;
  const line = pack.rules.get(replyRules[kind]);
  if (!line?.period) return null;
  return { period: line.period, citation: isCitable(line) ? line.citation : null };
};
