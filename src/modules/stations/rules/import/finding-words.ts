/** How grave a finding is: with an error the row is not taken, with a warning it is. */
export type Severity = 'error' | 'warning';

interface FindingWords {
  readonly severity: Severity;
  /** Why it is a finding; `{}` stands for the detail. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
}

/** Every finding of the station import, and what it says to the person at the console. */
export const findingWords = {
  'name-empty': { severity: 'error', why: '没有名称。', mend: '请填写站点名称。' },
  'name-number': {
    severity: 'error',
    why: '名称只是数字，像是填错了列。',
    mend: '请填写站点名称，或改正列的对应。',
  },
  'text-too-long': { severity: 'error', why: '超过{}个字。', mend: '请缩短内容。' },
  'duplicate-code': {
    severity: 'error',
    why: '编号与第{}行相同。',
    mend: '每个站点一个编号，请改正或删去重复的一行。',
  },
  'duplicate-row': {
    severity: 'error',
    why: '名称和地址与第{}行相同，只取前一行。',
    mend: '请删去重复的一行；确是两处站点，请在名称里区分。',
  },
  'crs-missing': {
    severity: 'error',
    why: '没有写明坐标系，不能猜：猜错会差约500米。',
    mend: '请选择坐标来源（高德/腾讯=GCJ-02，百度=BD-09，GPS/天地图=WGS-84），或加“坐标系”一列。',
  },
  'crs-unknown': {
    severity: 'error',
    why: '不认识的坐标系。',
    mend: '请写 WGS-84（CGCS2000）、GCJ-02 或 BD-09；其他坐标系请先转换。',
  },
  'duplicate-place': {
    severity: 'warning',
    why: '名称和地址与第{}行相同，只有编号不同。',
    mend: '请核对是否同一个站点。',
  },
  'row-empty': { severity: 'warning', why: '整行空白，已跳过。', mend: '可删去空行。' },
  'row-skipped': {
    severity: 'warning',
    why: '像是{}，不是站点，已跳过。',
    mend: '如是站点，请补全名称和地址。',
  },
  'control-characters': {
    severity: 'warning',
    why: '含看不见的控制字符，已去掉。',
    mend: '请核对内容是否完整。',
  },
  'garbled-text': {
    severity: 'warning',
    why: '含乱码（�），原文件在转存时已丢字。',
    mend: '请从原始文件重新导出，或改正该格。',
  },
  'markup-in-text': {
    severity: 'warning',
    why: '含网页标记，按普通文字保留。',
    mend: '请去掉尖括号里的内容。',
  },
  'formula-like': {
    severity: 'warning',
    why: '以“=、+、-、@”开头，像公式，按普通文字保留。',
    mend: '请核对内容，去掉开头的符号。',
  },
  'personal-number': {
    severity: 'warning',
    why: '像身份证号，属敏感个人信息，没有导入。',
    mend: '请从名单里删去身份证号。',
  },
  'address-empty': { severity: 'warning', why: '没有地址。', mend: '请补填，否则只能按名称找到。' },
  'district-unknown': {
    severity: 'warning',
    why: '不是本市的区县，从地址也认不出。',
    mend: '请写行政区划的区县名；开发区、新区请写所在的区县。',
  },
  'district-from-address': {
    severity: 'warning',
    why: '不是行政区划里的区县，已按地址认作{}。',
    mend: '请核对；开发区、新区请写所在的区县。',
  },
  'district-and-address-differ': {
    severity: 'warning',
    why: '与地址里的{}不一致，取本列。',
    mend: '请核对区县和地址。',
  },
  'township-unknown': {
    severity: 'warning',
    why: '在该区县里没有找到这个镇街。',
    mend: '请核对镇街名，或留空。',
  },
  'coordinate-unreadable': {
    severity: 'warning',
    why: '坐标读不懂，没有采用，站点待上图。',
    mend: '请写十进制度数，如 113.564525。',
  },
  'coordinate-half': {
    severity: 'warning',
    why: '经度、纬度只有一个，没有采用，站点待上图。',
    mend: '请补全，或都留空。',
  },
  'coordinate-placeholder': {
    severity: 'warning',
    why: '坐标是0，按没有坐标处理，站点待上图。',
    mend: '没有坐标请留空。',
  },
  'coordinate-swapped': {
    severity: 'warning',
    why: '经度、纬度填反了，已对调。',
    mend: '请核对列名。',
  },
  'coordinate-outside-china': {
    severity: 'warning',
    why: '不在中国范围内，没有采用，站点待上图。',
    mend: '请核对小数点和数字。',
  },
  'coordinate-outside-city': {
    severity: 'warning',
    why: '离{}很远。',
    mend: '请在地图上核对位置。',
  },
  'coordinate-coarse': {
    severity: 'warning',
    why: '小数不足4位，误差可达百米以上。',
    mend: '请填到小数点后6位。',
  },
  'coordinate-converted': {
    severity: 'warning',
    why: '由度分秒或科学记数换算，请核对。',
    mend: '请写十进制度数，如 113.564525。',
  },
  'crs-mixed': {
    severity: 'warning',
    why: '本行坐标系与多数行不同，已按本行换算。',
    mend: '请核对坐标系是否填对。',
  },
  'hours-unreadable': {
    severity: 'warning',
    why: '开放时间读不懂（{}），按“时间不详”，原文保留。',
    mend: '请写成“周一至周五 08:30-12:00,13:00-17:30”这样。',
  },
  'hours-became-date': {
    severity: 'warning',
    why: '开放时间被表格软件改成了日期，原样已丢失，按“时间不详”。',
    mend: '请把该列设为文本格式，重填如“08:00-18:00”。',
  },
  'hours-half': {
    severity: 'warning',
    why: '只有开门或关门时间，按“时间不详”。',
    mend: '请补全两个时间。',
  },
  'phone-unreadable': {
    severity: 'warning',
    why: '电话不是有效号码，没有导入。',
    mend: '请写11位手机号，或带区号的固定电话。',
  },
  'phone-cut': {
    severity: 'warning',
    why: '电话被表格软件改成了科学记数，可能已缺位，没有导入。',
    mend: '请把该列设为文本格式，重填号码。',
  },
  'several-phones': { severity: 'warning', why: '有几个号码，只取第一个。', mend: '请核对。' },
  'facility-unknown': {
    severity: 'warning',
    why: '不认识的设施或服务“{}”，没有导入。',
    mend: '请用设施表里的名称。',
  },
  'facility-mark-unknown': {
    severity: 'warning',
    why: '看不出有还是没有，按“不详”。',
    mend: '请填“有”或“无”。',
  },
  'year-impossible': {
    severity: 'warning',
    why: '不可能的年份，没有导入。',
    mend: '请填四位年份，如2025。',
  },
  'word-unknown': { severity: 'warning', why: '不认识的写法，没有导入。', mend: '可填：{}。' },
  'face-only': {
    severity: 'warning',
    why: '只写了人脸识别一种进门方式；人脸识别不得作为唯一方式。',
    mend: '请补上其他进门方式。',
  },
} as const satisfies Record<string, FindingWords>;

export type FindingCode = keyof typeof findingWords;
