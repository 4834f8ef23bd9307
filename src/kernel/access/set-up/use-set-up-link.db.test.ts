import { describe, expect, it } from 'vitest';
import { createSetUpLink, findRoot, insertOrganisation } from '#kernel/identity/public.ts';
import { perform, systemActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done } from '#lib/result.ts';
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

  it('adopts the federation that an import founded before anybody was there, under the name given', async () => {
    const site = await emptySite(handClock());
    const rootId = newId();
    await perform(site, systemActor('导入'), async (work) => {
      const root = { id: rootId, parentId: null, path: `${rootId}/`, name: '某市' } as const;
      await insertOrganisation(work, {
        ...root,
        ...{ kind: 'federation', level: 'city', divisionCode: String(site.cityId) },
      });
      work.note('identity.organisation-created', { kind: 'organisation', id: rootId });
      return done(null);
    });
    const { token } = valueIn(await perform(site, systemActor('启动'), createSetUpLink));
    const used = await perform(site, systemActor('设置'), (w) => useSetUpLink(w, fill(token)));
    expect(codeOf(used)).toBe('done');
    const root = await site.database.inCity(site.cityId, (db) => findRoot(db, site.cityId));
    expect(root).toMatchObject({ id: rootId, name: '某市总工会' });
  });
});
