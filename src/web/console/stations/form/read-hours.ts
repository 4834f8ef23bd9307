import { failure } from '../../api/problem.ts';
import type { StationEdit } from '../../api/station-types.ts';
import { checkHours } from '../../api/stations.ts';
import { formWords as w } from '../../words/detail-words.ts';

const unread = (field: string, why: string) =>
  failure({
    code: 'invalid',
    status: 422,
    title: w.summary,
    detail: '',
    request_id: null,
    errors: [{ field, message: why }],
    facts: {},
  });

const read = async (field: string, text: string): Promise<string> => {
  const check = await checkHours(text);
  if (!check.ok) throw unread(field, `${w.hoursWrong}「${text}」：${check.why}`);
  return check.osm;
};

/** Turns hours as people write them into the syntax that is stored; what cannot be read is refused. */
export const withHoursRead = async (
  changes: Partial<StationEdit>,
): Promise<Partial<StationEdit>> => {
  const { opening_hours, exceptions } = changes;
  return {
    ...changes,
    ...(opening_hours ? { opening_hours: await read('opening_hours', opening_hours) } : {}),
    ...(exceptions
      ? {
          exceptions: await Promise.all(
            exceptions.map(async (line) => ({
              ...line,
              hours: line.hours ? await read('exceptions', line.hours) : null,
            })),
          ),
        }
      : {}),
  };
};
