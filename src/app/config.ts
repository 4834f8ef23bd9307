import path from 'node:path';

/** Settings of an installation, from the environment; docs/operations.md lists them for people. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Six-digit GB/T 2260 code of the city or county whose federation runs this house. */
  readonly cityId: number;
  /** Where people reach it, for links; null = from HOST and PORT. */
  readonly publicUrl: string | null;
  readonly trustedProxies: number;
  readonly metricsToken: string | null;
  readonly secretKeys: string | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly tileUrl: string | null;
  readonly tileCredit: string | null;
  /** Folder of the operator's own fonts (仿宋, 小标宋) for letters as PDF. */
  readonly documentFonts: string | null;
}

/** The environment says something that cannot be. */
export class BadConfig extends Error {
  override readonly name = 'BadConfig';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`设置有误：\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const reader = (environment: Environment) => {
  const faults: string[] = [];
  const text = (name: string): string | null => environment[name]?.trim() || null;
  const whole = (name: string, fallback: number, range: readonly [number, number]): number => {
    const raw = text(name);
    if (raw === null) return fallback;
    const value = Number(raw);
    if (Number.isInteger(value) && value >= range[0] && value <= range[1]) return value;
    faults.push(`${name}=${raw}：应为 ${range[0]} 到 ${range[1]} 之间的整数`);
    return fallback;
  };
  const matching = (name: string, shape: RegExp, hint: string): string | null => {
    const raw = text(name);
    if (raw !== null && !shape.test(raw)) faults.push(`${name}=${raw}：${hint}`);
    return raw;
  };
  return { faults, text, whole, matching };
};

/** Reads and checks every setting at once; throws `BadConfig` naming each wrong one. */
export const readConfig = (environment: Environment): Config => {
  const { faults, text, whole, matching } = reader(environment);
  const level = text('LOG_LEVEL') ?? 'info';
  const logLevel = LOG_LEVELS.find((known) => known === level);
  if (!logLevel) faults.push(`LOG_LEVEL=${level}：应为 ${LOG_LEVELS.join('、')} 之一`);
  const urlHint = '应以 http:// 或 https:// 开头，末尾不带斜杠';
  const config: Config = {
    host: text('HOST') ?? '127.0.0.1',
    port: whole('PORT', 8080, [0, 65_535]),
    dataDir: path.resolve(text('DATA_DIR') ?? '.data'),
    databaseUrl: matching('DATABASE_URL', /^postgres(ql)?:\/\//, '应以 postgres:// 开头'),
    cityId: whole('JURISDICTION', 330_400, [110_000, 659_999]),
    publicUrl: matching('PUBLIC_URL', /^https?:\/\/[^/]+$/, urlHint),
    trustedProxies: whole('TRUSTED_PROXIES', 0, [0, 10]),
    metricsToken: text('METRICS_TOKEN'),
    secretKeys: text('SECRET_KEYS'),
    logLevel: logLevel ?? 'info',
    tileUrl: text('TILE_URL'),
    tileCredit: text('TILE_CREDIT'),
    documentFonts: text('DOCUMENT_FONTS'),
  };
  if (faults.length > 0) throw new BadConfig(faults);
  return config;
};

/** Where people reach the house. */
export const publicUrlOf = (config: Config): string =>
  config.publicUrl ??
  `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}`;
