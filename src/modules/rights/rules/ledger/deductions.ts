import type { LineKind, WageLine } from './types.ts';

/** Whether a kind of deduction is lawful by itself, or only when a handler confirmed it with proof.
 *  Advances were received; taxes, social insurance and what a court ordered may be withheld. Compensation for damage
 *  has conditions (a fifth of the month's wage, the minimum wage left), and fines have no ground in these rules.
 *  @source 工资支付暂行规定 (劳部发〔1994〕489号) art. 15, 16 */
const lawfulByItself: Readonly<Record<LineKind, boolean>> = {
  work: false,
  advance: true,
  tax: true,
  court: true,
  damage: false,
  fine: false,
  other: false,
};

/** Whether a line lessens what is owed: a lawful deduction that is not disputed, or one confirmed as lawful. */
export const lessensTheWage = (line: Pick<WageLine, 'kind' | 'state'>): boolean => {
  if (line.kind === 'work' || line.state === 'disputed') return false;
  return line.state === 'confirmed' || lawfulByItself[line.kind];
};
