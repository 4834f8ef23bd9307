/** One page of a list as the server sends it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly page_size: number;
}

/** A list short enough to come whole. */
export interface Whole<T> {
  readonly items: readonly T[];
}
