import { commitmentsOf, recordFulfilment } from '#kernel/commitments/public.ts';
import { caseSubject } from '../../cases/case-moment.ts';
import { setClaimResult } from '../../cases/claimants.ts';
import { addEvidence } from '../../cases/evidence.ts';
import { answerLine } from '../../ledger/answer-line.ts';
import { recordPayment } from '../../ledger/record-payment.ts';
import { saveBlock } from '../../ledger/save-block.ts';
import { loadLines } from '../../ledger-store.ts';
import { DECIMAL_ONE } from '../../rules/ledger/decimal.ts';
import type { CastRole, Deed, StoryLine, StoryWorker } from '../story-types.ts';
import { type Playing, play, storyId } from './stage.ts';

type DeedOf<K extends Deed['do']> = Extract<Deed, { do: K }>;

const claimOf = ({ item, unit, quantity, price_yuan }: StoryLine) => ({
  ...{ kind: 'work' as const, item, unit },
  ...{ quantity: quantity * DECIMAL_ONE, price: price_yuan * DECIMAL_ONE },
});

const lineId = (playing: Playing, worker: number, line: number): string =>
  storyId(playing, `line-${worker}-${line}`);

const workerEdit = ({ name, phone, trade, enteredOn, leftOn }: StoryWorker, id: string) => ({
  ...{ id, version: 0, isRemoved: false },
  changes: {
    ...{ name, phone, trade, enteredOn, leftOn },
    ...{ payBasis: 'day' as const, signed: true, authorised: true },
  },
});

/** The roster with its lines, as the workers claim it. */
export const roster = async (playing: Playing, by: CastRole): Promise<void> => {
  const { caseId, stage, story } = playing;
  const ids = story.workers.map((_, place) => storyId(playing, `worker-${place}`));
  playing.workerIds = ids;
  const workers = story.workers.map((one, place) => workerEdit(one, ids[place] ?? ''));
  const lines = story.workers.flatMap((one, place) =>
    one.lines.map((line, ordinal) => ({
      ...{ id: lineId(playing, place, ordinal), version: 0, isRemoved: false },
      ...{ workerId: ids[place] ?? '', changes: claimOf(line) },
    })),
  );
  await play(playing, by, (work) =>
    saveBlock(work, stage.house, { caseId, workers, lines, totals: {} }),
  );
};

/** The other side answers every line: what the story disputes is disputed, the rest confirmed. */
export const answerLines = async (
  playing: Playing,
  by: CastRole,
  { answeredBy }: DeedOf<'answer_lines'>,
): Promise<void> => {
  const { caseId, stage, story } = playing;
  const { cityId, database } = stage.house.site;
  const kept = await database.inCity(cityId, (db) => loadLines(db, cityId, caseId));
  const disputes = new Map(
    story.workers.flatMap((one, place) =>
      one.lines.map((line, ordinal) => [lineId(playing, place, ordinal), line.dispute]),
    ),
  );
  for (const { id, version, quantity, price } of kept) {
    const dispute = disputes.get(id) ?? null;
    const answer =
      dispute === null
        ? { state: 'confirmed' as const, confirmedQuantity: quantity, agreedPrice: price }
        : { state: 'disputed' as const, confirmedQuantity: null, agreedPrice: null };
    await play(playing, by, (work) =>
      answerLine(work, {
        ...{ caseId, lineId: id, version, ...answer, evidenceId: null },
        ...{ answeredBy, answeredOn: work.today.toString(), note: dispute },
      }),
    );
  }
};

interface Share {
  readonly workerId: string;
  readonly claimantId: string;
  readonly amountFen: number;
  readonly payer: string;
}

/** One worker's money: its receipt, its line in the ledger, his result. */
const payOne = async (playing: Playing, by: CastRole, share: Share): Promise<string> => {
  const { caseId, stage } = playing;
  const { house } = stage;
  const { workerId, claimantId, amountFen, payer } = share;
  const title = '银行转账回单';
  const receipt = { caseId, claimantId, fileId: null, title, addedBy: 'staff' as const };
  const evidenceId = await play(playing, by, (work) => addEvidence(work, house, receipt));
  await play(playing, by, (work) =>
    recordPayment(work, house, {
      ...{ caseId, workerId, amountFen, paidOn: work.today.toString(), method: 'bank', payer },
      ...{ submission: storyId(playing, `payment-${workerId}`), evidenceId },
      ...{ note: null, corrects: null },
    }),
  );
  await play(playing, by, (work) => {
    const result = { result: 'paid', on: work.today.toString(), proof: evidenceId } as const;
    return setClaimResult(work, house, { caseId, claimantId, ...result });
  });
  return evidenceId;
};

/** Money arrives for every worker, and keeps the promise it was promised by. */
export const pay = async (playing: Playing, by: CastRole, deed: DeedOf<'pay'>): Promise<void> => {
  const { caseId, stage } = playing;
  const { house } = stage;
  const proofRefs: string[] = [];
  for (const [place, amountFen] of deed.parts_fen.entries()) {
    const workerId = playing.workerIds[place] ?? '';
    const claimantId = playing.claimantIds[place] ?? '';
    const share = { workerId, claimantId, amountFen, payer: deed.payer };
    proofRefs.push(await payOne(playing, by, share));
  }
  const commitmentId = playing.commitmentIds.get(deed.promise) ?? '';
  await play(playing, by, async (work) => {
    const made = await commitmentsOf(work, house, caseSubject({ id: caseId }));
    const version = made.find((one) => one.id === commitmentId)?.agreements.at(-1)?.version ?? 1;
    const entries = deed.parts_fen.map((amountFen, place) => ({
      ...{ ref: playing.claimantIds[place] ?? '', amountFen },
    }));
    const told = { on: work.today.toString(), proofRefs, note: '' };
    return recordFulfilment(work, house, { commitmentId, version, entries, ...told });
  });
};
