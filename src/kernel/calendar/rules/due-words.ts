import type { Temporal } from 'temporal-polyfill';
import type { Calendar, Notice } from '../types.ts';
import type { DueRefusal } from './clock-facts.ts';
import type { Period } from './periods.ts';

const WEEK = ['一', '二', '三', '四', '五', '六', '日'];

const units = { year: '年', month: '个月', day: '日', workday: '个工作日' } as const;

/** A period in Chinese: 15个工作日, 45日, 1个月, 2年. */
export const periodWords = ({ count, unit }: Period): string => `${count}${units[unit]}`;

/** A day in Chinese: 2025年1月20日（周一）. */
export const dayWords = (day: Temporal.PlainDate): string =>
  `${day.year}年${day.month}月${day.day}日（周${WEEK[day.dayOfWeek - 1]}）`;

/** From one day to another in Chinese; a single day stands alone. */
export const stretchWords = (first: Temporal.PlainDate, last: Temporal.PlainDate): string =>
  first.equals(last) ? dayWords(first) : `${dayWords(first)}至${dayWords(last)}`;

const noticeOf = (calendar: Calendar, day: Temporal.PlainDate): Notice | undefined => {
  const iso = day.toString();
  const named = calendar.days.get(iso);
  if (named?.notice) return named.notice;
  const next = calendar.years.get(day.year + 1);
  const isOfNext = day.month === 12 && next?.days.some((other) => other.on === iso);
  return (isOfNext ? next : calendar.years.get(day.year))?.notice;
};

/** The notice by which a day is off or worked: its number, or the day it was issued, or its address. */
export const noticeWords = (calendar: Calendar, day: Temporal.PlainDate): string | null => {
  const notice = noticeOf(calendar, day);
  if (!notice) return null;
  if (notice.number !== null) return notice.number;
  return notice.issuedOn === null
    ? `国务院办公厅放假安排 ${notice.url}`
    : `国务院办公厅${notice.issuedOn}发布的放假安排`;
};

/** Why no due day can be named, as a Chinese sentence. */
export const dueRefusalWords = (refusal: DueRefusal): string => {
  switch (refusal.code) {
    case 'not-a-clock':
      return `${refusal.why}。`;
    case 'year-not-announced':
      return `${refusal.year}年的放假安排没有载入（或尚未公布），不能推算，也不作猜测。请载入国务院办公厅的放假通知后再算。`;
  }
};
