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
  wages: ['pay.full-and-timely', 'union.demand-wage-correction'],
  dismissal: ['union.dismissal-notice', 'dismissal.unlawful-double'],
  contract: ['contract.written-within', 'contract.double-wage'],
  hours: ['pay.overtime-workday', 'pay.overtime-rest-day', 'pay.overtime-holiday'],
  injury: [],
  social_insurance: [],
  heat: [],
  other: [],
};

/** Who must pay where the employer stands in a project's chain; the finer table (who-must-pay) is the handlers' to
 *  apply, since it asks for facts of the contract. */
const chainRules = ({ matter, roles }: LawNeeds): readonly RuleId[] => {
  if (matter !== 'wages') return [];
  const has = (role: PartyRole): boolean => roles.includes(role);
  return [
    'wages.direct-employer',
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
      return [...substance(needs), 'union.demand-wage-correction', 'union.heard-by-inspection'];
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

/** The law a paper of this kind quotes, from the pack, in order and each article once. Practice of other places and
 *  time limits of this product are never quoted as law. */
export const lawsFor = (kind: LetterKind, needs: LawNeeds, pack: LawPack): readonly Citation[] => {
  const lines = [...new Set(idsFor(kind, needs))].map((id) => pack.rules.get(id)).filter(isCitable);
  const seen = new Set<string>();
  return lines.flatMap(({ citation }) => {
    const key = `${citation.law} ${citation.article}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [citation];
  });
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
