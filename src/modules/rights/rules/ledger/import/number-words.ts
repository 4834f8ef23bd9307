const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9, 參: 3, 貳: 2, 陸: 6 },
};

const DIGIT = '[一二两三四五六七八九壹贰叁肆伍陆柒捌玖參貳陸]';
const SMALL = new RegExp(
  `^(?:(${DIGIT})[千仟])?[零〇]?(?:(${DIGIT})[百佰])?[零〇]?(?:(${DIGIT})?([十拾]))?([零〇])?(${DIGIT})?$`,
);

const valueOfDigit = (sign: string | undefined): number => (sign ? (digits[sign] ?? 0) : 0);

/** What a last digit counts: "三千五" is what people say for 3,500, "两百五" for 250. */
const lastPlace = (found: RegExpExecArray): number => {
  const [, thousands, hundreds, , tenSign, zero] = found;
  if (tenSign || zero) return 1;
  if (hundreds) return 10;
  return thousands ? 100 : 1;
};

/** A whole number below ten thousand in Chinese words; null when it is none. */
const smallWords = (text: string): number | null => {
  const found = text === '' ? null : SMALL.exec(text);
  if (!found) return null;
  const [, thousands, hundreds, tens, tenSign, , ones] = found;
  const ten = tenSign ? valueOfDigit(tens) || 1 : 0;
  const isZeroBefore = /[零〇].$/.test(text);
  const place = isZeroBefore ? 1 : lastPlace(found);
  return (
    valueOfDigit(thousands) * 1_000 +
    valueOfDigit(hundreds) * 100 +
    ten * 10 +
    valueOfDigit(ones) * place
  );
};

const MYRIAD = 10_000;

/** A whole number in Chinese words below a hundred million ("三千五百", "八万四千八百五十四", "两万五"); null when none. */
const wholeWords = (text: string): number | null => {
  const [high = '', low, ...more] = text.split(/[万萬]/);
  if (more.length > 0) return null;
  const first = smallWords(high);
  if (first === null || low === undefined) return first;
  if (low === '') return first * MYRIAD;
  const rest = smallWords(low.replace(/^[零〇]/, ''));
  if (rest === null) return null;
  const isSpoken = low.length === 1 && !/[十拾]/.test(low);
  return first * MYRIAD + (isSpoken ? rest * 1_000 : rest);
};

/** An amount in Chinese words ("三千元", "捌万肆仟捌佰伍拾肆元整", "五百元五角") as plain yuan ("3000.00"); null when
 *  it is none. */
export const amountInWords = (text: string): string | null => {
  const found =
    /^([^元圆块角分]+)(?:[元圆块](?:([^角分])角)?(?:[零〇]?([^角分])分)?)?[整正]?$/.exec(text);
  const whole = wholeWords(found?.[1] ?? '');
  if (!found || whole === null) return null;
  const jiao = found[2] === undefined ? 0 : digits[found[2]];
  const fen = found[3] === undefined ? 0 : digits[found[3]];
  return jiao === undefined || fen === undefined ? null : `${whole}.${jiao}${fen}`;
};
