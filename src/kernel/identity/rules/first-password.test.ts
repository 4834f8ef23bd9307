import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstPassword } from './first-password.ts';
import { whyWeak } from './password-policy.ts';

it('always obeys the policy and never holds a letter that is misread', () => {
  const digits = fc.array(fc.nat(1_000), { minLength: 13, maxLength: 13 });
  fc.assert(
    fc.property(digits, (numbers) => {
      let next = 0;
      const password = firstPassword((below) => (numbers[next++] ?? 0) % below);
      expect(password).toMatch(/^[A-Z][a-z]{3}-\d{4}-[a-z]{5}$/);
      expect(password).not.toMatch(/[0OoIi1l]/);
      expect(whyWeak(password, [])).toBeNull();
    }),
  );
});
