import { derivedId } from '#lib/derived-id.ts';
import type { EntryMethod, Station } from '../../types.ts';
import { formatHoursZh } from '../hours/format-hours-zh.ts';
import { parseHours } from '../hours/parse-hours.ts';
import { alertOf } from './alert.ts';
import { organizationOf } from './organization.ts';
import { type HsdsSource, stationPage } from './source.ts';
import { assuredOn, lastModified, statusOf } from './status.ts';
import { attributesOf } from './taxonomy.ts';
import type { HsdsFullService, HsdsService } from './types.ts';

const entryWords = {
  open_door: '推门即进',
  staff: '找工作人员开门',
  code: '输入密码',
  qr: '扫码',
  face: '刷脸',
} as const satisfies Record<EntryMethod, string>;

/** The posted hours in a Chinese sentence. Unknown is told as unknown, never left for the reader to guess. */
export const hoursSentence = ({ openingHours, hoursAsListed }: Station): string => {
  if (openingHours !== null && parseHours(openingHours).ok) {
    return `开放时间：${formatHoursZh(openingHours)}`;
  }
  const listed = openingHours ?? hoursAsListed;
  return listed ? `开放时间不详（原文：${listed}）` : '开放时间不详';
};

const waysIn = ({ entryMethods, entryWithoutPhone }: Station): string =>
  [
    entryMethods.map((method) => entryWords[method]).join('、'),
    entryWithoutPhone ? `没有手机：${entryWithoutPhone}` : '',
  ]
    .filter(Boolean)
    .join('；');

const descriptionOf = (station: Station): string => {
  const invented = station.invented ? ['演示数据，虚构'] : [];
  return [...invented, '户外劳动者驿站', hoursSentence(station)].join('。');
};

/** What a station offers, without what hangs on it: a line of a list.
 *  @source HSDS 3.0 service */
export const serviceOf = (source: HsdsSource): HsdsService => {
  const { station, body, now } = source;
  const ways = waysIn(station);
  const assured = assuredOn(station);
  const alert = alertOf(source);
  return {
    id: station.id,
    organization_id: body.id,
    name: station.name,
    ...(station.aliases.length > 0 ? { alternate_name: station.aliases.join('；') } : {}),
    description: descriptionOf(station),
    url: stationPage(source),
    status: statusOf(station, now),
    ...(ways === '' ? {} : { application_process: ways }),
    eligibility_description: '户外劳动者',
    ...(assured === null ? {} : { assured_date: assured.toString() }),
    ...(alert === null ? {} : { alert }),
    last_modified: lastModified(station, now).toString({ smallestUnit: 'millisecond' }),
    organization: organizationOf(body),
  };
};

/** Phone, language and facilities of a service. The phone is the one published on purpose, never the keeper's. */
export const servicePartsOf = (
  source: HsdsSource,
): Pick<HsdsFullService, 'phones' | 'languages' | 'attributes'> => {
  const { id, publicPhone } = source.station;
  return {
    phones:
      publicPhone === null
        ? []
        : [{ id: derivedId('hsds/phone', id), service_id: id, number: publicPhone, type: 'voice' }],
    languages: [
      { id: derivedId('hsds/language', `${id}/zh`), service_id: id, name: '中文', code: 'zh' },
    ],
    attributes: attributesOf(source.station),
  };
};
