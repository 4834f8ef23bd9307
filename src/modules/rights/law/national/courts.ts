import type { RuleLine } from '../../rules/law-types.ts';
import { editions } from '../editions.ts';
import { atLeast, between, days, line, workdays, years } from '../write-line.ts';

const { civilProcedure, disputes, disputesInterpretation, inspection, inspectionRules } = editions;
const { labourContract, legalAid, letterCooperation } = editions;

/** Unit in doubt: the authority is chased by the later reading. */
const later = '条文写“日”，是否指工作日没有核实。催办机关按较晚的读法（工作日）。';
const qingdao = {
  law: '青岛市总工会法律援助规定（网页）',
  version: '未确认',
  inForceOn: null,
  status: 'secondary',
} as const;

/** Courts, labour inspection, legal aid and procuratorate. */
export const courtLines: readonly RuleLine[] = [
  line(disputesInterpretation, 'court.wage-iou', {
    title: '工资欠条可以直接起诉',
    article: '第十五条',
    binds: 'worker',
    quoted:
      '劳动者以用人单位的工资欠条为证据直接提起诉讼，诉讼请求不涉及劳动关系其他争议的，视为拖欠劳动报酬争议，人民法院按照普通民事纠纷受理。',
  }),
  line(disputes, 'court.payment-order-basis', {
    title: '持调解协议书申请支付令',
    article: '第十六条；劳动合同法第三十条第二款',
    binds: 'worker',
    quoted:
      '因支付拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金事项达成调解协议，用人单位在协议约定期限内不履行的，劳动者可以持调解协议书依法向人民法院申请支付令。人民法院应当依法发出支付令。',
  }),
  line(civilProcedure, 'court.payment-order-acceptance', {
    title: '法院通知是否受理支付令申请',
    article: '第二百二十六条',
    binds: 'court',
    period: days(5),
    startEvent: '提出申请之日',
    quoted: '债权人提出申请后，人民法院应当在五日内通知债权人是否受理。',
  }),
  line(civilProcedure, 'court.payment-order-issue', {
    title: '法院发出支付令',
    article: '第二百二十七条第一款',
    binds: 'court',
    period: days(15),
    startEvent: '受理之日',
    quoted:
      '人民法院受理申请后，经审查债权人提供的事实、证据，对债权债务关系明确、合法的，应当在受理之日起十五日内向债务人发出支付令；申请不成立的，裁定予以驳回。',
  }),
  line(civilProcedure, 'court.payment-order-objection', {
    title: '债务人清偿或者提出书面异议',
    article: '第二百二十七条第二款',
    binds: 'employer',
    period: days(15),
    startEvent: '收到支付令之日',
    quoted: '债务人应当自收到支付令之日起十五日内清偿债务，或者向人民法院提出书面异议。',
  }),
  line(disputesInterpretation, 'court.payment-order-ended', {
    title: '支付令终结后：直接讨薪的先仲裁，依调解协议的直接起诉',
    article: '第十三条',
    binds: 'worker',
    quoted:
      '依据劳动合同法第三十条第二款规定申请支付令被人民法院裁定终结督促程序后，劳动者就劳动争议事项直接提起诉讼的，人民法院应当告知其先向劳动争议仲裁机构申请仲裁。',
  }),
  line(civilProcedure, 'court.enforcement', {
    title: '申请强制执行',
    article: '第二百五十条',
    binds: 'worker',
    period: years(2),
    startEvent: '法律文书规定履行期间的最后一日',
    pausable: true,
    quoted:
      '前款规定的期间，从法律文书规定履行期间的最后一日起计算；法律文书规定分期履行的，从最后一期履行期限届满之日起计算；法律文书未规定履行期间的，从法律文书生效之日起计算。',
  }),
  line(inspectionRules, 'inspection.acceptance', {
    title: '劳动保障监察受理投诉',
    article: '第十八条',
    binds: 'authority',
    period: workdays(5),
    startEvent: '接到投诉之日',
    note: '受理之日即为立案之日。',
  }),
  line(inspection, 'inspection.investigation', {
    title: '劳动保障监察调查',
    article: '第十七条',
    binds: 'authority',
    period: workdays(60),
    startEvent: '立案之日',
    quoted:
      '劳动保障行政部门对违反劳动保障法律、法规或者规章的行为的调查，应当自立案之日起60个工作日内完成；对情况复杂的，经劳动保障行政部门负责人批准，可以延长30个工作日。',
  }),
  line(inspection, 'inspection.investigation-extension', {
    title: '延长劳动保障监察调查',
    article: '第十七条',
    binds: 'authority',
    period: workdays(30),
    startEvent: '立案之日',
    note: '情况复杂、经负责人批准，在六十个工作日之外再加。',
  }),
  line(inspection, 'inspection.look-back', {
    title: '劳动保障监察查处时限',
    article: '第二十条',
    binds: 'worker',
    period: years(2),
    startEvent: '违法行为发生之日；连续或者继续的，行为终了之日',
    quoted:
      '违反劳动保障法律、法规或者规章的行为在2年内未被劳动保障行政部门发现，也未被举报、投诉的，劳动保障行政部门不再查处。',
  }),
  line(inspection, 'inspection.additional-compensation', {
    title: '责令限期支付逾期的加付赔偿金',
    article: '第二十六条',
    binds: 'employer',
    value: between(50, 100, 'percent'),
    quoted:
      '用人单位有下列行为之一的，由劳动保障行政部门分别责令限期支付劳动者的工资报酬、劳动者工资低于当地最低工资标准的差额或者解除劳动合同的经济补偿；逾期不支付的，责令用人单位按照应付金额50%以上1倍以下的标准计算，向劳动者加付赔偿金：',
  }),
  line(legalAid, 'legal-aid.decision', {
    title: '法律援助机构审查决定',
    article: '第四十三条第一款',
    binds: 'legal_aid',
    period: workdays(7),
    otherReading: days(7),
    startEvent: '收到法律援助申请之日',
    quoted:
      '法律援助机构应当自收到法律援助申请之日起七日内进行审查，作出是否给予法律援助的决定。决定给予法律援助的，应当自作出决定之日起三日内指派法律援助人员为受援人提供法律援助；决定不给予法律援助的，应当书面告知申请人，并说明理由。',
    note: later,
  }),
  line(legalAid, 'legal-aid.appointment', {
    title: '指派法律援助人员',
    article: '第四十三条第一款',
    binds: 'legal_aid',
    period: workdays(3),
    otherReading: days(3),
    startEvent: '作出援助决定之日',
    note: later,
  }),
  line(legalAid, 'legal-aid.no-means-check', {
    title: '申请劳动报酬、工伤赔偿的进城务工人员免予核查经济困难',
    article: '第四十二条第三项',
    binds: 'legal_aid',
    quoted: '（三）申请支付劳动报酬或者请求工伤事故人身损害赔偿的进城务工人员；',
  }),
  line(legalAid, 'legal-aid.urgent', {
    title: '距时效届满不足七日的先行提供援助',
    article: '第四十四条第一项',
    binds: 'legal_aid',
    value: atLeast(7, 'day'),
    quoted: '（一）距法定时效或者期限届满不足七日，需要及时提起诉讼或者申请仲裁、行政复议；',
  }),
  line(qingdao, 'legal-aid.union-filing', {
    title: '工会法律援助受理',
    article: '办理流程（条号待核）',
    binds: 'union',
    nature: 'practice',
    period: workdays(7),
    startEvent: '收到申请之日',
    note: '青岛做法，本地请核对。',
  }),
  line(qingdao, 'legal-aid.union-approval', {
    title: '工会法律援助审批',
    article: '办理流程（条号待核）',
    binds: 'union',
    nature: 'practice',
    period: workdays(7),
    startEvent: '受理之日',
    note: '青岛做法，本地请核对。',
  }),
  line(letterCooperation, 'procuratorate.referral', {
    title: '县级以上总工会可以向检察机关移送线索',
    article: '移送条款（条号待核）',
    binds: 'union',
    note: '群体性欠薪、欠缴社保，或者新就业形态、女性、未成年、残疾、老年劳动者，且用人单位不配合的。',
  }),
  line(
    {
      law: '汉中市汉台区协作办法（报道）',
      version: '未确认',
      inForceOn: null,
      status: 'secondary',
    },
    'procuratorate.feedback',
    {
      title: '检察机关办结后反馈',
      article: '报道',
      binds: 'procuratorate',
      nature: 'practice',
      period: days(5),
      startEvent: '办结之日',
      note: '汉台区做法，本地请核对。',
    },
  ),
  line(labourContract, 'pay.full-and-timely', {
    title: '及时足额支付劳动报酬',
    article: '第三十条',
    binds: 'employer',
    quoted: '用人单位应当按照劳动合同约定和国家规定，向劳动者及时足额支付劳动报酬。',
  }),
];
