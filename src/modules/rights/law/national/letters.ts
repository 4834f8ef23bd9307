import type { RuleLine } from '../../rules/law-types.ts';
import { editions } from '../editions.ts';
import { days, line, workdays } from '../write-line.ts';

const { civilCode, civilProcedure, cityNotNamed, inspection, ownRules } = editions;
const { provinceNotNamed, unionSupervision, zhejiangSupervision } = editions;

const elsewhere = '这是外地规定，本地没有查到对应条文，发出前请核对本省、本市规定。';
const asEvidence = '工会文书送达没有专门规定，参照民事诉讼法保存送达证据。';

/** Letters and their service where no local regulation is known. The reply clock starts at service. */
export const letterLines: readonly RuleLine[] = [
  line(
    {
      law: '提示函载明的期限（淮北市总工会实例）',
      version: '未确认',
      inForceOn: null,
      status: 'secondary',
    },
    'letter.reminder-reply',
    {
      title: '提示函载明的答复期限',
      article: '实例',
      binds: 'employer',
      nature: 'practice',
      period: days(15),
      startEvent: '收到提示函之日',
      note: '没有查到提示函的法定答复期限，由函件载明；十五日是淮北市总工会的实例。',
    },
  ),
  line(unionSupervision, 'letter.opinion-basis', {
    title: '发出工会劳动法律监督意见书',
    article: '意见书条款（条号待核）',
    binds: 'employer',
    status: 'unverified',
    note: '办法第四条以后的条文没有读到。',
  }),
  line(zhejiangSupervision, 'letter.opinion-signature', {
    title: '意见书由工会主席或者副主席签署',
    article: '第二十一条',
    binds: 'union',
    nature: 'practice',
    note: elsewhere,
  }),
  line(zhejiangSupervision, 'letter.opinion-reply', {
    title: '用人单位书面答复意见书',
    article: '第二十二条',
    binds: 'employer',
    nature: 'practice',
    period: workdays(15),
    startEvent: '收到意见书之日',
    note: `十五个工作日是多省通行规定。${elsewhere}`,
  }),
  line(ownRules, 'letter.reply-review', {
    title: '审查用人单位答复',
    article: '第五项',
    binds: 'union',
    nature: 'internal',
    period: workdays(5),
    startEvent: '收到答复之日',
    pausable: true,
    note: '本系统自定的内部时限。',
  }),
  line(zhejiangSupervision, 'letter.proposal-triggers', {
    title: '拒收、逾期不答复、无正当理由不改正的可以发建议书',
    article: '第二十三条',
    binds: 'union',
    nature: 'practice',
    note: elsewhere,
  }),
  line(zhejiangSupervision, 'letter.proposal-sender', {
    title: '建议书由县级以上地方总工会发出',
    article: '第二十三条',
    binds: 'union',
    nature: 'practice',
    note: `${elsewhere}基层工会提请上级总工会发出。`,
  }),
  line(provinceNotNamed, 'letter.proposal-filing', {
    title: '主管部门收到建议书后立案或者书面说明理由',
    article: '第二十三条',
    binds: 'authority',
    nature: 'practice',
    period: workdays(5),
    startEvent: '收到建议书之日',
    note: elsewhere,
  }),
  line(zhejiangSupervision, 'letter.proposal-result', {
    title: '主管部门反馈调查处理结果',
    article: '第二十四条',
    binds: 'authority',
    nature: 'practice',
    note: `${elsewhere}条文只说“按照规定时间”“及时”，没有天数。`,
  }),
  line(cityNotNamed, 'letter.proposal-not-adopted', {
    title: '主管部门书面说明不采纳的理由',
    article: '第二十三条',
    binds: 'authority',
    nature: 'practice',
    period: days(7),
    startEvent: '工会认为理由不当提出之日',
    note: elsewhere,
  }),
  line(inspection, 'letter.complainant-confidential', {
    title: '为举报人保密',
    article: '第九条第三款',
    binds: 'authority',
    quoted:
      '劳动保障行政部门应当为举报人保密；对举报属实，为查处重大违反劳动保障法律、法规或者规章的行为提供主要线索和证据的举报人，给予奖励。',
  }),
  line(civilProcedure, 'service.receipt', {
    title: '签收日期为送达日期',
    article: '第八十七条',
    binds: 'union',
    quoted: '受送达人在送达回证上的签收日期为送达日期。',
    note: asEvidence,
  }),
  line(civilProcedure, 'service.left-with-proof', {
    title: '拒收的留置送达：见证人或者拍照、录像',
    article: '第八十九条',
    binds: 'union',
    quoted:
      '受送达人或者他的同住成年家属拒绝接收诉讼文书的，送达人可以邀请有关基层组织或者所在单位的代表到场，说明情况，在送达回证上记明拒收事由和日期，由送达人、见证人签名或者盖章，把诉讼文书留在受送达人的住所；也可以把诉讼文书留在受送达人的住所，并采用拍照、录像等方式记录送达过程，即视为送达。',
    note: asEvidence,
  }),
  line(civilProcedure, 'service.electronic-consent', {
    title: '经同意电子送达，到达特定系统的日期为送达日期',
    article: '第九十条',
    binds: 'union',
    quoted: '采用前款方式送达的，以送达信息到达受送达人特定系统的日期为送达日期。',
    note: asEvidence,
  }),
  line(civilProcedure, 'service.post', {
    title: '邮寄送达，以回执注明的收件日期为准',
    article: '第九十一条',
    binds: 'union',
    quoted:
      '直接送达诉讼文书有困难的，可以委托其他人民法院代为送达，或者邮寄送达。邮寄送达的，以回执上注明的收件日期为送达日期。',
    note: asEvidence,
  }),
  line(civilProcedure, 'service.public-notice', {
    title: '公告送达',
    article: '第九十五条第一款',
    binds: 'union',
    period: days(30),
    startEvent: '发出公告之日',
    rolls: false,
    quoted:
      '受送达人下落不明，或者用本节规定的其他方式无法送达的，公告送达。自发出公告之日起，经过三十日，即视为送达。',
    note: `${asEvidence}经过三十日即视为送达。`,
  }),
  line(civilCode, 'counting.start-excluded', {
    title: '开始的当日不计入',
    article: '第二百零一条第一款',
    binds: 'worker',
    quoted: '按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。',
  }),
  line(civilCode, 'counting.month-end', {
    title: '按年、月计算的以对应日或者月末日为最后一日',
    article: '第二百零二条',
    binds: 'worker',
    quoted:
      '按照年、月计算期间的，到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日。',
  }),
  line(civilCode, 'counting.last-day-rolls', {
    title: '最后一日是法定休假日的顺延',
    article: '第二百零三条第一款',
    binds: 'worker',
    quoted: '期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。',
  }),
];
