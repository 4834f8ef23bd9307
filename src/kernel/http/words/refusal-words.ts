/** How a refusal is told: HTTP status and Chinese words; facts of the refusal may be named. */
export interface RefusalWords {
  readonly status: number;
  readonly detail: string | ((facts: Readonly<Record<string, unknown>>) => string);
}
