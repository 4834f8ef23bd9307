export type { VersionedCalendar } from './calendar-version.ts';
export { chinaCalendar } from './law/china.ts';
export {
  loadNotice,
  type NoticeFile,
  type NoticeLoaded,
  type NoticeRefusal,
} from './load-notice.ts';
export { type LoadedNotice, listNotices } from './notice-store.ts';
export { type LiveCalendar, openCalendar } from './open-calendar.ts';
export { readCalendar } from './read-calendar.ts';
