// Completes package-lock.json after an install from a registry that lacks other platforms' packages: npm then leaves
// their entries out, and `npm ci` refuses the lock file everywhere. Each entry added names the exact version its parent
// asks for and the platform it is for, so that npm skips it elsewhere and fetches it there.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;

const systems = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'android',
  'openharmony',
  'netbsd',
  'openbsd',
  'sunos',
  'aix',
];
const processors = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  'ppc64le',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];
const exact = /^\d+\.\d+\.\d+[\w.+-]*$/;

const platformOf = (name) => {
  const words = name.split(/[/-]/);
  const os = systems.filter(
    (one) => words.includes(one) || words.some((word) => word === `linux${one}`),
  );
  const cpu = processors.filter((one) => words.includes(one) || words.includes(`${one}v7`));
  const libc = [];
  if (words.some((word) => word.startsWith('musl') || word === 'linuxmusl')) libc.push('musl');
  if (words.some((word) => word === 'gnu' || word.startsWith('gnueabi'))) libc.push('glibc');
  if (words.includes('linuxmusl') && !os.includes('linux')) os.push('linux');
  return {
    ...(os.length ? { os } : {}),
    ...(cpu.length ? { cpu } : {}),
    ...(libc.length ? { libc } : {}),
  };
};

const isThere = (parent, name) => {
  const parts = parent.split('/node_modules/');
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const base = parts.slice(0, depth).join('/node_modules/');
    if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true;
  }
  return false;
};

const added = [];
for (const [parent, entry] of Object.entries({ ...packages })) {
  if (!parent) continue;
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isThere(parent, name)) continue;
    const version = range.replace(/^[\^~=]/, '');
    if (!exact.test(version))
      throw new Error(`${parent} asks for ${name}@${range}: no exact version`);
    const platform = platformOf(name);
    if (!platform.os && !platform.cpu) throw new Error(`${name}: for which platform?`);
    const dev = entry.dev ? { dev: true } : {};
    packages[`node_modules/${name}`] = { version, ...platform, ...dev, optional: true };
    added.push(name);
  }
}

const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(sorted);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} entries added\n`);
