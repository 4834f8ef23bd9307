import type { Temporal } from 'temporal-polyfill';

const source = 'GB/T 22239-2019 8.1.4.1 a) (complexity and regular change; the numbers are ours)';

/** Terms of a password: characters, kinds of characters (lower, upper, digit, other), days until changed. */
export const passwordTerms = { least: 8, most: 128, kinds: 3, lasts_days: 180, source } as const;

/** Why a password may not be chosen. */
export type WeakPasswordReason =
  | 'too-short'
  | 'too-long'
  | 'too-few-kinds'
  | 'holds-a-name'
  | 'too-common'
  | 'same-as-before';

// Meets the count and kinds, yet stands on every list of passwords tried first in China.
const common = new Set(
  `admin@123 admin@1234 admin123! admin#123 admin_123 aa123456 aa123456! aa@123456 abc@1234
  abc@12345 abc@123456 abc123456 abcd1234 abcd@1234 abcd1234! asd@1234 asdf1234 asdf@1234
  chaoyue@123 china@123 changeme1! huawei@123 hello123! iloveyou1! jiaxing@123 letmein1!
  p@ssw0rd p@ssw0rd1 p@ssw0rd123 p@ssword1 passw0rd passw0rd! password1 password1! password@1
  password@123 pass@word1 pass@1234 pwd@1234 qaz@1234 qaz123wsx qaz@wsx1 qwe@1234 qwer1234
  qwer@1234 qwer1234! qwerty123 qwerty123! qwerty@123 root@123 root@1234 sys@1234 system@123
  test@123 test@1234 test1234! user@123 user@1234 welcome1 welcome1! welcome@123 woaini1314
  woaini520 woaini@520 yijia@123 yijia@1234 zaq!2wsx zaq12wsx zgh@1234 zgh@12345 zgh@123456
  1q2w3e4r 1q2w3e4r! 1qaz2wsx 1qaz@wsx 1qaz!qaz !qaz2wsx !qaz@wsx 123456aa 123456aa! 123456@aa
  12345678a 12345678aa 123qwe!@# 123qweasd 123qwe!! 12345abc 12345@abc 5201314a gonghui@123
  gonghui123 zonggonghui@123 zonggonghui1`.split(/\s+/),
);

const kindsIn = (password: string): number =>
  [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u].filter((kind) => kind.test(password))
    .length;

// Two Latin letters are in too many words to mean the name; two Chinese characters are a name.
const isTelling = (name: string): boolean => name.length >= (/^[\x20-\x7e]*$/.test(name) ? 3 : 2);

const holds = (password: string, names: readonly string[]): boolean =>
  names
    .map((name) => name.normalize('NFKC').toLowerCase())
    .some((name) => isTelling(name) && password.includes(name));

/** Why a password may not be chosen; null when it may. `names` are the person's name and sign-in name.
 *  @source GB/T 22239-2019 8.1.4.1 a) */
export const whyWeak = (password: string, names: readonly string[]): WeakPasswordReason | null => {
  const length = [...password].length;
  const folded = password.normalize('NFKC').toLowerCase();
  if (length < passwordTerms.least) return 'too-short';
  if (length > passwordTerms.most) return 'too-long';
  if (kindsIn(password) < passwordTerms.kinds) return 'too-few-kinds';
  if (holds(folded, names)) return 'holds-a-name';
  return common.has(folded) ? 'too-common' : null;
};

/** Whether a password has been used for its days and must be changed.
 *  @source GB/T 22239-2019 8.1.4.1 a) */
export const isPasswordExpired = (changedAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  now.since(changedAt).total('hours') >= passwordTerms.lasts_days * 24;
