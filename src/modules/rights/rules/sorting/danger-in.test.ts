import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it, test } from 'vitest';
import { packFor } from '../../law/pack-for.ts';
import { dangerIn } from './danger-in.ts';
import { dangerWords, harmlessWords } from './danger-words.ts';
import { majorIncident } from './major-incident.ts';

const pack = packFor('330400', Temporal.PlainDate.from('2026-11-24'));
const every = Object.values(dangerWords).flat();
const kindsIn = (text: string) => [...new Set(dangerIn(text).map((found) => found.kind))];

test.each<[string, string[], string]>([
  ['再不给钱我就从楼上跳下去', ['height'], 'a threat to jump'],
  ['我不想活了', ['suicide'], 'plain words'],
  ['我 不 想 活 了', ['suicide'], 'blanks between'],
  ['跳。。。楼', ['height'], 'marks between'],
  ['我没有想自杀', ['suicide'], 'a denial is looked at too'],
  ['工友爬塔吊了，下面聚集了几十人', ['height', 'gathering'], 'two kinds at once'],
  ['老板说要砍死我', ['violence'], 'violence against him'],
  ['明天我们去堵路', ['blocking'], 'roads'],
  ['昨天一个骑手猝死', ['death'], 'a death'],
  ['带了汽油过来', ['fire'], 'fire'],
  ['这个月汽油费没有报', [], 'petrol money is pay'],
  ['平台搞跳楼价', [], 'a price'],
  ['拼命跑单，还是欠我三个月工资', [], 'hard work'],
  ['下班不让走，天天加班', [], 'long hours are no crime scene'],
  ['站长不发工资，扣了押金', [], 'an ordinary claim'],
  ['热死了，没有高温补贴', [], 'heat, not death'],
  ['', [], 'nothing written'],
])('in “%s” finds %j: %s', (text, kinds) => {
  expect(kindsIn(text)).toEqual(kinds);
});

it('finds every word whatever is put between its characters', () => {
  const filler = fc.constantFrom('', ' ', '　', '，', '。', '-', '*', '\u200b', '…', '\n');
  fc.assert(
    fc.property(
      fc.constantFrom(...every),
      fc.array(filler, { minLength: 12, maxLength: 12 }),
      (word, gaps) => {
        const spaced = [...word].map((character, at) => character + (gaps[at] ?? '')).join('');
        expect(dangerIn(`他说${spaced}怎么办`).map((found) => found.word)).toContain(word);
      },
    ),
  );
});

it('lists each word once, none shorter than two characters, and harmless words only where one hides', () => {
  expect(new Set(every).size).toBe(every.length);
  for (const word of every) expect(word.length).toBeGreaterThan(1);
  for (const phrase of harmlessWords) {
    expect(
      every.some((word) => phrase.includes(word)),
      phrase,
    ).toBe(true);
    expect(dangerIn(phrase)).toEqual([]);
  }
});

test.each<[string, number | null, boolean, string[], boolean, string]>([
  ['没发工资', 1, false, [], false, 'an ordinary claim'],
  ['没发工资', 9, false, [], false, 'nine people'],
  ['没发工资', 10, false, ['group'], false, 'ten people'],
  ['没发工资', null, false, [], false, 'number not said: no flag, and no guess'],
  ['没发工资', 2, true, ['said_danger'], true, 'he tapped that somebody is in danger'],
  ['不想活了', 1, false, ['suicide'], true, 'a word'],
  ['准备拉横幅', 12, false, ['gathering', 'group'], false, 'a crowd, but no life in danger'],
])(
  '“%s”, %s people, danger tapped %s raises %j (110 first: %s): %s',
  (text, people, said, kinds, police) => {
    const incident = majorIncident(pack, { texts: [text], people, saidDanger: said });
    expect(incident.reasons.map((reason) => reason.kind)).toEqual(kinds);
    expect(incident.raised).toBe(kinds.length > 0);
    expect(incident.callPoliceFirst).toBe(police);
  },
);

it('quotes the words it was raised by, and the rule', () => {
  const [reason] = majorIncident(pack, {
    texts: ['我要跳楼'],
    people: 1,
    saidDanger: false,
  }).reasons;
  expect(reason?.words).toBe('话里提到爬高、跳楼：“跳楼”');
  expect(reason?.ruleId).toBe('supervision.major-incident-report');
});
