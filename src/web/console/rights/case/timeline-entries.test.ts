import { describe, expect, it } from 'vitest';
import type { EventOnWire } from '#modules/rights/contract/case-steps.ts';
import type { LetterLine } from './letter-line.ts';
import { timelineOf } from './timeline-entries.ts';

const event = (seq: number, at: string, act = 'rights.register'): EventOnWire => ({
  ...{ seq, at, act, act_label: act, actor_kind: 'person', actor_name: '经办' },
  ...{ step: null, from_label: null, to_label: null, facts: [], sealed: false, worker_text: null },
});

const letter = (id: string, drafted_at: string) => ({ id, drafted_at }) as LetterLine;

describe('the one line of time of a case', () => {
  it('puts letters between the events, newest first', () => {
    const events = [event(1, '2026-03-02T01:00:00Z'), event(2, '2026-03-04T01:00:00Z')];
    const placed = timelineOf(events, [letter('a', '2026-03-03T01:00:00Z')]);
    expect(placed.map(({ entry }) => entry.key)).toEqual(['event-2', 'letter-a', 'event-1']);
  });

  it('counts the still days of a broken promise, and no shorter gap', () => {
    const events = [
      event(1, '2025-04-30T01:00:00Z'),
      event(2, '2025-05-21T01:00:00Z'),
      event(3, '2025-05-28T01:00:00Z'),
    ];
    expect(timelineOf(events, []).map((one) => one.idleDays)).toEqual([null, 20, null]);
  });

  it('counts days as they are in China, not in UTC', () => {
    const events = [event(1, '2026-03-01T16:30:00Z'), event(2, '2026-03-10T15:30:00Z')];
    expect(timelineOf(events, [])[0]?.idleDays).toBe(7);
  });

  it('knows letters, proceedings, promises and moved periods from the rest', () => {
    const acts = ['letter-signed', 'track-opened', 'promise-broken', 'clock-moved', 'accept'];
    const events = acts.map((act, place) =>
      event(place, `2026-03-0${place + 1}T01:00:00Z`, `rights.${act}`),
    );
    const kinds = timelineOf(events, []).map(({ entry }) => entry.kind);
    expect(kinds.reverse()).toEqual(['letter', 'track', 'promise', 'clock', 'step']);
  });
});
