const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const places = ['仟', '佰', '拾', ''] as const;
const groups = ['', '万', '亿'] as const;

/** The largest sum the house writes, in fen: ten thousand million yuan. */
export const MOST_FEN = 1_000_000_000_000;

const checked = (fen: number): number => {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen > MOST_FEN)
    throw new RangeError(`not an amount in fen: ${fen}`);
  return fen;
};

const fourDigits = (value: number): string =>
  [...String(value).padStart(4, '0')]
    .map((digit, index) =>
      digit === '0' ? '零' : `${digits[Number(digit)] ?? ''}${places[index] ?? ''}`,
    )
    .join('')
    .replace(/零+/gu, '零')
    .replace(/^零|零$/gu, '');

const wholeYuan = (yuan: number): string => {
  let text = '';
  let isGap = false;
  for (let power = groups.length - 1; power >= 0; power -= 1) {
    const value = Math.floor(yuan / 10_000 ** power) % 10_000;
    if (value === 0) {
      isGap = true;
      continue;
    }
    const isShort = text !== '' && (isGap || value < 1000);
    text += `${isShort ? '零' : ''}${fourDigits(value)}${groups[power] ?? ''}`;
    isGap = false;
  }
  return text;
};

const smallChange = (yuan: number, jiao: number, fen: number): string => {
  if (jiao === 0 && fen === 0) return '整';
  const zero = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? '零' : '';
  const tenths = jiao > 0 ? `${digits[jiao] ?? ''}角` : '';
  return `${zero}${tenths}${fen > 0 ? `${digits[fen] ?? ''}分` : '整'}`;
};

/** An amount in fen in the characters nobody can alter: 8485400 → 人民币捌万肆仟捌佰伍拾肆元整.
 *  From 0 to 10^12 fen; anything else is a fault.
 *  @source 支付结算办法（银发〔1997〕393号）附一“正确填写票据和结算凭证的基本规定”一至四 */
export const capitalAmount = (fen: number): string => {
  const yuan = Math.floor(checked(fen) / 100);
  const jiao = Math.floor((fen % 100) / 10);
  const whole = yuan > 0 ? `${wholeYuan(yuan)}元` : fen === 0 ? '零元' : '';
  return `人民币${whole}${smallChange(yuan, jiao, fen % 10)}`;
};

/** An amount in fen in figures, always with two places: 8485400 → 84,854.00元. */
export const plainAmount = (fen: number): string => {
  const yuan = String(Math.floor(checked(fen) / 100)).replace(/\B(?=(\d{3})+$)/gu, ',');
  return `${yuan}.${String(fen % 100).padStart(2, '0')}元`;
};

/** Figures and capital characters together, as custom wants the sum in question written. */
export const fullAmount = (fen: number): string => `${plainAmount(fen)}（${capitalAmount(fen)}）`;
