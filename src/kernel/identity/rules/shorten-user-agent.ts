const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\/(\d+)/, '微信'],
  [/DingTalk\/(\d+)/, '钉钉'],
  [/Edg\/(\d+)/, 'Edge'],
  [/QQBrowser\/(\d+)/, 'QQ 浏览器'],
  [/QIHU 360|360SE|360EE/, '360 浏览器'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)[.\d]* .*Safari/, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const named = (text: string, table: readonly (readonly [RegExp, string])[]): string | null => {
  for (const [pattern, name] of table) {
    const match = pattern.exec(text);
    if (match) return match[1] ? `${name} ${match[1]}` : name;
  }
  return null;
};

/** The browser and system a user agent names, enough to know one's own sessions apart; the rest is not kept. */
export const shortenUserAgent = (text: string): string =>
  [named(text, browsers) ?? '其他浏览器', named(text, systems)].filter(Boolean).join('，');
