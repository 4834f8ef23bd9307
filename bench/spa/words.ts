import type { Item } from './api.ts';

/** The state of a door in words; shorter than the real page's, whose words would weigh more. */
export interface OpenWords {
  readonly tone: 'open' | 'posted' | 'reported' | 'closed' | 'unknown';
  readonly tag: string;
  readonly proof: string;
  readonly when: string;
}

const by: Readonly<Record<string, string>> = {
  keeper: '站长',
  inspector: '巡查员',
  worker: '有人',
  import: '登记表',
  register: '工会登记',
};

const two = (n: number): string => String(n).padStart(2, '0');

/** A clock time in China. */
const clock = (iso: string): string => {
  const minutes = Math.floor(Date.parse(iso) / 60_000) + 480;
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
};

/** How long ago. */
const ago = (iso: string, now: number): string => {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000);
  if (minutes < 60) return `${minutes} 分钟前`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} 小时前`;
  return `${Math.floor(minutes / 1440)} 天前`;
};

const witness = ({ open }: Item, now: number): string =>
  open.confirmed_at
    ? `${by[open.confirmed_by ?? 'register'] ?? ''} ${ago(open.confirmed_at, now)}`
    : '';

const openSide = ({ open }: Item, seen: string): OpenWords => {
  const when = open.until ? `${clock(open.until)} 关` : '';
  if (open.basis !== 'posted_hours' && seen) {
    return { tone: 'open', tag: '开放中', proof: `${seen} 确认`, when };
  }
  const proof = `按公示时间开放,${seen ? `${seen} 确认过` : '还没有人核实'}`;
  return { tone: 'posted', tag: '应该开着', proof, when };
};

/** What the card says of the door. */
export const openWords = (item: Item, now: number): OpenWords => {
  const { state, basis, next_opening } = item.open;
  const seen = witness(item, now);
  if (state === 'open') return openSide(item, seen);
  const when = next_opening ? `${clock(next_opening)} 开` : '';
  if (state === 'closed') {
    const tone = basis === 'worker_report' ? 'reported' : 'closed';
    return { tone, tag: '关着', proof: seen ? `${seen} 反映` : '按公示时间现在不开', when };
  }
  return { tone: 'unknown', tag: '时间不详', proof: seen || '没有公示时间,也没有人核实', when };
};

/** A distance for a rider. */
export const distanceWords = (metres: number): string =>
  metres < 1000 ? `${Math.round(metres / 10) * 10} 米` : `${(metres / 1000).toFixed(1)} 公里`;
