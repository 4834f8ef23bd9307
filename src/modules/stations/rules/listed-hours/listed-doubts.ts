import type { Group, Listed } from './listed-groups.ts';

const hasTimes = (group: Group): boolean => group.spans.length > 0 || group.off;

const isEveryDay = (group: Group): boolean => group.days === null || group.days.every(Boolean);

const monthsCovered = (groups: readonly Group[]): number => {
  const covered = new Set<number>();
  for (const { months } of groups) {
    if (!months) continue;
    for (let month = months.from; ; month = (month % 12) + 1) {
      covered.add(month);
      if (month === months.to) break;
    }
  }
  return covered.size;
};

const monthDoubt = (groups: readonly Group[]): string | null => {
  const seasonal = groups.filter((group) => group.months);
  if (seasonal.length === 0) return null;
  if (seasonal.length < groups.length) return '有的时间写了月份，有的没有写';
  const kinds = new Set(groups.map((group) => JSON.stringify(group.days)));
  if (kinds.size > 1) return '各个季节的星期写得不一样，是否都适用没有写清';
  return monthsCovered(groups) < 12 ? '只写了一部分月份的时间' : null;
};

const halfAWeekend = (group: Group): boolean =>
  group.spans.length > 0 && group.days !== null && group.days[5] !== group.days[6];

const dayDoubt = (groups: readonly Group[]): string | null => {
  if (groups.some((group) => group.months)) return null;
  const nameless = groups.findIndex((group) => group.days === null);
  if (nameless > 0) return '有一段时间没有写星期几';
  const named = groups.filter((group) => group.days);
  if (nameless === 0 && named.some(halfAWeekend)) return '周六、周日中有一天的时间没有写清';
  const twice = [0, 1, 2, 3, 4, 5, 6].some(
    (day) => named.filter((group) => group.days?.[day]).length > 1,
  );
  return twice ? '同一天写了两次' : null;
};

const holidayDoubt = ({ groups, holidays }: Listed): string | null => {
  if (!holidays) return null;
  const oneRhythm = groups.every((group) => isEveryDay(group) && !group.off);
  if (holidays.open && (!oneRhythm || groups.some((group) => group.workdays))) {
    return '节假日开放，但没有写节假日的钟点';
  }
  if (!holidays.open && !holidays.statutory && groups.some((group) => group.days === null)) {
    return '“节假日”是否包括周末没有写清，请写“法定节假日”或写明星期';
  }
  return null;
};

/** Why the listed hours cannot be taken as certain, in Chinese; null = nothing in doubt. */
export const listedDoubt = (listed: Listed): string | null => {
  const { groups } = listed;
  if (groups.length === 0 || !groups.some((group) => group.spans.length > 0)) {
    return '没有写开放的钟点';
  }
  if (!groups.every(hasTimes)) return '有的日子没有写钟点';
  return monthDoubt(groups) ?? dayDoubt(groups) ?? holidayDoubt(listed);
};
