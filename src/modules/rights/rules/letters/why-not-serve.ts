import type { ServiceAttempt } from './letter-record.ts';

/** What is missing from a record of service, for the field it stands in. */
export interface ServiceFault {
  readonly field: string;
  readonly message: string;
}

/** Days after publication until a public notice counts as served; the notice’s own day is not counted. Also a line of
 *  the pack (service.public-notice), which wins where it is given.
 *  @source 民事诉讼法（2023 修正）第九十五条第一款 */
export const PUBLIC_NOTICE_DAYS = 30;

/** After this hour an electronic message counts as received on the next workday; ours, in favour of the receiver.
 *  @source 民法典（2020）第二百零三条第二款 (business hours) */
export const ELECTRONIC_CUT_OFF = '17:30';

const LEAST_SERVERS = 2;

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

const fault = (field: string, message: string): ServiceFault => ({ field, message });

const byHand = (attempt: ServiceAttempt): ServiceFault[] => [
  ...(attempt.servers.filter((name) => !isBlank(name)).length < LEAST_SERVERS
    ? [fault('servers', '送达人应当有两名')]
    : []),
  ...(isBlank(attempt.place) ? [fault('place', '请写明送达地点')] : []),
];

const delivered: Record<ServiceAttempt['method'], (attempt: ServiceAttempt) => ServiceFault[]> = {
  hand: (attempt) => [
    ...byHand(attempt),
    ...(isBlank(attempt.receiver) ? [fault('receiver', '请写明签收人')] : []),
  ],
  left: (attempt) => [
    ...byHand(attempt),
    ...(isBlank(attempt.reason) ? [fault('reason', '留置送达要记明拒收事由')] : []),
    ...(isBlank(attempt.witness) && !attempt.hasPhoto
      ? [fault('witness', '留置送达要有见证人，或者拍照、录像')]
      : []),
    ...(attempt.hasPhoto && attempt.proofFileIds.length === 0 && isBlank(attempt.witness)
      ? [fault('proof_file_ids', '请上传送达过程的照片或者录像')]
      : []),
  ],
  post: (attempt) =>
    isBlank(attempt.mailNumber) ? [fault('mail_number', '请填写邮件号码，日期以回执为准')] : [],
  electronic: (attempt) => [
    ...(isBlank(attempt.consent)
      ? [fault('consent', '电子送达须经受送达人同意，请写明同意的时间、方式和接收地址')]
      : []),
    ...(attempt.arrivedAt === null
      ? [fault('arrived_at', '请填写信息到达受送达人系统的时间')]
      : []),
  ],
  public_notice: (attempt) => [
    ...(isBlank(attempt.place) ? [fault('place', '请写明公告刊登的报刊、网站或者张贴地点')] : []),
    ...(isBlank(attempt.reason)
      ? [fault('reason', '请写明受送达人下落不明或者其他方式无法送达的情况')]
      : []),
  ],
};

const refused = (attempt: ServiceAttempt): ServiceFault[] => {
  if (attempt.method === 'public_notice') return [fault('outcome', '公告送达没有拒收')];
  const reason = isBlank(attempt.reason) ? [fault('reason', '请记明拒收事由')] : [];
  return attempt.method === 'hand' || attempt.method === 'left'
    ? [...byHand(attempt), ...reason]
    : reason;
};

/** What is missing before an attempt to deliver proves what it says; empty when nothing is. `signedOn` and `today` are
 *  ISO days.
 *  @source 民事诉讼法（2023 修正）第八十七条至第九十五条 */
export const faultsOfService = (
  attempt: ServiceAttempt,
  days: { readonly signedOn: string | null; readonly today: string },
): readonly ServiceFault[] => {
  const { on, outcome, method } = attempt;
  if (on > days.today) return [fault('on', '不能是将来的日期')];
  if (days.signedOn !== null && on < days.signedOn) return [fault('on', '不能早于文书签发的日期')];
  switch (outcome) {
    case 'delivered':
      return delivered[method](attempt);
    case 'refused':
      return refused(attempt);
    case 'published':
      return method === 'public_notice'
        ? delivered.public_notice(attempt)
        : [fault('outcome', '只有公告送达才登记刊登')];
    case 'failed':
      return isBlank(attempt.reason) ? [fault('reason', '请写明没有送到的原因')] : [];
  }
};
