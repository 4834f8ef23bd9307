import type { CaseQuery } from '../api/rights-cases.ts';
import { searchOf } from '../search.ts';

const texts = ['q', 'state', 'view', 'matter', 'organisation_id'] as const;

export type CaseSearch = { [name in (typeof texts)[number]]?: string | undefined } & {
  page?: number | undefined;
};

/** What the address of the list of cases may say. */
export const readCaseSearch: (search: Record<string, unknown>) => CaseSearch = searchOf(texts, [
  'page',
]);

/** The ready-made views; cases in hand when nothing is said. */
export type CaseView = 'open' | 'mine' | 'major' | 'closed' | 'all';

const views: Readonly<Record<CaseView, CaseQuery>> = {
  open: { open: 'true' },
  mine: { open: 'true', mine: 'true' },
  major: { open: 'true', major: 'true' },
  closed: { open: 'false' },
  all: {},
};

const isView = (text: string | undefined): text is CaseView => text !== undefined && text in views;

/** The view the address names. */
export const viewOf = (search: CaseSearch): CaseView =>
  isView(search.view) ? search.view : 'open';

/** The question for the server. */
export const caseQueryOf = (search: CaseSearch): CaseQuery => {
  const { view: _view, page, ...filters } = search;
  return { ...views[viewOf(search)], ...filters, page: page ?? 1, page_size: 20 };
};

/** Whether anything but the first view is asked for. */
export const isNarrowed = (search: CaseSearch): boolean =>
  texts.some((name) => search[name] !== undefined);
