import { describe, expect, it, test } from 'vitest';
import { faultsOf, faultsOfDraft } from '#kernel/documents/rules/body.ts';
import { someLetterFacts } from '#tests/support/letter-facts.ts';
import { composeLetter } from './compose-letter.ts';
import { letterCard, letterKinds } from './letter-kinds.ts';
import type { LetterFacts, LetterKind } from './letter-types.ts';
import { plainText } from './plain-text.ts';

const read = (kind: LetterKind, given: Partial<LetterFacts> = {}) =>
  plainText(composeLetter(kind, someLetterFacts(given)));

const gapsOf = (kind: LetterKind, given: Partial<LetterFacts> = {}) =>
  faultsOf(composeLetter(kind, someLetterFacts(given)), null).filter(
    ({ code }) => code === 'placeholder',
  );

const nothing: Partial<LetterFacts> = {
  ...{ caseNumber: null, source: null, registeredOn: null, acceptedOn: null, employer: null },
  ...{ recipient: null, chain: [], claimants: [], representatives: [], handlers: [] },
  ...{ contact: { name: null, phone: null }, findings: [], laws: [], demands: [], reply: null },
  ...{ earlier: [], attachments: [], copies: [] },
};

describe('every kind of paper', () => {
  test.each(letterKinds)('%s can be kept as a draft, full or empty', (kind) => {
    for (const given of [{}, nothing])
      expect(faultsOfDraft(composeLetter(kind, someLetterFacts(given)))).toEqual([]);
  });

  test.each(letterKinds)('%s drafted from nothing is full of gaps, not of wrong words', (kind) => {
    const text = read(kind, nothing);
    expect(gapsOf(kind, nothing).length).toBeGreaterThan(0);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
  });

  test.each(letterKinds)('%s ends its sentences once', (kind) => {
    expect(read(kind)).not.toMatch(/。。|；。|，。|。，/u);
  });

  test.each(letterKinds.filter((kind) => letterCard(kind).layout !== 'form'))(
    '%s says whom to answer, and is signed by the union',
    (kind) => {
      const body = composeLetter(kind, someLetterFacts());
      expect(body.signatories).toEqual(['鲁甸县总工会']);
      expect(body.notes).toContain('联系人：李敏');
    },
  );
});

describe('the complainant', () => {
  const outside = letterKinds.filter(
    (kind) => letterCard(kind).isServed && !kind.endsWith('notice'),
  );

  test.each([...outside, 'investigation_notice' as const])('is not named in %s', (kind) => {
    const text = read(kind);
    expect(text).not.toContain('工友甲');
    expect(text).not.toContain('13800000000');
  });
});

describe('提示函', () => {
  it('tells the risk, asks item by item, and finds nothing', () => {
    const text = read('reminder', {
      reply: { period: { count: 15, unit: 'day' }, citation: null },
    });
    expect(text).toContain(
      '我会收到职工投诉，反映2024年5月6日至2025年1月20日期间，你单位在某安置房项目拖欠劳动报酬，涉及5名建筑工人。',
    );
    expect(text).toContain('84,854.00元（人民币捌万肆仟捌佰伍拾肆元整）');
    expect(text).toContain('1.于2025年6月17日前，向5名劳动者足额支付劳动报酬74,854.00元。');
    expect(text).toContain('自收到本提示函之日起十五日内');
    expect(text).toContain('不是对违法事实的认定');
    expect(gapsOf('reminder')).toEqual([]);
  });

  it('to the general contractor speaks of the employer by name', () => {
    const given = someLetterFacts();
    const recipient = given.chain[1] ?? null;
    const text = read('reminder', { recipient });
    expect(text).toContain('乙建筑集团有限公司：');
    expect(text).toContain('甲劳务有限公司（劳务公司）在某安置房项目拖欠劳动报酬');
  });
});

describe('意见书', () => {
  it('never tells a general contractor that he is the employer', () => {
    const [, recipient = null] = someLetterFacts({}).chain;
    const text = read('opinion', { recipient });
    expect(text).toContain('甲劳务有限公司（劳务公司）');
    expect(text).not.toMatch(/你单位(在[^。]*)?拖欠/u);
  });

  it('says who found what, the law, the demands, the last day in words, and what follows', () => {
    const text = read('opinion');
    for (const words of [
      '承办人李敏（工会劳动法律监督员证号：云工监0621001）、王强（工会劳动法律监督员证号：云工监0621002）依法进行了调查，听取了双方意见',
      '一、查明的情况',
      '统一社会信用代码：91530621MA00000001',
      '上述事实有考勤记录和微信聊天记录为证。',
      '二、法律依据',
      '《保障农民工工资支付条例》（2019年公布）第三十条第三款规定：“分包单位拖欠农民工工资的',
      '三、改正意见',
      '四、书面答复',
      '根据《浙江省工会劳动法律监督条例》（2016年公布）第二十二条，请你单位自收到本意见书之日起十五个工作日内',
      '对本意见书有异议的，应当在上述期限内书面说明理由',
      '我会将依法向同级人民政府有关部门提出《工会劳动法律监督建议书》',
      '2025年5月21日，我会以直接送达方式送达《工会劳动法律监督提示函》（鲁工劳监〔2025〕1号）',
    ])
      expect(text).toContain(words);
    expect(gapsOf('opinion')).toEqual([]);
  });

  it('of a grassroots union says that the county will be asked', () => {
    const { union } = someLetterFacts();
    expect(read('opinion', { union: { ...union, mayRecommend: false } })).toContain(
      '我会将提请县级以上地方总工会依法提出',
    );
  });

  it('says sixty days where the city’s law does', () => {
    const reply = { period: { count: 60, unit: 'day' }, citation: null } as const;
    expect(read('opinion', { reply })).toContain('自收到本意见书之日起六十日内');
  });

  test.each<[Partial<LetterFacts>, string, string]>([
    [{ handlers: [] }, '【承办人姓名】', 'two handlers are owed'],
    [{ laws: [] }, '【法律依据', 'no law, no opinion'],
    [{ demands: [] }, '【完成日期】', 'each demand has its day'],
    [{ demands: [{ text: '补发工资', dueOn: null }] }, '【完成日期】', 'this one has none'],
    [{ reply: null }, '【答复期限】', 'the pack has no line'],
  ])('%o leaves %s: %s', (given, gap) => expect(read('opinion', given)).toContain(gap));

  it('marks law that nobody read, for the drafter to confirm', () => {
    const laws = [
      { law: '某条例', version: '2021', article: '第一条', status: 'secondary' } as const,
    ];
    const [citation] = composeLetter('opinion', someLetterFacts({ laws })).blocks.filter(
      ({ kind }) => kind === 'citation',
    );
    expect(citation).toMatchObject({ law: '某条例', isVerified: false });
  });
});

describe('建议书', () => {
  it('names the ground, what was sent, and hands over material', () => {
    const recipient = {
      ...{ name: '鲁甸县人力资源和社会保障局', roleWord: '行政部门', creditCode: null },
      ...{ address: null, representative: null, phone: null },
    };
    const reply = { period: { count: 5, unit: 'workday' }, citation: null } as const;
    const given = { recipient, reply, ground: 'no_reply', attachments: ['证据清单'] } as const;
    const text = read('proposal', given);
    expect(text).toContain('鲁甸县人力资源和社会保障局：');
    expect(text).toContain('该单位逾期不作出书面答复。');
    expect(text).toContain('自收到本建议书之日起五个工作日内决定是否立案');
    expect(text).toContain('不予立案的，请书面说明理由');
    expect(gapsOf('proposal', given)).toEqual([]);
  });
});

it('an agreement sums what was promised and says each last day', () => {
  const terms = [
    {
      by: '甲劳务有限公司',
      text: '向申请人支付劳动报酬',
      amount_fen: 5_000_000,
      dueOn: '2025-06-17',
    },
    { by: '甲劳务有限公司', text: '支付余款', amount_fen: 2_485_400, dueOn: '2025-06-30' },
  ];
  const text = read('mediation_agreement', { terms });
  expect(text).toContain(
    '1.甲劳务有限公司于2025年6月17日前，向申请人支付劳动报酬，金额50,000.00元',
  );
  expect(text).toContain('合计74,854.00元（人民币柒万肆仟捌佰伍拾肆元整）');
});

it('a volume’s index counts its pages', () => {
  const paper = (title: string, pages: number) => ({
    ...{ title, pages, on: '2025-06-09', origin: null, proves: null },
  });
  const text = read('volume_index', {
    papers: [paper('登记表', 2), paper('意见书', 3), paper('回证', 1)],
  });
  expect(text).toContain('1｜登记表｜2025年6月9日｜1–2');
  expect(text).toContain('2｜意见书｜2025年6月9日｜3–5');
  expect(text).toContain('3｜回证｜2025年6月9日｜6');
});
