/** Search parameters as plain readable text, so that a filter can be shared, and the server can link to it. */
export type RawSearch = Readonly<Record<string, string>>;

/** Reads '?a=1&b=x' into text values. */
export const parseSearch = (text: string): RawSearch =>
  Object.fromEntries(new URLSearchParams(text));

/** Writes what is set; empty values are left out. */
export const stringifySearch = (search: Record<string, unknown>): string => {
  const entries = Object.entries(search).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = new URLSearchParams(
    entries.map(([name, value]) => [name, String(value)]),
  ).toString();
  return text ? `?${text}` : '';
};

/** A text parameter, or undefined. */
const textIn = (search: Record<string, unknown>, name: string): string | undefined => {
  const value = search[name];
  return value === undefined || value === '' ? undefined : String(value);
};

/** A positive whole number, or undefined. */
const countIn = (search: Record<string, unknown>, name: string): number | undefined => {
  const value = Number(search[name]);
  return Number.isInteger(value) && value > 0 ? value : undefined;
};

/** A reader of a page's search: the named texts and counts that are set, and nothing else. */
export const searchOf =
  <T extends string, C extends string = never>(texts: readonly T[], counts: readonly C[] = []) =>
  (
    search: Record<string, unknown>,
  ): { [name in T]?: string | undefined } & { [name in C]?: number | undefined } => {
    const found: Record<string, string | number> = {};
    for (const name of texts) {
      const value = textIn(search, name);
      if (value !== undefined) found[name] = value;
    }
    for (const name of counts) {
      const value = countIn(search, name);
      if (value !== undefined) found[name] = value;
    }
    return found as { [name in T]?: string } & { [name in C]?: number };
  };
