import { describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import {
  acceptedCase,
  actsOf,
  inCase,
  newCase,
  newUnion,
  type RightsCity,
  rightsCity,
} from '#tests/support/rights-house.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import { checkDigitOf } from '../rules/ledger/identity-number.ts';
import { confirmLine, disputeLine } from './answer-line.ts';
import { historyOf } from './history-of.ts';
import { ledgerOf } from './ledger-of.ts';
import { type PaymentOrder, recordPayment } from './record-payment.ts';
import { pastedBytes, readRosterTable } from './roster-table.ts';
import { type BlockOrder, saveBlock } from './save-block.ts';
import { type ImportMode, saveRoster, tryRoster } from './save-roster.ts';
import { sharedPeople } from './shared-people.ts';

interface Desk {
  readonly at: RightsCity;
  readonly caseId: string;
  readonly actor: Actor;
}

const scene = async (): Promise<Desk> => {
  const at = await rightsCity();
  return { at, caseId: await acceptedCase(at), actor: at.union.first };
};

const given = async (text: string) =>
  valueIn(await readRosterTable(pastedBytes(text), { fileName: '粘贴.tsv' }));

const paste = async (
  { at, caseId, actor }: Desk,
  text: string,
  mode: ImportMode = 'all_or_nothing',
) => {
  const roster = await given(text);
  return inCase(at, actor, (work) => saveRoster(work, at.house, { caseId, mode, ...roster }));
};

const ledger = async ({ at, caseId, actor }: Desk) =>
  valueIn(await inCase(at, actor, (work) => ledgerOf(work, at.house, caseId)));

const block = ({ at, caseId, actor }: Desk, order: Partial<BlockOrder>) =>
  inCase(at, actor, (work) =>
    saveBlock(work, at.house, { caseId, workers: [], lines: [], totals: {}, ...order }),
  );

const ID = '11010519491231002X';
const idOf = (n: number): string => {
  const digits = `3701021980${String(1 + (n % 12)).padStart(2, '0')}15${String(n % 1000).padStart(3, '0')}`;
  return `${digits}${checkDigitOf(digits)}`;
};
const HEAD = '姓名\t身份证号\t电话\t班组\t项目\t单位\t数量\t单价\t已付\t借支';
const ZHANG = `张三\t${ID}\t13812345678\t架线班\t架线\t米\t7000\t35\t35000\t0`;
const LI = `李四\t${idOf(7)}\t13912345678\t架线班\t架线\t米\t5000\t35\t25000\t2000`;
const list = (...rows: string[]): string => [HEAD, ...rows].join('\n');

describe('a roster pasted from a spreadsheet', () => {
  it('is in the ledger with its sums, and the same paste again changes nothing', async () => {
    const desk = await scene();
    const first = valueIn(await paste(desk, list(ZHANG, LI)));
    expect(first.plan).toMatchObject({ created: 2, changed: 0, unchanged: 0, skipped: 0 });
    const before = await ledger(desk);
    expect(before.sums.roster).toMatchObject({ claimedFen: 42_000_000, paidFen: 6_000_000 });
    expect(before.sums.roster.owedFen).toBe(35_800_000);
    const again = valueIn(await paste(desk, list(ZHANG, LI)));
    expect(again.plan).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    const after = await ledger(desk);
    expect([after.head, after.workers, after.lines]).toEqual([
      ...[before.head, before.workers, before.lines],
    ]);
  });

  it('takes all or nothing, or the good rows only, and a trial writes nothing', async () => {
    const desk = await scene();
    const bad = list(ZHANG, `王五\t110105194912310021\t\t\t架线\t米\t1\t35\t0\t0`);
    const roster = await given(bad);
    const tried = await inCase(desk.at, desk.actor, (work) =>
      tryRoster(work, desk.at.house, { caseId: desk.caseId, ...roster }),
    );
    expect(valueIn(tried).plan).toMatchObject({ created: 1, skipped: 1 });
    expect(await paste(desk, bad)).toMatchObject({ refusal: { code: 'has-errors', workers: 1 } });
    expect((await ledger(desk)).workers).toHaveLength(0);
    expect(valueIn(await paste(desk, bad, 'good_rows')).plan.created).toBe(1);
    expect((await ledger(desk)).workers.map((one) => one.content.name)).toEqual(['张三']);
  });

  it('ties its workers to the claimants of the case', async () => {
    const at = await rightsCity();
    const caseId = await newCase(at);
    const desk = { at, caseId, actor: at.union.first };
    valueIn(
      await paste(desk, '姓名\t电话\t应发\n王小明\t13800000001\t12000\n别人\t13800000009\t1'),
    );
    const { workers } = await ledger(desk);
    expect(workers.map((one) => one.claimantId !== null)).toEqual([true, false]);
  });

  it('of 5,000 workers is saved and read', async () => {
    const desk = await scene();
    const rows = Array.from({ length: 5_000 }, (_, n) => {
      const digits = `37010219${String(70 + Math.floor(n / 1000))}0115${String(n % 1000).padStart(3, '0')}`;
      const id = `${digits}${checkDigitOf(digits)}`;
      return `工人${'甲乙丙丁'[n % 4]}\t${id}\t\t${(n % 50) + 1}班\t砌砖\t块\t${n}.5\t0.35\t100\t0`;
    });
    expect(valueIn(await paste(desk, list(...rows))).plan.created).toBe(5_000);
    const view = await ledger(desk);
    expect(view.workers).toHaveLength(5_000);
    expect(view.sums.roster.paidFen).toBe(50_000_000);
    expect(valueIn(await paste(desk, list(...rows))).plan.unchanged).toBe(5_000);
  }, 60_000);
});

describe('V27: 12,000 m at 35 yuan, 60,000 paid', () => {
  it('is 360,000.00 yuan owed by the group’s account, and the roster must agree', async () => {
    const desk = await scene();
    valueIn(await paste(desk, list(ZHANG, LI.replace(/2000$/, '0'))));
    const line = { kind: 'work', item: '架线', unit: '米' } as const;
    const changes = { ...line, quantity: 120_000_000, price: 350_000 };
    const edit = { id: newId(), version: 0, isRemoved: false, workerId: null, changes };
    const totals = { groupPaidFen: 6_000_000, stated: { workers: 2, owedFen: 36_000_000 } };
    valueIn(await block(desk, { lines: [edit], totals }));
    const { sums, differences } = await ledger(desk);
    expect([sums.group?.owedFen, sums.roster.owedFen]).toEqual([36_000_000, 36_000_000]);
    expect(differences).toEqual([]);
    const more = { ...edit, version: 1, changes: { quantity: 121_000_000 } };
    valueIn(await block(desk, { lines: [more] }));
    expect((await ledger(desk)).differences.map((one) => one.code)).toEqual([
      ...['group-and-roster-differ', 'item-differs'],
    ]);
  });
});

describe('a line', () => {
  it('is edited by who saw its newest version only; the same block again changes nothing', async () => {
    const desk = await scene();
    valueIn(await paste(desk, list(ZHANG)));
    const [line] = (await ledger(desk)).lines;
    const edit = {
      ...{ id: line?.id ?? '', version: 1, isRemoved: false, workerId: null },
      changes: { quantity: 71_000_000 },
    };
    const [one, two] = await Promise.all([
      block(desk, { lines: [edit] }),
      block(desk, { lines: [{ ...edit, changes: { quantity: 72_000_000 } }] }),
    ]);
    expect([codeOf(one), codeOf(two)].sort()).toEqual(['done', 'rows-changed']);
    expect((await ledger(desk)).lines[0]?.version).toBe(2);
  });

  it('keeps claimed and confirmed apart, and a changed claim voids the agreement', async () => {
    const desk = await scene();
    valueIn(await paste(desk, list(ZHANG)));
    const [line] = (await ledger(desk)).lines;
    const answer = {
      ...{ caseId: desk.caseId, lineId: line?.id ?? '', version: 1 },
      ...{ confirmedQuantity: 60_000_000, agreedPrice: null, evidenceId: null },
      ...{ answeredBy: '总包项目经理', answeredOn: '2026-03-02', note: null },
    } as const;
    valueIn(await inCase(desk.at, desk.actor, (work) => confirmLine(work, answer)));
    const stale = await inCase(desk.at, desk.actor, (work) => confirmLine(work, answer));
    expect(codeOf(stale)).toBe('line-changed');
    const foreign = { ...answer, version: 2, evidenceId: newId() };
    const unknown = await inCase(desk.at, desk.actor, (work) => disputeLine(work, foreign));
    expect(codeOf(unknown)).toBe('no-such-evidence');
    expect((await ledger(desk)).sums.roster).toMatchObject({
      ...{ claimedFen: 24_500_000, confirmedFen: 21_000_000, unansweredFen: 3_500_000 },
    });
    valueIn(await paste(desk, list(ZHANG.replace('7000', '7100'))));
    expect((await ledger(desk)).lines[0]).toMatchObject({ state: 'open', version: 3 });
    const history = valueIn(
      await inCase(desk.at, desk.actor, (work) =>
        historyOf(work, { caseId: desk.caseId, lineId: line?.id ?? '', beforeVersion: null }),
      ),
    );
    expect(history.map((one) => one.act)).toEqual(['导入改动明细', '登记对方意见：已确认']);
  });
});

const payment = async (desk: Desk, over: Partial<PaymentOrder> = {}): Promise<PaymentOrder> => {
  const [worker] = (await ledger(desk)).workers;
  return {
    ...{ caseId: desk.caseId, submission: newId(), workerId: worker?.id ?? '' },
    ...{ amountFen: 1_000_000, paidOn: '2026-03-02', method: 'bank', payer: '某建设公司' },
    ...{ evidenceId: null, note: '银行流水截图已核对', corrects: null, ...over },
  };
};

describe('payments', () => {
  it('are recorded once however often they are sent, and corrected whole', async () => {
    const desk = await scene();
    valueIn(await paste(desk, list(ZHANG)));
    const order = await payment(desk);
    const pay = (one: PaymentOrder) =>
      inCase(desk.at, desk.actor, (work) => recordPayment(work, desk.at.house, one));
    const first = valueIn(await pay(order));
    expect(first.owedFen).toBe(20_000_000);
    expect(valueIn(await pay(order))).toEqual(first);
    expect(codeOf(await pay({ ...order, amountFen: 5 }))).toBe('submission-reused');
    const back = {
      ...order,
      ...{ submission: newId(), amountFen: -1_000_000, corrects: first.payment.id },
    };
    expect(valueIn(await pay({ ...back, note: '录错人' })).owedFen).toBe(21_000_000);
    expect(codeOf(await pay({ ...back, submission: newId() }))).toBe('already-corrected');
    expect((await ledger(desk)).sums.recoveredFen).toBe(0);
  });

  it('need a proof or a note, and a note when they exceed what is owed', async () => {
    const desk = await scene();
    valueIn(await paste(desk, list(ZHANG)));
    const pay = async (over: Partial<PaymentOrder>) => {
      const order = await payment(desk, over);
      return codeOf(
        await inCase(desk.at, desk.actor, (work) => recordPayment(work, desk.at.house, order)),
      );
    };
    expect(await pay({ note: null })).toBe('needs-proof');
    expect(await pay({ amountFen: 0 })).toBe('bad-amount');
    expect(await pay({ paidOn: '2026-03-03' })).toBe('paid-ahead');
    expect(await pay({ workerId: newId() })).toBe('no-such-worker');
    expect(await pay({ evidenceId: newId() })).toBe('no-such-evidence');
    expect(await pay({ amountFen: 99_000_000, note: '含赔偿金' })).toBe('done');
  });
});

describe('who sees what', () => {
  it('shows names to the named handlers, masks to other readers, nothing to another county', async () => {
    const desk = await scene();
    valueIn(await paste(desk, list(ZHANG)));
    const { at, caseId } = desk;
    const asLeader = await ledger({ ...desk, actor: at.union.leader });
    expect(asLeader.workers[0]?.content).toMatchObject({ name: '张*', phone: '138****5678' });
    expect(codeOf(await block({ ...desk, actor: at.union.leader }, {}))).toBe('not-yours');
    expect(codeOf(await block({ ...desk, actor: at.union.clerk }, {}))).toBe('not-yours');
    const other = await newUnion(at.city);
    const theirs = await inCase(at, other.first, (work) => ledgerOf(work, at.house, caseId));
    const none = await inCase(at, other.first, (work) => ledgerOf(work, at.house, newId()));
    expect(theirs).toEqual(none);
    expect(codeOf(theirs)).toBe('not-found');
  });

  it('hints at a worker who stands in another case, and names it only to who may see it', async () => {
    const desk = await scene();
    valueIn(await paste(desk, list(ZHANG, LI)));
    const second = { ...desk, caseId: await acceptedCase(desk.at) };
    valueIn(await paste(second, list(ZHANG)));
    const hints = await inCase(desk.at, desk.actor, (work) => sharedPeople(work, desk.caseId));
    expect(valueIn(hints)).toMatchObject([
      { nameMasked: '张*', other: { caseId: second.caseId, number: '维〔2026〕2号' } },
    ]);
    const reader = await inCase(desk.at, desk.at.union.clerk, (work) =>
      sharedPeople(work, desk.caseId),
    );
    expect(codeOf(reader)).toBe('not-yours');
    expect(await actsOf(desk.at)).toContain('rights.ledger-imported');
  });
});
