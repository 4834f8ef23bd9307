import { describe, expect, it } from 'vitest';
import { caseNow } from '#tests/support/rights-house.ts';
import { storyCity } from '#tests/support/story-city.ts';
import { openPlay } from './play/play-story.ts';
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

  it('comes to its state by the real use cases, whatever stood before', async () => {
    const at = await storyCity();
    const states: string[] = [];
    for (const story of allStories) {
      const play = openPlay(at.stage, story);
      await play.until('2026-11-24T09:00');
      const { state, majorReason, isAnonymous, invented } = await caseNow(at, play.caseId());
      states.push(
        `${story.key} ${state}${majorReason ? ' major' : ''}${isAnonymous ? ' anonymous' : ''}`,
      );
      expect(invented).toBe(true);
    }
    expect(states).toEqual([
      'ludian closed',
      'heat reply_review anonymous',
      'rider negotiating',
      'group hearing_both major',
      'told registered',
    ]);
  });
});
