/** A clock time as listed, with the word before it: 下午 2:00. */
export interface ListedTime {
  readonly minutes: number;
  /** Which half of the day the word fixes; null = no word. */
  readonly half: 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | null;
  readonly nextDay: boolean;
  /** Written with two digits for the hour ("02:00"), as 24-hour clocks do. */
  readonly padded: boolean;
}

/** A piece of listed hours. `days`: Monday first. */
export type Piece =
  | { readonly kind: 'days'; readonly days: readonly boolean[]; readonly workdays: boolean }
  | { readonly kind: 'months'; readonly from: number; readonly to: number }
  | { readonly kind: 'span'; readonly from: ListedTime; readonly to: ListedTime }
  | { readonly kind: 'allDay' }
  | { readonly kind: 'off' }
  | { readonly kind: 'holidays'; readonly open: boolean; readonly statutory: boolean }
  | { readonly kind: 'break' };
