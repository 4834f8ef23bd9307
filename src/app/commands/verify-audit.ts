import { Command, InvalidArgumentError } from 'commander';
import { verifyChain } from '#kernel/audit/public.ts';
import { migrate, openDatabase } from '#kernel/db/public.ts';
import { readConfig } from '../config.ts';
import { migrationSets } from '../migration-sets.ts';
import { progressBar } from './progress-bar.ts';
import { say } from './say.ts';

const HEAD = /^(\d+):([0-9a-f]{64})$/;

const readHead = (text: string): { seq: number; hash: string } => {
  const match = HEAD.exec(text);
  if (!match?.[1] || !match[2]) {
    throw new InvalidArgumentError('应为 序号:64位指纹，如上次校验打印的那样');
  }
  return { seq: Number(match[1]), hash: match[2] };
};

/** `yijia verify-audit`: walks the audit chain, names the first broken link, prints the head to keep elsewhere. */
export const verifyAuditCommand = (answer: (code: number) => void): Command =>
  new Command('verify-audit')
    .description('校验审计记录链，指出第一处断裂')
    .option('--expect <序号：指纹>', '先前记下的链头：用来发现链尾被截断或整链被重写', readHead)
    .action(async (options: { expect?: { seq: number; hash: string } }) => {
      const config = readConfig(process.env);
      const database = await openDatabase(config);
      try {
        await migrate(database, migrationSets);
        const bar = progressBar('校验');
        const verdict = await database.inCity(config.cityId, (db) =>
          verifyChain(db, config.cityId, {
            ...(options.expect ? { expected: options.expect } : {}),
            onProgress: bar.at,
          }),
        );
        bar.end();
        if (verdict.ok) {
          const head = verdict.head ? `${verdict.head.seq}:${verdict.head.hash}` : '（空）';
          say(`审计链完整，共 ${verdict.entries} 条。链头 ${head}`);
          say('请把链头抄到系统之外保存；下次用 --expect 核对。');
        } else {
          say(`审计链在第 ${verdict.broken.seq} 条断裂：${verdict.broken.why}`);
          answer(1);
        }
      } finally {
        await database.close();
      }
    });
