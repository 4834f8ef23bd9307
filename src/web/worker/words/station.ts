import type { BuilderKind, EntryMethod, LifeCycle } from '#modules/stations/types.ts';

/** How one gets in, in words. */
export const entryWords: Record<EntryMethod, string> = {
  open_door: '门开着，直接进',
  staff: '找工作人员开门',
  code: '输密码开门',
  qr: '扫码开门',
  face: '刷脸开门',
};

export const builderWords: Record<BuilderKind, string> = {
  union_built: '工会自建',
  co_built: '社会共建',
  mobile: '流动站',
};

/** What the life cycle means for somebody at the door; open needs no words. */
export const lifeCycleWords: Record<LifeCycle, string> = {
  planned: '规划中，还没有建',
  building: '正在建',
  acceptance: '建好了，还没有启用',
  open: '',
  paused: '暂停服务',
  exit: '已撤销',
};
