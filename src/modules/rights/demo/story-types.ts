import type { StepFacts } from '../rules/fact-rules.ts';
import type { BodyKind } from '../rules/joint/bodies.ts';
import type { ReferralKind } from '../rules/joint/referral-kinds.ts';
import type { Demand, Finding } from '../rules/letters/letter-types.ts';
import type {
  AgreementKind,
  MeetingKind,
  MeetingMode,
  MeetingOutcome,
} from '../rules/meetings/meeting-types.ts';
import type { StepId } from '../rules/step-types.ts';
import type { Channel, Matter, PartyRole, WorkerClass } from '../types.ts';

/** The parts in a story; who plays them is the stage's business. */
export const castRoles = ['clerk', 'first', 'second', 'leader', 'sealer'] as const;
export type CastRole = (typeof castRoles)[number];

/** Work a worker claims, in whole yuan for one unit. */
export interface StoryLine {
  readonly item: string;
  readonly unit: string;
  readonly quantity: number;
  readonly price_yuan: number;
  /** Why the other side does not accept it; null = it does, once asked. */
  readonly dispute: string | null;
}

/** One invented worker. */
export interface StoryWorker {
  readonly name: string;
  readonly phone: string;
  readonly trade: string;
  readonly enteredOn: string;
  readonly leftOn: string;
  readonly lines: readonly StoryLine[];
}

/** One invented body of the chain. */
export interface StoryParty {
  readonly role: PartyRole;
  readonly name: string;
}

interface Telling {
  readonly matter: Matter;
  readonly workerClass: WorkerClass;
  readonly channel: Channel;
  readonly facts: string;
  readonly isAnonymous: boolean;
  /** Chinese reasons for the major-incident flag. */
  readonly dangers: readonly string[];
}

/** Money promised at a meeting, to each worker his part. */
interface Promising {
  readonly key: string;
  readonly meeting: string;
  readonly by: PartyRole;
  /** Fen by worker, in their order. */
  readonly parts_fen: readonly number[];
  readonly dueOn: string;
}

/** A deed of a story. Keys name letters and promises within the story. */
export type Deed =
  | ({ readonly do: 'tell' } & Telling)
  | { readonly do: 'name_handlers' }
  | { readonly do: 'step'; readonly step: StepId; readonly facts: StepFacts }
  | { readonly do: 'roster' }
  | { readonly do: 'answer_lines'; readonly answeredBy: string }
  | {
      readonly do: 'letter';
      readonly key: string;
      readonly kind: 'reminder' | 'opinion';
      readonly to: PartyRole;
      readonly reply_days: number | null;
      readonly findings: readonly Finding[];
      readonly demands: readonly Demand[];
    }
  | {
      readonly do: 'serve';
      readonly key: string;
      readonly receiver: string;
      readonly place: string;
    }
  | { readonly do: 'reply'; readonly key: string; readonly summary: string }
  | {
      readonly do: 'plan_meeting';
      readonly key: string;
      readonly kind: MeetingKind;
      readonly mode: MeetingMode;
      readonly title: string;
      readonly place: string;
      /** Wall time in China. */
      readonly startsAt: string;
      /** Facts of the application, where the case enters mediation with it. */
      readonly mediate: StepFacts | null;
    }
  | {
      readonly do: 'hold_meeting';
      readonly key: string;
      readonly outcome: MeetingOutcome;
      readonly minutes: string;
    }
  | ({ readonly do: 'agree'; readonly kind: AgreementKind } & Promising)
  | ({
      readonly do: 'agree_anew';
      /** The promise it takes the place of. */
      readonly instead: string;
      readonly title: string;
      readonly reason: string;
    } & Promising)
  | {
      readonly do: 'refer';
      readonly kind: ReferralKind;
      readonly to: BodyKind;
      readonly name: string;
    }
  | {
      readonly do: 'pay';
      readonly promise: string;
      readonly payer: string;
      readonly parts_fen: readonly number[];
    };

/** What happens at a moment: a deed of one of the cast. */
export interface Scene {
  /** Wall time in China, `2025-05-21T09:30`. */
  readonly at: string;
  readonly by: CastRole;
  readonly deed: Deed;
  /** The story gives no day: ours. */
  readonly isAssumed?: true;
}

/** An invented case as a dated script; scenes stand in the order of time. */
export interface Story {
  readonly key: string;
  readonly title: string;
  readonly workers: readonly StoryWorker[];
  readonly parties: readonly StoryParty[];
  readonly scenes: readonly Scene[];
}
