import type {
  BuilderKind,
  Condition,
  Crs,
  EntryMethod,
  LifeCycle,
  OpenBasis,
  OpenState,
  Presence,
  Sighting,
} from '#modules/stations/types.ts';

export const openStateWords: Readonly<Record<OpenState, string>> = {
  open: '开放中',
  closed: '未开放',
  unknown: '说不准',
};

/** Open by the posted hours, which nobody has confirmed for this moment. */
export const postedOpenWord = '应该开着';

/** Beside a count of open stations. */
export const postedOpenNote = '含应该开着';

export const basisWords: Readonly<Record<OpenBasis, string>> = {
  life_cycle: '不在服务期',
  temporary_closure: '临时关闭',
  keeper: '站长确认',
  inspection: '巡查所见',
  worker_report: '劳动者反映',
  date_exception: '当日特殊安排',
  posted_hours: '按公布时间推算',
  hours_unknown: '开放时间未登记',
  calendar_unknown: '节假日安排未载入',
};

export const lifeCycleWords: Readonly<Record<LifeCycle, string>> = {
  planned: '规划',
  building: '在建',
  acceptance: '验收',
  open: '开放',
  paused: '暂停',
  exit: '退出',
};

export const builderWords: Readonly<Record<BuilderKind, string>> = {
  union_built: '工会自建',
  co_built: '社会共建共享',
  mobile: '流动站',
};

export const entryWords: Readonly<Record<EntryMethod, string>> = {
  open_door: '直接进',
  staff: '工作人员开门',
  code: '密码',
  qr: '扫码',
  face: '刷脸',
};

export const presenceWords: Readonly<Record<Presence, string>> = {
  yes: '有',
  no: '没有',
  unknown: '不清楚',
};

export const conditionWords: Readonly<Record<Condition, string>> = {
  working: '能用',
  faulty: '坏了',
  removed: '撤了',
  unknown: '不清楚',
};

export const sightingWords: Readonly<Record<Sighting, string>> = {
  open: '开着',
  closed: '关着',
  door_locked: '门锁着',
  occupied: '被占用',
  no_such_place: '没有这个地方',
};

export const crsWords: Readonly<Record<Crs, string>> = {
  wgs84: 'WGS-84 / CGCS2000（天地图、GPS）',
  gcj02: 'GCJ-02（高德、腾讯）',
  bd09: 'BD-09（百度）',
};

export const groupWords: Readonly<Record<string, string>> = {
  basics: '基本',
  rest: '休息卫生',
  safety: '安全急救',
  tools: '工具雨具',
  vehicles: '车辆',
  mind: '学习文化',
  services: '服务项目',
};

const witnesses: Readonly<Record<string, string>> = {
  keeper: '站长',
  inspector: '巡查人员',
  worker: '户外劳动者',
  import: '导入名单',
  register: '台账登记',
};

/** Who says so, in Chinese; an unknown code is shown as it came. */
export const witnessWord = (code: string | null): string =>
  code === null ? '无人确认' : (witnesses[code] ?? code);
