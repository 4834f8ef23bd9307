import { whyWeak } from '#kernel/identity/rules/password-policy.ts';
import { weakPasswordWords } from '#kernel/identity/words/zh.ts';

/** A form rule by which a new password obeys the same policy as on the server. */
export const notWeak = (names: readonly string[]) => ({
  validator: (_: unknown, value: string | undefined): Promise<void> => {
    const reason = value ? whyWeak(value, names) : null;
    return reason ? Promise.reject(new Error(weakPasswordWords[reason])) : Promise.resolve();
  },
});
