import type { DocumentBody } from '#kernel/documents/types.ts';
import { done } from '#lib/result.ts';
import { plainDraft } from '../../letters/draft-input.ts';
import { draftLetter } from '../../letters/draft-letter.ts';
import { standingLetters } from '../../letters/load-ladder.ts';
import { openLetter } from '../../letters/open-letter.ts';
import { recordReply } from '../../letters/record-reply.ts';
import { recordService } from '../../letters/record-service.ts';
import {
  editLetter,
  sealLetter,
  signLetter,
  submitLetter,
  voidLetter,
} from '../../letters/step-letter.ts';
import type { LetterKind } from '../../rules/letters/letter-types.ts';
import type { CastRole, Deed } from '../story-types.ts';
import { type Playing, play, storyId } from './stage.ts';

type DeedOf<K extends Deed['do']> = Extract<Deed, { do: K }>;

/** 代字 of each kind, so that no two letters bear one number. */
const series = { reminder: '示工劳监提', opinion: '示工劳监意' } as const;

/** What a drafter does with a draft: gaps filled, articles compared, a sentence of his own. */
const filledIn = (body: DocumentBody): DocumentBody => {
  const whole = JSON.stringify(body).replace(/【[^】]*】/gu, '（示例）');
  const read = JSON.parse(whole) as DocumentBody;
  const blocks = read.blocks.map((block) =>
    block.kind === 'citation' ? { ...block, isVerified: true } : block,
  );
  const last = { kind: 'paragraph', text: '本函所涉单位、人员均为演示虚构。' } as const;
  return { ...read, blocks: [...blocks, last] };
};

const letterId = (playing: Playing, key: string): string => storyId(playing, `letter-${key}`);

/** What the house drafted overnight for the employer is set aside: the story's letter goes to another of the chain. */
const setAsideDrafts = async (playing: Playing, kind: LetterKind): Promise<void> => {
  const { caseId, stage } = playing;
  await play(playing, 'leader', async (work) => {
    const standing = await standingLetters(work, stage.house, caseId);
    const drafts = standing.filter(
      ({ letter, document }) =>
        letter.draftedBy === null && letter.kind === kind && document.state !== 'voided',
    );
    for (const { letter } of drafts) {
      const asked = { caseId, letterId: letter.id, reason: '改发总包单位，另行起草' };
      const voided = await voidLetter(work, stage.house, asked);
      if (!voided.ok) return voided;
    }
    return done(null);
  });
};

/** A letter is drafted, edited, signed by the leader and sealed by the keeper of the seal. */
export const letter = async (
  playing: Playing,
  by: CastRole,
  deed: DeedOf<'letter'>,
): Promise<void> => {
  const { caseId, stage } = playing;
  const { house } = stage;
  const id = letterId(playing, deed.key);
  const asked = { caseId, letterId: id };
  const { kind, findings, demands } = deed;
  const reply =
    deed.reply_days === null ? null : ({ count: deed.reply_days, unit: 'day' } as const);
  const recipientPartyId = playing.partyIds.get(deed.to) ?? null;
  const input = plainDraft({ id, caseId, kind }, { recipientPartyId, reply, findings, demands });
  await setAsideDrafts(playing, kind);
  await play(playing, by, (work) => draftLetter(work, house, input));
  await play(playing, by, async (work) => {
    const opened = await openLetter(work, house, {
      ...{ ...asked, permissions: ['rights.handle'], isChange: true },
    });
    if (!opened.ok) return opened;
    const body = filledIn(opened.value.body);
    return editLetter(work, house, { ...asked, expectedVersion: 1, body });
  });
  const version = 2;
  await play(playing, by, (work) => submitLetter(work, house, { ...asked, version }));
  await play(playing, 'leader', (work) =>
    signLetter(work, house, { ...asked, version, code: series[kind] }),
  );
  await play(playing, 'sealer', (work) => sealLetter(work, house, asked));
};

/** A letter is handed over and signed for. */
export const serve = async (
  playing: Playing,
  by: CastRole,
  deed: DeedOf<'serve'>,
): Promise<void> => {
  const { caseId, stage } = playing;
  const { first, second } = stage.cast;
  await play(playing, by, (work) =>
    recordService(work, stage.house, {
      ...{ id: storyId(playing, `service-${deed.key}`), caseId },
      letterId: letterId(playing, deed.key),
      attempt: {
        ...{ method: 'hand', outcome: 'delivered', on: work.today.toString(), arrivedAt: null },
        ...{ servers: [first.name, second.name], receiver: deed.receiver, place: deed.place },
        ...{ reason: null, witness: null, hasPhoto: false, mailNumber: null, consent: null },
        proofFileIds: [],
      },
    }),
  );
};

/** The addressee answers in writing and agrees. */
export const reply = async (
  playing: Playing,
  by: CastRole,
  deed: DeedOf<'reply'>,
): Promise<void> => {
  const { caseId, stage } = playing;
  await play(playing, by, async (work) => {
    const recorded = await recordReply(work, stage.house, {
      ...{ id: storyId(playing, `reply-${deed.key}`), caseId },
      ...{ letterId: letterId(playing, deed.key), on: work.today.toString() },
      ...{ attitude: 'accepts', summary: deed.summary, disputed: [], accepted: [], fileIds: [] },
    });
    return recorded.ok ? done(null) : recorded;
  });
};
