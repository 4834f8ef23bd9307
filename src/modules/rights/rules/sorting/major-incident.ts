import type { LawPack } from '../law-types.ts';
import { requireRule } from '../lay-packs.ts';
import type { RuleId } from '../rule-ids.ts';
import { type DangerFound, dangerIn } from './danger-in.ts';
import type { DangerKind } from './danger-words.ts';

/** One reason to look at a case as a major incident. */
export interface MajorReason {
  readonly kind: DangerKind | 'group' | 'said_danger';
  /** Chinese, for the timeline and the report. */
  readonly words: string;
  /** The words that were found; empty where a number or a tapped answer raised it. */
  readonly found: readonly string[];
  readonly ruleId: RuleId;
}

/** Whether the flag is raised, why, and whether 110 comes first. A person decides; nothing is refused because of it. */
export interface MajorIncident {
  readonly raised: boolean;
  readonly callPoliceFirst: boolean;
  readonly reasons: readonly MajorReason[];
}

/** What intake knows: every text the worker wrote, how many people (null where not said), and whether he tapped
 *  that somebody is in danger now. */
export interface MajorFacts {
  readonly texts: readonly string[];
  readonly people: number | null;
  readonly saidDanger: boolean;
}

const kindWords: Readonly<Record<DangerKind, string>> = {
  suicide: '话里有轻生、自伤的意思',
  height: '话里提到爬高、跳楼',
  violence: '话里提到暴力、限制人身自由',
  gathering: '话里提到多人聚集、停工',
  blocking: '话里提到堵路、堵门',
  death: '话里提到有人死亡、失踪',
  fire: '话里提到放火、爆炸物',
};

const lifeInDanger: ReadonlySet<string> = new Set(['suicide', 'height', 'violence', 'fire']);

const reasonOf = (kind: DangerKind, found: readonly DangerFound[]): MajorReason => {
  const words = found.filter((one) => one.kind === kind).map((one) => one.word);
  const quoted = words.map((word) => `“${word}”`).join('、');
  return {
    kind,
    words: `${kindWords[kind]}：${quoted}`,
    found: words,
    ruleId: 'supervision.major-incident-report',
  };
};

const groupReason = (pack: LawPack, people: number | null): MajorReason[] => {
  const least = requireRule(pack, 'supervision.major-incident-people').value?.least ?? 10;
  if (people === null || people < least) return [];
  return [
    {
      kind: 'group',
      words: `涉及${people}人，达到${least}人`,
      found: [],
      ruleId: 'supervision.major-incident-people',
    },
  ];
};

const saidReason: MajorReason = {
  kind: 'said_danger',
  words: '反映人说现在有人有危险，或者很多人正聚在一起',
  found: [],
  ruleId: 'supervision.major-incident-report',
};

/** Whether what is known raises the flag of a major incident (重大情况), with every reason.
 *  @source rights.md T28; 浙江省工会劳动法律监督条例 (2016) art. 10(7); practice of ten persons or more */
export const majorIncident = (pack: LawPack, facts: MajorFacts): MajorIncident => {
  const found = facts.texts.flatMap(dangerIn);
  const kinds = [...new Set(found.map((one) => one.kind))];
  const reasons = [
    ...(facts.saidDanger ? [saidReason] : []),
    ...kinds.map((kind) => reasonOf(kind, found)),
    ...groupReason(pack, facts.people),
  ];
  return {
    raised: reasons.length > 0,
    callPoliceFirst: facts.saidDanger || kinds.some((kind) => lifeInDanger.has(kind)),
    reasons,
  };
};
