import type { Scene, Story, StoryWorker } from '../story-types.ts';

const worker = (name: string, phone: string, wage_yuan: number): StoryWorker => ({
  ...{ name, phone, trade: '普工', enteredOn: '2026-03-02', leftOn: '2026-08-31' },
  lines: [{ item: '工资', unit: '月', quantity: 1, price_yuan: wage_yuan, dispute: null }],
});

const handlersAt = (at: string): Scene => ({ at, by: 'leader', deed: { do: 'name_handlers' } });

const accepted = (
  at: string,
  facts: Readonly<Record<string, string>> = {
    ...{ risk_grade: 'ordinary', worker_class: 'labour_relation' },
  },
): Scene => ({ at, by: 'leader', deed: { do: 'step', step: 'accept', facts } });

/** A rider by telephone: talks are under way, his platform's firm has promised a day. Invented. */
export const riderByTelephone: Story = {
  key: 'rider',
  title: '骑手电话反映配送费被扣',
  workers: [worker('骑手己', '13800000201', 3_200)],
  parties: [{ role: 'partner_firm', name: '丁配送服务有限公司（示例）' }],
  scenes: [
    {
      ...{ at: '2026-10-12T10:05', by: 'clerk' },
      deed: {
        ...{ do: 'tell', matter: 'wages', workerClass: 'incomplete', channel: 'telephone' },
        ...{ isAnonymous: false, dangers: [] },
        facts: '九月的配送费少发了3200元，站长说是差评扣的，没有给明细。',
      },
    },
    handlersAt('2026-10-12T14:00'),
    accepted('2026-10-13T09:30', { risk_grade: 'ordinary', worker_class: 'incomplete' }),
    {
      ...{ at: '2026-10-15T15:00', by: 'first' },
      deed: {
        ...{ do: 'step', step: 'hear_both' },
        facts: {
          heard_on: '2026-10-15',
          worker_statement: '差评已经申诉成功，钱没有退。',
          employer_statement: '愿意核对后台记录。',
        },
      },
    },
    {
      ...{ at: '2026-10-20T10:00', by: 'first' },
      deed: {
        ...{ do: 'step', step: 'negotiate' },
        facts: { begun_on: '2026-10-20', both_willing: true, proposals: '核对后补发' },
      },
    },
    {
      ...{ at: '2026-10-20T10:10', by: 'first' },
      deed: {
        ...{ do: 'plan_meeting', key: 'talk', kind: 'coordination', mode: 'on_site' },
        ...{ title: '配送费核对', place: '县总工会（示例）' },
        ...{ startsAt: '2026-10-20T15:00', mediate: null },
      },
    },
    {
      ...{ at: '2026-10-20T16:00', by: 'first' },
      deed: {
        ...{ do: 'hold_meeting', key: 'talk', outcome: 'promised' },
        minutes: '后台记录核对无误，公司承诺11月10日前补发。',
      },
    },
    {
      ...{ at: '2026-10-20T16:20', by: 'first' },
      deed: {
        ...{ do: 'agree', kind: 'promise', key: 'refund', meeting: 'talk', by: 'partner_firm' },
        ...{ parts_fen: [320_000], dueOn: '2026-11-10' },
      },
    },
  ],
};

/** Nobody's name, only a place and what is wrong there: waits for the decision on acceptance. Invented. */
export const heatWithoutName: Story = {
  key: 'heat',
  title: '匿名反映高温天没有降温措施',
  workers: [],
  parties: [{ role: 'employer', name: '戊环卫服务有限公司（示例）' }],
  scenes: [
    {
      ...{ at: '2026-08-06T13:20', by: 'clerk' },
      deed: {
        ...{ do: 'tell', matter: 'heat', workerClass: 'unknown', channel: 'station' },
        ...{ isAnonymous: true, dangers: [] },
        facts: '中午最热的时候还要扫路，没有水，也没有高温津贴。',
      },
    },
    handlersAt('2026-08-07T09:00'),
    accepted('2026-08-07T10:00'),
    {
      ...{ at: '2026-08-11T09:30', by: 'first' },
      deed: {
        ...{ do: 'step', step: 'hear_both' },
        facts: {
          heard_on: '2026-08-11',
          worker_statement: '匿名反映，现场看到的与反映一致。',
          employer_statement: '马上调整作业时间，补发津贴。',
        },
      },
    },
    {
      ...{ at: '2026-08-12T10:00', by: 'first' },
      deed: {
        ...{ do: 'letter', key: 'reminder', kind: 'reminder', to: 'employer', reply_days: 10 },
        findings: [{ text: '中午高温时段仍安排露天作业', evidence: '现场检查照片' }],
        demands: [{ text: '调整作业时间，补发高温津贴', dueOn: '2026-08-21' }],
      },
    },
    {
      ...{ at: '2026-08-12T15:00', by: 'first' },
      deed: { do: 'serve', key: 'reminder', receiver: '办公室（示例）', place: '公司办公室' },
    },
    {
      ...{ at: '2026-08-20T10:00', by: 'first' },
      deed: { do: 'reply', key: 'reminder', summary: '作业时间已调整，津贴随八月工资发放。' },
    },
  ],
};

const hands = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '子', '丑'];

/** Twelve workers, so many that it is a major incident by the number alone. Invented. */
export const groupOfTwelve: Story = {
  key: 'group',
  title: '十二名工友反映工资被拖欠',
  workers: hands.map((hand, place) =>
    worker(`装卸工${hand}`, `138000003${String(place + 10)}`, 5_000 + place * 100),
  ),
  parties: [
    { role: 'employer', name: '己物流有限公司（示例）' },
    { role: 'owner', name: '庚园区管理有限公司（示例）' },
  ],
  scenes: [
    {
      ...{ at: '2026-11-16T08:50', by: 'clerk' },
      deed: {
        ...{ do: 'tell', matter: 'wages', workerClass: 'labour_relation', channel: 'desk' },
        ...{ isAnonymous: false, dangers: [] },
        facts: '十二个人两个月没有发工资，打算明天一起去园区门口要说法。',
      },
    },
    {
      ...{ at: '2026-11-16T09:20', by: 'clerk' },
      deed: {
        ...{ do: 'step', step: 'report_major' },
        facts: { kind: 'ten_or_more', reported_to: '市总工会', people: 12 },
      },
    },
    handlersAt('2026-11-16T10:00'),
    accepted('2026-11-16T11:00', { risk_grade: 'major', worker_class: 'labour_relation' }),
    { at: '2026-11-17T09:00', by: 'first', deed: { do: 'roster' } },
    {
      ...{ at: '2026-11-18T14:00', by: 'first' },
      deed: {
        ...{ do: 'step', step: 'hear_both' },
        facts: {
          heard_on: '2026-11-18',
          worker_statement: '九月、十月工资没有发。',
          employer_statement: '客户拖款，请求宽限。',
        },
      },
    },
  ],
};

/** Told by phone this month, and not yet decided on. Invented. */
export const justTold: Story = {
  key: 'told',
  title: '保洁员反映没有签劳动合同',
  workers: [worker('保洁员庚', '13800000401', 2_900)],
  parties: [{ role: 'employer', name: '辛物业服务有限公司（示例）' }],
  scenes: [
    {
      ...{ at: '2026-11-20T16:40', by: 'clerk' },
      deed: {
        ...{ do: 'tell', matter: 'contract', workerClass: 'unknown', channel: 'phone_page' },
        ...{ isAnonymous: false, dangers: [] },
        facts: '做了半年一直没有签合同，也没有交社保。',
      },
    },
  ],
};
