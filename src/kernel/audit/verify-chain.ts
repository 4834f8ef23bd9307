import type { Tx } from '#kernel/db/public.ts';
import { GENESIS, linkHash } from './link.ts';
import { readChain } from './store.ts';
import type { AuditEntry, ChainVerdict } from './types.ts';

const BATCH = 2_000;

const faultOf = (entry: AuditEntry, expectedSeq: number, previous: string): string | null => {
  if (entry.seq !== expectedSeq) return `第 ${expectedSeq} 条缺失（下一条是第 ${entry.seq} 条）`;
  if (linkHash(previous, entry) !== entry.hash) return '内容或前一环与指纹不符，记录被改动过';
  return null;
};

/** Walks a city's chain from the first link and names the first broken one.
 *  `expected` is a head noted earlier (seq and hash): it must still stand in the chain, which shows a cut-off tail. */
export const verifyChain = async (
  db: Tx,
  cityId: number,
  options: {
    readonly expected?: { readonly seq: number; readonly hash: string };
    readonly onProgress?: (entries: number) => void;
  } = {},
): Promise<ChainVerdict> => {
  let seq = 0;
  let hash = GENESIS;
  const broken = (at: number, why: string): ChainVerdict => ({
    ok: false,
    entries: seq,
    broken: { seq: at, why },
  });
  for (;;) {
    const batch = await readChain(db, cityId, { seq, limit: BATCH });
    for (const entry of batch) {
      const why = faultOf(entry, seq + 1, hash);
      if (why) return broken(seq + 1, why);
      seq = entry.seq;
      hash = entry.hash;
      if (options.expected?.seq === seq && options.expected.hash !== hash) {
        return broken(seq, '与先前记下的指纹不同，链被重写过');
      }
    }
    options.onProgress?.(seq);
    if (batch.length < BATCH) break;
  }
  if (options.expected && options.expected.seq > seq) {
    return broken(seq + 1, `链尾被截断：先前已有 ${options.expected.seq} 条`);
  }
  return { ok: true, entries: seq, head: seq === 0 ? null : { seq, hash } };
};
