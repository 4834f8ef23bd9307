import type { RuleLine } from '../../rules/law-types.ts';
import { editions } from '../editions.ts';
import { atLeast, days, exactly, line, workdays, years } from '../write-line.ts';

const { disputes, disputesInterpretation } = editions;

/** Unit in doubt: the authority is chased by the later reading, so that nobody is blamed a day too early. */
const later = '条文写“日”，是否指工作日没有核实。催办机关按较晚的读法（工作日）。';

/** Arbitration of labour disputes, as the law of 2007 and its interpretation have it. */
export const arbitrationLines: readonly RuleLine[] = [
  line(disputes, 'arbitration.limitation', {
    title: '劳动争议仲裁时效',
    article: '第二十七条第一款',
    binds: 'worker',
    period: years(1),
    startEvent: '知道或者应当知道权利被侵害之日',
    pausable: true,
    quoted:
      '劳动争议申请仲裁的时效期间为一年。仲裁时效期间从当事人知道或者应当知道其权利被侵害之日起计算。',
  }),
  line(disputes, 'arbitration.limitation-after-employment', {
    title: '拖欠劳动报酬的仲裁时效（劳动关系终止后一年）',
    article: '第二十七条第四款',
    binds: 'worker',
    period: years(1),
    startEvent: '劳动关系终止之日',
    pausable: true,
    quoted:
      '劳动关系存续期间因拖欠劳动报酬发生争议的，劳动者申请仲裁不受本条第一款规定的仲裁时效期间的限制；但是，劳动关系终止的，应当自劳动关系终止之日起一年内提出。',
  }),
  line(disputes, 'arbitration.interruption', {
    title: '仲裁时效中断后重新计算',
    article: '第二十七条第二款',
    binds: 'worker',
    quoted:
      '前款规定的仲裁时效，因当事人一方向对方当事人主张权利，或者向有关部门请求权利救济，或者对方当事人同意履行义务而中断。从中断时起，仲裁时效期间重新计算。',
  }),
  line(disputes, 'arbitration.suspension', {
    title: '仲裁时效中止后继续计算',
    article: '第二十七条第三款',
    binds: 'worker',
    quoted:
      '因不可抗力或者有其他正当理由，当事人不能在本条第一款规定的仲裁时效期间申请仲裁的，仲裁时效中止。从中止时效的原因消除之日起，仲裁时效期间继续计算。',
  }),
  line(disputes, 'arbitration.scope', {
    title: '属于劳动争议仲裁范围的争议',
    article: '第二条',
    binds: 'worker',
    quoted: '中华人民共和国境内的用人单位与劳动者发生的下列劳动争议，适用本法：',
  }),
  line(disputesInterpretation, 'arbitration.exclusions', {
    title: '不属于劳动争议的纠纷',
    article: '第二条',
    binds: 'worker',
    note: '社保经办机构发放待遇、公有住房转让、伤残等级和职业病鉴定异议、家庭与家政服务人员、个体工匠与帮工学徒、农村承包经营户与受雇人。',
  }),
  line(disputes, 'arbitration.acceptance', {
    title: '仲裁委员会决定是否受理',
    article: '第二十九条',
    binds: 'arbitration',
    period: workdays(5),
    otherReading: days(5),
    startEvent: '收到仲裁申请之日',
    quoted:
      '劳动争议仲裁委员会收到仲裁申请之日起五日内，认为符合受理条件的，应当受理，并通知申请人；认为不符合受理条件的，应当书面通知申请人不予受理，并说明理由。对劳动争议仲裁委员会不予受理或者逾期未作出决定的，申请人可以就该劳动争议事项向人民法院提起诉讼。',
    note: `${later}不予受理或者逾期不决定的可以起诉。`,
  }),
  line(disputes, 'arbitration.service-on-employer', {
    title: '仲裁申请书副本送达被申请人',
    article: '第三十条第一款',
    binds: 'arbitration',
    period: workdays(5),
    otherReading: days(5),
    startEvent: '受理仲裁申请之日',
    quoted: '劳动争议仲裁委员会受理仲裁申请后，应当在五日内将仲裁申请书副本送达被申请人。',
    note: later,
  }),
  line(disputes, 'arbitration.answer', {
    title: '被申请人答辩',
    article: '第三十条第二款',
    binds: 'employer',
    period: workdays(10),
    otherReading: days(10),
    startEvent: '收到申请书副本之日',
    quoted:
      '被申请人收到仲裁申请书副本后，应当在十日内向劳动争议仲裁委员会提交答辩书。劳动争议仲裁委员会收到答辩书后，应当在五日内将答辩书副本送达申请人。被申请人未提交答辩书的，不影响仲裁程序的进行。',
    note: later,
  }),
  line(disputes, 'arbitration.answer-forwarding', {
    title: '答辩书副本送达申请人',
    article: '第三十条第二款',
    binds: 'arbitration',
    period: workdays(5),
    otherReading: days(5),
    startEvent: '收到答辩书之日',
    note: later,
  }),
  line(disputes, 'arbitration.panel-notice', {
    title: '通知仲裁庭组成情况',
    article: '第三十二条',
    binds: 'arbitration',
    period: workdays(5),
    otherReading: days(5),
    startEvent: '受理仲裁申请之日',
    quoted: '劳动争议仲裁委员会应当在受理仲裁申请之日起五日内将仲裁庭的组成情况书面通知当事人。',
    note: later,
  }),
  line(disputes, 'arbitration.hearing-notice', {
    title: '开庭五日前书面通知',
    article: '第三十五条',
    binds: 'arbitration',
    value: atLeast(5, 'day'),
    quoted:
      '仲裁庭应当在开庭五日前，将开庭日期、地点书面通知双方当事人。当事人有正当理由的，可以在开庭三日前请求延期开庭。是否延期，由劳动争议仲裁委员会决定。',
    note: '是否指工作日没有核实。',
  }),
  line(disputes, 'arbitration.award', {
    title: '作出仲裁裁决',
    article: '第四十三条第一款',
    binds: 'arbitration',
    period: days(45),
    startEvent: '受理仲裁申请之日',
    pausable: true,
    quoted:
      '仲裁庭裁决劳动争议案件，应当自劳动争议仲裁委员会受理仲裁申请之日起四十五日内结束。案情复杂需要延期的，经劳动争议仲裁委员会主任批准，可以延期并书面通知当事人，但是延长期限不得超过十五日。逾期未作出仲裁裁决的，当事人可以就该劳动争议事项向人民法院提起诉讼。',
    note: '追加当事人、补正、增加请求、反申请、移送的重新起算；中止和公告期间不计（办案规则第四十五、四十六条，二手资料）。',
  }),
  line(disputes, 'arbitration.award-extension', {
    title: '延长作出仲裁裁决',
    article: '第四十三条第一款',
    binds: 'arbitration',
    period: days(15),
    startEvent: '受理仲裁申请之日',
    note: '须仲裁委员会主任批准并书面通知当事人。',
  }),
  line(disputesInterpretation, 'arbitration.late-award', {
    title: '逾期未裁决的可以直接起诉',
    article: '第十二条',
    binds: 'worker',
    note: '移送管辖、正在送达、等待另案、等待开庭、鉴定或者调查取证等除外；起诉须提交受理通知书等凭证。',
  }),
  line(disputes, 'arbitration.sue-after-award', {
    title: '不服裁决起诉',
    article: '第四十八条、第五十条',
    binds: 'worker',
    period: days(15),
    startEvent: '收到仲裁裁决书之日',
    quoted:
      '当事人对本法第四十七条规定以外的其他劳动争议案件的仲裁裁决不服的，可以自收到仲裁裁决书之日起十五日内向人民法院提起诉讼；期满不起诉的，裁决书发生法律效力。',
  }),
  line(disputes, 'arbitration.set-aside', {
    title: '用人单位申请撤销终局裁决',
    article: '第四十九条第一款',
    binds: 'employer',
    period: days(30),
    startEvent: '收到仲裁裁决书之日',
  }),
  line(disputes, 'arbitration.final-award-wages', {
    title: '终局裁决：每项不超过当地月最低工资标准十二个月金额',
    article: '第四十七条第一项；法释〔2020〕26号第十九条',
    binds: 'arbitration',
    value: exactly(12, 'month'),
    quoted:
      '（一）追索劳动报酬、工伤医疗费、经济补偿或者赔偿金，不超过当地月最低工资标准十二个月金额的争议；',
  }),
  line(disputes, 'arbitration.dispatch-co-parties', {
    title: '劳务派遣单位和用工单位为共同当事人',
    article: '第二十二条第二款',
    binds: 'employer',
    quoted: '劳务派遣单位或者用工单位与劳动者发生劳动争议的，劳务派遣单位和用工单位为共同当事人。',
  }),
  line(disputes, 'arbitration.employer-evidence', {
    title: '用人单位掌握的证据应当由其提供，不提供的承担不利后果',
    article: '第六条、第三十九条第二款',
    binds: 'employer',
    quoted:
      '发生劳动争议，当事人对自己提出的主张，有责任提供证据。与争议事项有关的证据属于用人单位掌握管理的，用人单位应当提供；用人单位不提供的，应当承担不利后果。',
  }),
];
