import { describe, expect, it } from 'vitest';
import type { CaseFile, StepAsker } from '../case-file.ts';
import { lettersOf, whyNotUnmask } from './why-not-unmask.ts';

const handler: CaseFile['handlers'][number] = {
  ...{ personId: 'h', capacity: 'lead', hasCertificate: true, hasDeclared: true },
};
const file = { handlers: [handler], recused: ['r'] };
const asker = (personId: string | null, may: readonly string[] = []): StepAsker => ({
  ...{ kind: 'person', personId, may, levels: [] },
});
const reason = '打电话核对工资卡';

describe('a field in the clear', () => {
  it.each([
    [asker('h'), reason, null, 'a named handler'],
    [asker('x', ['rights.unmask']), reason, null, 'who holds the permission there'],
    [asker('x', ['rights.read']), reason, 'not-yours', 'reading alone is not enough'],
    [asker('r', ['rights.unmask']), reason, 'unmask-recused', 'who stepped back stays back'],
    [asker(null, ['rights.unmask']), reason, 'not-yours', 'nobody in person'],
    [asker('h'), '核对', 'reason-too-short', 'two letters say nothing'],
    [asker('h'), '。。。。。。。。', 'reason-too-short', 'dots say nothing'],
    [asker('h'), '看看看看看看看看', 'reason-too-short', 'one letter eight times says nothing'],
  ])('%# %s %s', (who, why, code, _because) => {
    expect(whyNotUnmask(file, who, why)?.code ?? null).toBe(code);
  });

  it('counts letters, not spaces', () => {
    expect(lettersOf(' 核 对 ， 核 对 ')).toBe(2);
  });
});
