/** What a worker says of the result, best first. */
export const satisfactions = ['satisfied', 'fair', 'dissatisfied'] as const;

export type Satisfaction = (typeof satisfactions)[number];

/** Their Chinese words. */
export const satisfactionWords = {
  satisfied: '满意',
  fair: '基本满意',
  dissatisfied: '不满意',
} as const satisfies Record<Satisfaction, string>;

/** Whether a text names one of them. */
export const isSatisfaction = (text: unknown): text is Satisfaction =>
  satisfactions.some((one) => one === text);
