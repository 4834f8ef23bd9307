import type { Temporal } from 'temporal-polyfill';
import { seeded } from '#lib/seeded.ts';
import type { FacilityCode } from '../rules/facilities.ts';
import type { DoorEvidence, Sighting } from '../types.ts';
import { demoId } from './demo-id.ts';
import type { DemoReport, DemoReportKind } from './types.ts';
import { visitedAt } from './visits.ts';

type Line = readonly [kind: DemoReportKind, facility: FacilityCode | null, note: string];

const lines: readonly Line[] = [
  ['door_locked', null, '中午十二点半到的，门锁着，门上写的是全天开放。'],
  ['door_locked', null, '门口挂了链条锁，敲门没人应。'],
  ['door_locked', null, '密码锁按了三遍打不开，没有写电话。'],
  ['door_locked', null, '晚上九点多到的，灯亮着但是门推不开。'],
  ['door_locked', null, '连着两天来都锁着，附近另一家也远。'],
  ['door_locked', null, '要扫码下载应用才能开门，手机没电进不去。'],
  ['occupied', null, '里面在开会，让我下午再来。'],
  ['occupied', null, '躺椅和桌子上堆满了货，坐不下。'],
  ['occupied', null, '几个人在里面睡觉，把门反锁了。'],
  ['no_such_place', null, '按导航走到头是围墙，没找到驿站。'],
  ['no_such_place', null, '这里已经换成奶茶店了，店员说搬走了。'],
  ['broken', 'microwave', '微波炉通电不转，饭热不了。'],
  ['broken', 'air_conditioning', '空调不制冷，屋里比外面还闷。'],
  ['broken', 'water', '饮水机没水，桶是空的。'],
  ['broken', 'power_socket', '三个插座只有一个有电。'],
  ['broken', 'heat_medicine', '药箱里的藿香正气水过期了。'],
  ['broken', 'first_aid_kit', '创可贴用完了，只剩空盒子。'],
  ['broken', 'wifi', '无线网连得上，打不开网页。'],
  ['broken', 'tyre_pump', '打气筒漏气，打不进去。'],
  ['broken', 'toilet', '卫生间挂着维修的牌子，快一个月了。'],
  ['broken', 'lighting', '晚上灯不亮，里面看不清。'],
  ['other', 'toilet', '附近没有公厕，能不能开放里面的卫生间。'],
  ['other', 'bike_parking', '门口没地方停电动车，停路边怕被拖走。'],
  ['other', 'battery_swap', '希望能装一个换电柜，最近的要骑二十分钟。'],
  ['other', 'recliner', '中午想躺一会儿，能不能加两把躺椅。'],
];

/** How many reports wait in the demo city. */
export const demoReportCount = lines.length;

const FRESH = 8;

/** The facility a report's station certainly has, so that "broken" makes sense; null otherwise. */
export const facilityReported = (at: number): FacilityCode | null => {
  const line = lines[at];
  return line?.[0] === 'broken' ? line[1] : null;
};

/** The `at`-th waiting report (from 0). Every third is minutes or hours old until eight are, the
 *  others up to five days. */
export const demoReport = (
  seed: number,
  at: number,
  times: { readonly now: Temporal.Instant; readonly openingHours: string | null },
): DemoReport => {
  const line = lines[at];
  if (!line) throw new RangeError(`there is no report ${at}`);
  const [kind, facility, note] = line;
  const random = seeded(seed, `report:${at}`);
  const isFresh = at % 3 === 0 && at < FRESH * 3;
  const when = isFresh
    ? times.now.subtract({ minutes: random.whole(8, 170) })
    : visitedAt(random, times, random.whole(1, 5));
  return { id: demoId(`report:${seed}:${at}`), kind, facility, note, at: when };
};

const sightings: Readonly<Record<DemoReportKind, Sighting | null>> = {
  door_locked: 'door_locked',
  occupied: 'occupied',
  no_such_place: 'no_such_place',
  broken: null,
  other: null,
};

/** What a report says about the door, as evidence; empty where it is about something else. */
export const doorSeen = ({ kind, at }: DemoReport): DoorEvidence[] => {
  const sighting = sightings[kind];
  return sighting === null ? [] : [{ sighting, by: 'worker', at, until: null }];
};
