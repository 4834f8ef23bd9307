import { describe, expect, it } from 'vitest';
import { createSetUpLink } from '#kernel/identity/public.ts';
import { perform, systemActor } from '#kernel/work/public.ts';
import { codeOf, emptySite, handClock, valueIn } from '#tests/support/staff-city.ts';
import { useSetUpLink } from './use-set-up-link.ts';

describe('the set-up link', () => {
  const fill = (token: string, password = 'Plum-7-tree') => ({
    ...{ token, federationName: '某市总工会', name: '张伟', signInName: 'zhang', password },
    userAgent: '',
  });

  it('founds the federation once, of two at the same moment', async () => {
    const site = await emptySite(handClock());
    const { token } = valueIn(await perform(site, systemActor('启动'), createSetUpLink));
    const both = await Promise.all(
      [1, 2].map(() => perform(site, systemActor('设置'), (w) => useSetUpLink(w, fill(token)))),
    );
    expect(both.map(codeOf).sort()).toEqual(['done', 'link-used']);
    const again = await perform(site, systemActor('启动'), createSetUpLink);
    expect(codeOf(again)).toBe('already-set-up');
  });

  it('stays good after a weak password, ends after a day and when a new one is made', async () => {
    const clock = handClock();
    const site = await emptySite(clock);
    const make = async () => valueIn(await perform(site, systemActor('启动'), createSetUpLink));
    const use = (token: string, password?: string) =>
      perform(site, systemActor('设置'), (w) => useSetUpLink(w, fill(token, password)));
    const first = await make();
    expect(codeOf(await use(first.token, 'weak'))).toBe('weak-password');
    const second = await make();
    expect(codeOf(await use(first.token))).toBe('link-used');
    expect(codeOf(await use('nonsense'))).toBe('link-used');
    clock.advance({ hours: 24 });
    expect(codeOf(await use(second.token))).toBe('link-used');
    expect(codeOf(await use((await make()).token))).toBe('done');
  });
});
