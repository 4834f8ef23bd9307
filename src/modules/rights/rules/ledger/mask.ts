/** A personal name with all but its first character hidden (张**). */
export const maskedName = (name: string): string => {
  const [first, ...rest] = [...name.trim()];
  return first === undefined || rest.length === 0
    ? '*'
    : `${first}${'*'.repeat(Math.min(2, rest.length))}`;
};

/** An identity number by its first three and last two signs; short ones by the last two only. */
export const maskedIdNumber = (number: string): string =>
  number.length < 12
    ? `***${number.slice(-2)}`
    : `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;

/** A telephone number without its middle: 138****0000. */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** A bank card by its last four digits. */
export const maskedCard = (card: string): string => `****${card.slice(-4)}`;
