/** Words of the figures' acts in the audit record. */
export const figureActWords = {
  'rights.figures-exported': '导出权益统计月报',
} as const;
