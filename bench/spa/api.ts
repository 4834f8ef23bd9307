import type { NearbyAnswer } from '#modules/stations/contract.ts';

export type Item = NearbyAnswer['items'][number];

/** What the page asks for. */
export interface Asked {
  readonly open: 'now' | 'any';
  readonly need: readonly string[];
}

/** Asks the server for the nearest twenty from the middle of Jiaxing. */
export const nearby = async ({ open, need }: Asked): Promise<NearbyAnswer> => {
  const needs = need.length > 0 ? `&need=${need.join(',')}` : '';
  const answer = await fetch(`/spa/nearby?lng=120.752&lat=30.762&open=${open}${needs}`);
  return (await answer.json()) as NearbyAnswer;
};
