import type { FactRuleName } from './fact-rules.ts';
import type { GuardName } from './guards.ts';
import type { DemandKind } from './limitation/limitation-facts.ts';
import type { RuleId } from './rule-ids.ts';
import type { CaseState } from './states.ts';

/** Every step of a case, by the name the rest of the house calls it. */
export const stepIds = [
  'register',
  'refuse_acceptance',
  'transfer_out',
  'take_back',
  'accept',
  'hear_both',
  'find_no_violation',
  'negotiate',
  'mediate',
  'extend_mediation',
  'investigate',
  'serve_reminder',
  'serve_opinion',
  'record_reply',
  'start_rectifying',
  'unlock_proposal',
  'ask_upper',
  'upper_declines',
  'serve_proposal',
  'authority_files',
  'authority_refuses',
  'authority_result',
  'settle',
  'mediation_fails',
  'record_default',
  'fulfil',
  'withdraw',
  'close',
  'close_unresolved',
  'archive',
  'reopen',
  'report_major',
  'hand_over',
] as const;

export type StepId = (typeof stepIds)[number];

/** Who takes a step: the person at the desk, the leader, a named handler, either of the two, or whoever keeps the file. */
export type StepActor = 'intake' | 'leader' | 'handler' | 'handler_or_leader' | 'upper_union';

/** What a fact is on paper and on the wire. Days are ISO text, counts whole numbers. */
export type FactKind = 'day' | 'text' | 'choice' | 'count' | 'id' | 'tick';

/** One blank of the form a step asks to be filled in. */
export interface FactField {
  readonly name: string;
  /** Chinese. */
  readonly label: string;
  readonly kind: FactKind;
  readonly required: boolean;
  /** May speak of people: sealed, and read by named handlers only. */
  readonly sealed?: true;
  /** A day that has come: not in the future. */
  readonly past?: true;
  /** For `choice`: value and Chinese name. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Letters of a text, or the greatest count. */
  readonly most?: number;
}

/** A clock that a step sets going: by which rule, from which day. */
export interface ClockStart {
  readonly rule: RuleId;
  /** The fact that holds the day, or the day of the step itself. */
  readonly from: string;
  /** The letter says itself how long: the facts that hold the number and the unit. */
  readonly stated?: { readonly count: string; readonly unit: string };
  /** Who has to act meanwhile, in Chinese; null = we. */
  readonly waitingFor: string | null;
  /** Only when a fact has this value. */
  readonly when?: { readonly fact: string; readonly is: string };
}

/** What a step does to clocks. Rules named in `satisfies` end as done, in `cancels` as void. */
export interface StepClocks {
  readonly starts?: readonly ClockStart[];
  readonly satisfies?: readonly RuleId[];
  readonly cancels?: readonly RuleId[] | 'all';
  /** Gives the first rule's clock the second rule's period more. */
  readonly extends?: { readonly clock: RuleId; readonly by: RuleId };
}

/** One line of the table of steps. */
export interface Step {
  readonly id: StepId;
  /** The row of rights.md 8 it stands for. */
  readonly row: string;
  /** Chinese, as on the button. */
  readonly title: string;
  readonly from: readonly CaseState[];
  /** `same`: the case stays where it is. */
  readonly to: CaseState | 'same';
  readonly permission: string;
  readonly by: StepActor;
  readonly guards: readonly GuardName[];
  readonly facts: readonly FactField[];
  /** Rules over several facts. */
  readonly factRules?: readonly FactRuleName[];
  readonly clocks?: StepClocks;
  /** Taken by a deed of its own, never by `takeStep` alone. */
  readonly hasOwnDeed?: true;
  /** The worker may take it himself. */
  readonly isWorkers?: true;
  /** Part of the supervision, which stands still while a proceeding runs. */
  readonly isSupervision?: true;
  /** A dated demand, or the other side's consent: evidence that limitation may have begun anew.
   *  @source 劳动争议调解仲裁法 art. 27 para. 2 */
  readonly demand?: DemandKind;
  /** The rules the step rests on; the first is named when it is shut. */
  readonly source: readonly RuleId[];
  /** What the worker is told; `{fact}` is filled from facts that are not sealed. Null = nothing. */
  readonly tells: string | null;
}
