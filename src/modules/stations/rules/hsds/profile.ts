/** What differs from plain HSDS 3.0, for those who read our records; docs/hsds.md has the whole.
 *  @source HSDS 3.0, profiles */
export const hsdsProfile = {
  name: 'Yijia stations',
  base: 'https://docs.openreferral.org/en/v3.0.0/',
  version: '1',
  language: 'zh',
  rules: [
    '一个驿站是一项 service，只在一处 location；营业时间在 service_at_location 的 schedules 里。',
    '没有 schedules 且说明写“开放时间不详”，表示不知道，不表示关门。',
    '一天的结束写作 23:59；过夜的时间在零点切成两段。',
    '法定节假日和调休上班日不进 schedules，见 notes；某日例外在 valid_from 和 valid_to 里切开。',
    '设施是 attributes（taxonomy“Yijia facilities”），value 是状况：working、faulty、unknown；没有、已拆除、不详的不列。',
    '此刻是否真的开着不在 HSDS 里，请问 /api/stations/{id} 或 /api/stations/nearby。',
    'postal_code 一律为空：名册不记邮政编码。',
    '不公布任何个人：没有 contacts，没有 metadata 的修改人，phones 只有公开电话。',
  ],
} as const;
