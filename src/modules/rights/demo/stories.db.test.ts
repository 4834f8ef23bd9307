import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { storyCity } from '#tests/support/story-city.ts';
import { layStories } from './lay-stories.ts';
import { allStories } from './stories/all-stories.ts';

describe('a story of the demo city', () => {
  it('is told in the order of time, with nobody real in it', () => {
    for (const { scenes, parties, workers } of allStories) {
      const times = scenes.map((scene) => scene.at);
      expect(times).toEqual(times.toSorted());
      expect(parties.every((one) => one.name.includes('示例') || one.name.includes('某'))).toBe(
        true,
      );
      expect(workers.every((one) => /^13800000\d{3}$/.test(one.phone))).toBe(true);
    }
  });

  it('comes to its state by the real use cases, and is laid once', async () => {
    const at = await storyCity();
    const { clerk, first, second, leader, organisationId } = at.union;
    const people = {
      ...{ clerk: clerk.id, first: first.id, second: second.id, leader: leader.id },
      sealer: at.sealKeeper.id,
    };
    const place = { organisationId, people };
    expect(await layStories(at.house, place)).toBe(allStories.length);
    expect(await layStories(at.house, place)).toBe(0);
    const { cityId, database } = at.city.site;
    const found = await database.inCity(cityId, (db) =>
      sql<{ line: string; invented: boolean }>`
        select concat_ws(' ', state, case when major_reason is not null then 'major' end,
          case when is_anonymous then 'anonymous' end) as line, invented
        from rights.cases where city_id = ${cityId} order by received_at
      `.execute(db),
    );
    expect(found.rows.every((row) => row.invented)).toBe(true);
    expect(found.rows.map((row) => row.line)).toEqual([
      'closed',
      'reply_review anonymous',
      'negotiating',
      'hearing_both major',
      'registered',
    ]);
  });
});
