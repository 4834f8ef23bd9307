// Builds the browser's halves (console and worker scripts) unless what they are made of has not changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = path.join(root, 'dist/.stamp');
const parts = ['src/web', 'src/lib', 'src/modules', 'src/kernel'];
const single = ['package-lock.json', 'vite.console.config.ts', 'vite.worker.config.ts'];

const filesUnder = (folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css|html|svg)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));

const fingerprint = () => {
  const hash = createHash('sha256');
  const files = [...parts.flatMap(filesUnder), ...single].sort();
  for (const file of files) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
};

const made = fingerprint();
const force = process.argv.includes('--force');
if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === made) process.exit(0);

const vite = path.join(root, 'node_modules/vite/bin/vite.js');
for (const config of ['vite.worker.config.ts', 'vite.console.config.ts']) {
  process.stderr.write(`构建 ${config} …\n`);
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn', '-c', config], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
// The server sends what is packed beforehand: the best compression costs nothing while people wait.
const assets = path.join(root, 'dist/console/assets');
for (const file of readdirSync(assets).filter((name) => /\.(js|css|svg)$/.test(name))) {
  const bytes = readFileSync(path.join(assets, file));
  writeFileSync(path.join(assets, `${file}.br`), brotliCompressSync(bytes));
  writeFileSync(path.join(assets, `${file}.gz`), gzipSync(bytes, { level: 9 }));
}
mkdirSync(path.dirname(stamp), { recursive: true });
writeFileSync(stamp, made);
