import { expect, test } from 'vitest';
import { mappingWith, readMapChoice } from './map-option.ts';

const columns = ['站名', '地方', '有水吗'];

test.each([
  [['站名=名称'], { name: 0 }, 'by the Chinese name of a field'],
  [['站名=name', '地方=address'], { name: 0, address: 1 }, 'by its name in the API'],
  [['有水吗=water'], { name: 1, 'facility:water': 2 }, 'a facility by its code'],
  [['地方='], {}, 'a column left out'],
  [['地方=地址'], { address: 1 }, 'a column means one thing'],
])('%j over a guess is %j: %s', (words, expected, _reason) => {
  let choices: ReturnType<typeof readMapChoice> = [];
  for (const word of words) choices = readMapChoice(word, choices);
  const mapping = mappingWith({ name: 1 }, choices, columns);
  expect(mapping.ok && mapping.value).toEqual(expected);
});

test('a heading that the file does not have is named', () => {
  const mapping = mappingWith({}, readMapChoice('电话=站长电话'), columns);
  expect(mapping).toEqual({ ok: false, refusal: { code: 'no-such-column', heading: '电话' } });
});

test.each(['站名', '=名称', '站名=颜色'])('%j is refused', (word) => {
  expect(() => readMapChoice(word)).toThrow();
});
