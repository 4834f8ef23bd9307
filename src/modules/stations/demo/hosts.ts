import type { BuilderKind, EntryMethod } from '../types.ts';

/** A way in: the methods at the door, and what someone without a phone does (null = not recorded). */
export type Entry = readonly [methods: readonly EntryMethod[], withoutPhone: string | null];

type Weighted<T> = readonly (readonly [T, number])[];

/** One kind of host: how many stations of a hundred it holds, and the hours and doors seen with it. */
export interface HostKind {
  readonly key: string;
  /** A generic name, no real body; null for a station of the union's own. */
  readonly name: string | null;
  readonly share: number;
  readonly builder: BuilderKind;
  readonly brands: readonly string[];
  readonly hours: Weighted<string>;
  readonly entries: Weighted<Entry>;
}

const pushOpen: Entry = [['open_door'], '推门即进'];
const askStaff: Entry = [['staff', 'open_door'], '向柜台工作人员说一声即可'];
const justDoor: Entry = [['open_door'], null];
const lockCode: Entry = [['code', 'staff'], '密码贴在门旁，忘记可请值班人员开门'];
const scan: Entry = [['qr', 'code'], '按门铃，值班人员远程开门'];
const scanOnly: Entry = [['qr'], null];
const faceOrCode: Entry = [['face', 'code'], '用密码锁，或按门铃请值班人员开门'];

const workdays = 'Mo-Fr 08:30-17:00; PH off';
const workdaysNoon = 'Mo-Fr 08:30-11:30,14:00-17:00; PH off';
const dailyNoon = 'Mo-Su 08:30-11:30,13:30-17:30';

/** The kinds of hosts seen in the press: few stations are the union's own, so the host holds the key.
 *  @source services.md 1.3 (8 of 292 self-built in Binzhou); shares are invented after it */
export const hostKinds: readonly HostKind[] = [
  {
    key: 'community',
    name: '某社区党群服务中心',
    share: 21,
    builder: 'co_built',
    brands: ['工会驿站', '暖心驿站', '爱心驿家'],
    hours: [
      [workdaysNoon, 6],
      [dailyNoon, 3],
      ['Mo-Fr 08:30-17:30; PH off', 2],
      ['Mo-Su 08:00-20:00', 2],
    ],
    entries: [
      [pushOpen, 5],
      [askStaff, 4],
      [lockCode, 1],
    ],
  },
  {
    key: 'bank',
    name: '某银行网点',
    share: 17,
    builder: 'co_built',
    brands: ['劳动者港湾', '工会驿站', '暖心驿站'],
    hours: [
      [workdays, 4],
      ['Mo-Su 08:30-16:30', 3],
      ['Mo-Fr 08:30-11:30,13:30-17:00; PH off', 3],
    ],
    entries: [
      [pushOpen, 3],
      [askStaff, 5],
    ],
  },
  {
    key: 'post',
    name: '某邮政网点',
    share: 9,
    builder: 'co_built',
    brands: ['小哥驿站', '工会驿站'],
    hours: [
      ['Mo-Su 08:30-17:30', 4],
      ['Mo-Sa 08:30-17:00', 3],
      [dailyNoon, 3],
    ],
    entries: [
      [pushOpen, 4],
      [askStaff, 4],
      [justDoor, 1],
    ],
  },
  {
    key: 'telecom',
    name: '某通信营业厅',
    share: 8,
    builder: 'co_built',
    brands: ['工会驿站', '暖心驿站'],
    hours: [
      ['Mo-Su 08:30-18:00', 4],
      ['Mo-Su 09:00-20:00', 2],
      ['Mo-Su 08:30-12:00,13:30-18:00', 3],
    ],
    entries: [
      [pushOpen, 4],
      [askStaff, 3],
    ],
  },
  {
    key: 'convenience',
    name: '某便利店',
    share: 9,
    builder: 'co_built',
    brands: ['骑手驿站', '小哥驿站', '工会驿站'],
    hours: [
      ['24/7', 2],
      ['Mo-Su 07:00-22:30', 5],
      ['Mo-Su 06:30-23:30', 3],
    ],
    entries: [
      [pushOpen, 6],
      [justDoor, 1],
    ],
  },
  {
    key: 'sanitation',
    name: '某环卫作息点',
    share: 8,
    builder: 'co_built',
    brands: ['环卫驿站', '工会驿站'],
    hours: [
      ['Mo-Su 05:00-11:00,13:00-17:30', 5],
      ['Mo-Su 05:00-17:30', 3],
    ],
    entries: [
      [lockCode, 3],
      [pushOpen, 3],
      [justDoor, 1],
    ],
  },
  {
    key: 'petrol',
    name: '某加油站',
    share: 7,
    builder: 'co_built',
    brands: ['司机之家', '工会驿站'],
    hours: [
      ['24/7', 3],
      ['Mo-Su 06:00-22:00', 5],
      ['Mo-Su 06:00-20:00', 2],
    ],
    entries: [
      [pushOpen, 3],
      [askStaff, 3],
    ],
  },
  {
    key: 'express',
    name: '某快递网点',
    share: 6,
    builder: 'co_built',
    brands: ['小哥驿站', '骑手驿站'],
    hours: [
      ['Mo-Su 07:30-20:30', 3],
      ['Mo-Su 08:00-19:00', 3],
      ['Mo-Su 10:00-02:00', 1],
    ],
    entries: [
      [pushOpen, 4],
      [justDoor, 1],
    ],
  },
  {
    key: 'property',
    name: '某物业服务中心',
    share: 4,
    builder: 'co_built',
    brands: ['工会驿站', '骑手驿站'],
    hours: [
      [dailyNoon, 4],
      ['Mo-Su 08:00-20:30', 3],
    ],
    entries: [
      [askStaff, 4],
      [lockCode, 2],
    ],
  },
  {
    key: 'firm',
    name: '某企业职工服务点',
    share: 4,
    builder: 'co_built',
    brands: ['工会驿站'],
    hours: [
      [workdaysNoon, 3],
      ['Mo-Sa 08:00-17:00', 3],
    ],
    entries: [
      [askStaff, 4],
      [scanOnly, 1],
    ],
  },
  {
    key: 'fire',
    name: '某小型消防站',
    share: 3,
    builder: 'co_built',
    brands: ['工会驿站', '暖心驿站'],
    hours: [
      ['24/7', 3],
      ['Mo-Su 08:00-20:00', 2],
    ],
    entries: [[askStaff, 1]],
  },
  {
    key: 'own',
    name: null,
    share: 3,
    builder: 'union_built',
    brands: ['智慧驿站', '工会驿站'],
    hours: [
      ['24/7', 3],
      ['Mo-Su 08:00-21:00', 2],
    ],
    entries: [
      [scan, 5],
      [faceOrCode, 1],
      [pushOpen, 3],
    ],
  },
  {
    key: 'mobile',
    name: null,
    share: 1,
    builder: 'mobile',
    brands: ['流动驿站'],
    hours: [['Mo-Fr 09:00-16:00; PH off', 1]],
    entries: [[pushOpen, 1]],
  },
];
