import type { RuleOnWire } from '#modules/rights/contract/case-steps.ts';
import { caseWords as w } from '../../words/rights-case-words.ts';

/** A rule as it is cited: law with its version, article; what nobody compared with the source says so. */
export const RuleText = ({ rule }: { readonly rule: RuleOnWire }) => (
  <span className="rule-text">
    《{rule.law}》{rule.version ? w.version2(rule.version) : ''}
    {rule.article}
    {rule.verified ? null : <span className="mark-lack">{w.unverified}</span>}
  </span>
);

/** The rules a step rests on. */
export const RuleList = ({ rules }: { readonly rules: readonly RuleOnWire[] }) => (
  <p className="muted">
    {w.basis}：
    {rules.map((rule, place) => (
      <span key={rule.id}>
        {place > 0 ? '；' : ''}
        <RuleText rule={rule} />
      </span>
    ))}
  </p>
);
