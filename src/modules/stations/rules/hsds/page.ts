/** A page of a list, as HSDS counts it. */
export interface HsdsPage<T> {
  readonly total_items: number;
  readonly total_pages: number;
  /** From 1. */
  readonly page_number: number;
  /** Items on this page. */
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly T[];
}

/** Cuts one page out of a list; a page past the end is empty. Only the items of the page are worked out.
 *  @source HSDS 3.0 OpenAPI, schema Page */
export const pageOf = <T, U>(
  all: readonly T[],
  { page, perPage }: { readonly page: number; readonly perPage: number },
  toItem: (one: T) => U,
): HsdsPage<U> => {
  const contents = all.slice((page - 1) * perPage, page * perPage).map(toItem);
  const pages = Math.ceil(all.length / perPage);
  return {
    total_items: all.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
};
