/** What a worker may ask to have corrected. */
export const correctionFields = ['name', 'phone', 'id_number', 'other'] as const;
export type CorrectionField = (typeof correctionFields)[number];

/** Chinese names of what may be corrected. */
export const correctionFieldWords = {
  name: '姓名',
  phone: '手机号',
  id_number: '身份证号',
  other: '其他',
} as const satisfies Record<CorrectionField, string>;

/** Limits of a wish; ours. */
export const correctionLimits = { letters: 500, open: 5 } as const;

const usable = {
  name: /^.{1,50}$/u,
  phone: /^1\d{10}$/,
  id_number: /^\d{17}[\dX]$/,
  other: /^/u,
} as const satisfies Record<CorrectionField, RegExp>;

/** What was wanted, ready to stand in the field; null when it cannot stand there. */
export const usableValue = (field: CorrectionField, wanted: string): string | null => {
  const text = wanted.normalize('NFKC').trim();
  const plain = field === 'name' || field === 'other' ? text : text.replace(/[\s-]/g, '');
  const value = field === 'id_number' ? plain.toUpperCase() : plain;
  return usable[field].test(value) ? value : null;
};
