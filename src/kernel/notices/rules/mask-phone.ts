/** A phone number with its middle hidden: first three and last four digits stay (138****0000). */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
