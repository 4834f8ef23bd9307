import type { Tx } from '#kernel/db/public.ts';
import { GENESIS, linkHash } from './link.ts';
import { readChain } from './store.ts';
import type { AuditEntry, ChainVerdict } from './types.ts';

const BATCH = 2_000;

interface Head {
  readonly seq: number;
  readonly hash: string;
}

interface Walk {
  /** A head noted earlier: it must still stand in the chain, which shows a cut-off tail. */
  readonly expected?: Head;
  readonly onProgress?: (entries: number) => void;
}

const faultOf = (entry: AuditEntry, before: Head, expected?: Head): string | null => {
  const seq = before.seq + 1;
  if (entry.seq !== seq) return `第 ${seq} 条缺失（下一条是第 ${entry.seq} 条）`;
  if (linkHash(before.hash, entry) !== entry.hash) return '内容或前一环与指纹不符，记录被改动过';
  if (expected?.seq === seq && expected.hash !== entry.hash) {
    return '与先前记下的指纹不同，链被重写过';
  }
  return null;
};

const broken = (head: Head, why: string): ChainVerdict => ({
  ok: false,
  entries: head.seq,
  broken: { seq: head.seq + 1, why },
});

const verdictAtEnd = (head: Head, expected?: Head): ChainVerdict => {
  if (expected && expected.seq > head.seq) {
    return broken(head, `链尾被截断：先前已有 ${expected.seq} 条`);
  }
  return { ok: true, entries: head.seq, head: head.seq === 0 ? null : head };
};

/** Walks a city's chain from the first link and names the first broken one. */
export const verifyChain = async (
  db: Tx,
  cityId: number,
  walk: Walk = {},
): Promise<ChainVerdict> => {
  let head: Head = { seq: 0, hash: GENESIS };
  for (;;) {
    const batch = await readChain(db, cityId, { seq: head.seq, limit: BATCH });
    for (const entry of batch) {
      const why = faultOf(entry, head, walk.expected);
      if (why) return broken(head, why);
      head = { seq: entry.seq, hash: entry.hash };
    }
    walk.onProgress?.(head.seq);
    if (batch.length < BATCH) return verdictAtEnd(head, walk.expected);
  }
};
