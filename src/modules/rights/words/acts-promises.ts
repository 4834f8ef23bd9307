/** Chinese names of what is done to the promises of a case. */
export const promiseActWords: Readonly<Record<string, string>> = {
  'rights.promise-made': '登记承诺',
  'rights.promise-repeated': '重复登记承诺（未再写入）',
  'rights.promise-fulfilled': '登记承诺履行',
  'rights.promise-renegotiated': '重新约定承诺',
};
