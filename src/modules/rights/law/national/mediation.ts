import type { RuleLine } from '../../rules/law-types.ts';
import { editions } from '../editions.ts';
import { days, line, workdays } from '../write-line.ts';

const { arbitrationRules, disputes, onlineMediation } = editions;
const { peoplesMediation, platformMediation } = editions;

/** Unit in doubt: the authority is chased by the later reading, so that nobody is blamed a day too early. */
const later = '条文写“日”，是否指工作日没有核实。催办机关按较晚的读法（工作日）。';

/** Mediation of labour disputes and what makes an agreement enforceable. */
export const mediationLines: readonly RuleLine[] = [
  line(disputes, 'mediation.labour', {
    title: '劳动争议调解',
    article: '第十四条第三款',
    binds: 'mediator',
    period: days(15),
    startEvent: '调解组织收到调解申请之日',
    quoted:
      '自劳动争议调解组织收到调解申请之日起十五日内未达成调解协议的，当事人可以依法申请仲裁。',
  }),
  line(platformMediation, 'mediation.one-stop', {
    title: '新就业形态劳动纠纷一站式调解',
    article: '调解期限条款',
    binds: 'mediator',
    period: days(15),
    startEvent: '受理调解之日',
  }),
  line(platformMediation, 'mediation.one-stop-extension', {
    title: '双方同意延长一站式调解',
    article: '调解期限条款',
    binds: 'mediator',
    period: days(15),
    startEvent: '受理调解之日',
    note: '在原十五日之外最多再加十五日，须双方同意。',
  }),
  line(onlineMediation, 'mediation.court-online', {
    title: '立案前在线调解',
    article: '第二十四条第一款',
    binds: 'mediator',
    period: days(30),
    startEvent: '调解组织确认接受之日',
    quoted:
      '立案前在线调解期限为三十日。各方当事人同意延长的，不受此限。立案后在线调解，适用普通程序的调解期限为十五日，适用简易程序的调解期限为七日，各方当事人同意延长的，不受此限。立案后延长的调解期限不计入审理期限。',
  }),
  line(onlineMediation, 'mediation.court-online-after-filing', {
    title: '立案后在线调解（普通程序）',
    article: '第二十四条第一款',
    binds: 'mediator',
    period: days(15),
    startEvent: '调解组织确认接受之日',
    note: '适用简易程序的为七日；各方同意可以延长。',
  }),
  line(peoplesMediation, 'mediation.follow-up', {
    title: '监督、督促履行调解协议',
    article: '第三十一条第二款',
    binds: 'mediator',
    quoted: '人民调解委员会应当对调解协议的履行情况进行监督，督促当事人履行约定的义务。',
  }),
  line(peoplesMediation, 'agreement.judicial-confirmation', {
    title: '共同申请司法确认',
    article: '第三十三条第一款；民事诉讼法第二百零五条',
    binds: 'worker',
    period: days(30),
    startEvent: '调解协议生效之日',
    quoted:
      '经人民调解委员会调解达成调解协议后，双方当事人认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认，人民法院应当及时对调解协议进行审查，依法确认调解协议的效力。',
    note: '法释〔2020〕26号第五十二条：人民调解委员会主持、仅就给付义务达成的协议。',
  }),
  line(arbitrationRules, 'agreement.arbitration-review', {
    title: '共同申请仲裁审查调解协议',
    article: '第七十四条',
    binds: 'worker',
    status: 'unverified',
    period: days(15),
    startEvent: '调解协议生效之日',
    note: '凭记忆，条文没有读到。劳动者一方按较早的读法（自然日）办理。',
    otherReading: workdays(15),
  }),
  line(arbitrationRules, 'agreement.arbitration-review-decision', {
    title: '仲裁委员会审查调解协议',
    article: '第七十五条',
    binds: 'arbitration',
    status: 'unverified',
    period: workdays(5),
    otherReading: days(5),
    startEvent: '受理审查申请之日',
    note: later,
  }),
  line(arbitrationRules, 'agreement.arbitration-review-extension', {
    title: '延长审查调解协议',
    article: '第七十五条',
    binds: 'arbitration',
    status: 'unverified',
    period: workdays(5),
    otherReading: days(5),
    startEvent: '受理审查申请之日',
    note: later,
  }),
];
