import type { Database } from '#kernel/db/public.ts';
import { newId } from '#lib/id.ts';
import type { StationHouse } from '#modules/stations/public.ts';

const CHANNEL = 'yijia_stations';

/** A payload of NOTIFY is at most 8,000 bytes: more ids than this are told as "all". */
const MOST_IDS = 100;

interface News {
  readonly from: string;
  readonly city: number;
  readonly ids: readonly string[] | null;
}

const isNews = (value: unknown): value is News =>
  typeof value === 'object' && value !== null && 'from' in value && 'ids' in value;

/** Lets every process on one PostgreSQL hear which stations changed, so that all of them answer alike. */
export const shareStationNews = async (
  database: Database,
  house: StationHouse,
): Promise<{ readonly house: StationHouse; readonly stop: () => Promise<void> }> => {
  if (database.engine === 'embedded') return { house, stop: async () => {} };
  const me = newId();
  const city = house.site.cityId;
  const { register } = house;
  const tell = (ids: readonly string[] | null): Promise<void> => {
    const news: News = { from: me, city, ids: ids && ids.length <= MOST_IDS ? ids : null };
    return database.notify(CHANNEL, JSON.stringify(news));
  };
  const stop = await database.listen(CHANNEL, (payload) => {
    const news: unknown = JSON.parse(payload);
    if (!isNews(news) || news.from === me || news.city !== city) return;
    void (news.ids ? register.refresh(news.ids) : register.reload()).catch(() => {
      // The sweep of the jobs room reads everything again within minutes.
    });
  });
  const shared = Object.create(register, {
    refresh: {
      value: async (ids: readonly string[]) => {
        await register.refresh(ids);
        await tell(ids);
      },
    },
    reload: {
      value: async () => {
        await register.reload();
        await tell(null);
      },
    },
  }) as typeof register;
  return { house: { ...house, register: shared }, stop: async () => stop() };
};
