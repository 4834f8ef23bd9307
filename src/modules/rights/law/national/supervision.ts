import type { RuleLine } from '../../rules/law-types.ts';
import { editions } from '../editions.ts';
import { atLeast, between, days, exactly, line, workdays } from '../write-line.ts';

const { disputes, inspection, migrantWages, ownRules, provinceNotNamed, tradeUnion } = editions;
const { unionSupervision, zhejiangSupervision } = editions;

const elsewhere = '这是外地规定，本地没有查到对应条文，办理前请核对本省、本市规定。';
const numberNotRead = '办法第四条以后的条文没有读到，条号待核。';

/** What gives the union its standing, and how a complaint is supervised where no local regulation is known. */
export const supervisionLines: readonly RuleLine[] = [
  line(tradeUnion, 'union.negotiate-on-violation', {
    title: '工会代表职工交涉、要求改正，单位应当研究处理并答复',
    article: '第二十三条',
    binds: 'employer',
    quoted:
      '企业、事业单位、社会组织违反劳动法律法规规定，有下列侵犯职工劳动权益情形，工会应当代表职工与企业、事业单位、社会组织交涉，要求企业、事业单位、社会组织采取措施予以改正；企业、事业单位、社会组织应当予以研究处理，并向工会作出答复；企业、事业单位、社会组织拒不改正的，工会可以提请当地人民政府依法作出处理：',
  }),
  line(tradeUnion, 'union.investigate', {
    title: '工会有权调查，有关单位应当协助',
    article: '第二十六条',
    binds: 'employer',
    quoted:
      '工会有权对企业、事业单位、社会组织侵犯职工合法权益的问题进行调查，有关单位应当予以协助。',
  }),
  line(tradeUnion, 'union.dismissal-notice', {
    title: '单方解除劳动合同应当事先通知工会并书面答复工会意见',
    article: '第二十二条第二款',
    binds: 'employer',
    quoted:
      '用人单位单方面解除职工劳动合同时，应当事先将理由通知工会，工会认为用人单位违反法律、法规和有关合同，要求重新研究处理时，用人单位应当研究工会的意见，并将处理结果书面通知工会。',
  }),
  line(tradeUnion, 'union.support-proceedings', {
    title: '职工申请仲裁或者起诉的，工会应当支持和帮助',
    article: '第二十二条第三款',
    binds: 'union',
    quoted:
      '职工认为用人单位侵犯其劳动权益而申请劳动争议仲裁或者向人民法院提起诉讼的，工会应当给予支持和帮助。',
  }),
  line(tradeUnion, 'union.legal-aid', {
    title: '县级以上总工会提供法律援助',
    article: '第三十条',
    binds: 'union',
    quoted: '县级以上各级总工会依法为所属工会和职工提供法律援助等法律服务。',
  }),
  line(tradeUnion, 'union.obstruction', {
    title: '妨碍调查或者拒绝平等协商的，由县级以上人民政府责令改正',
    article: '第五十四条第三项、第四项',
    binds: 'employer',
    quoted: '违反本法规定，有下列情形之一的，由县级以上人民政府责令改正，依法处理：',
  }),
  line(inspection, 'union.heard-by-inspection', {
    title: '劳动保障监察应当听取工会意见',
    article: '第七条',
    binds: 'authority',
    quoted: '劳动保障行政部门在劳动保障监察工作中应当注意听取工会组织的意见和建议。',
  }),
  line(migrantWages, 'union.demand-wage-correction', {
    title: '工会可以要求改正欠薪，拒不改正的请求有关部门处理',
    article: '第五十一条',
    binds: 'employer',
    quoted:
      '工会依法维护农民工工资权益，对用人单位工资支付情况进行监督；发现拖欠农民工工资的，可以要求用人单位改正，拒不改正的，可以请求人力资源社会保障行政部门和其他有关部门依法处理。',
  }),
  line(ownRules, 'supervision.first-decision', {
    title: '登记后作出受理决定',
    article: '第一项',
    binds: 'union',
    nature: 'internal',
    period: workdays(3),
    startEvent: '登记之日',
    pausable: true,
    note: '法规只说“及时受理”，三个工作日是本系统自定的内部时限。',
  }),
  line(ownRules, 'supervision.transfer-feedback', {
    title: '移送后对方反馈',
    article: '第二项',
    binds: 'union',
    nature: 'internal',
    period: workdays(15),
    startEvent: '移送之日',
    pausable: true,
    note: '本系统自定的催办时限，不约束接收单位。',
  }),
  line(ownRules, 'supervision.negotiation', {
    title: '组织双方协商',
    article: '第三项',
    binds: 'union',
    nature: 'internal',
    period: days(15),
    startEvent: '协商开始之日',
    pausable: true,
    note: '本系统自定，参照劳动争议调解十五日。',
  }),
  line(ownRules, 'supervision.archive-retention', {
    title: '案卷保存期限',
    article: '第四项',
    binds: 'union',
    nature: 'internal',
    note: '工会维权案卷的保存期限没有查到，由使用单位按档案规定设定。',
    status: 'unverified',
  }),
  line(zhejiangSupervision, 'supervision.refusal-notice', {
    title: '不予受理书面告知投诉人',
    article: '第十七条第二款',
    binds: 'union',
    nature: 'practice',
    period: workdays(5),
    startEvent: '接到投诉之日',
    note: elsewhere,
  }),
  line(zhejiangSupervision, 'supervision.excluded-proceedings', {
    title: '已由行政机关、仲裁机构、法院受理的不予受理监督',
    article: '第十七条第二款',
    binds: 'union',
    nature: 'practice',
    note: `${elsewhere}不受理监督，工会仍应支持职工仲裁、起诉（工会法第二十二条第三款）。`,
  }),
  line(unionSupervision, 'supervision.investigators', {
    title: '两名以上劳动法律监督员调查',
    article: '调查条款（条号待核）',
    binds: 'union',
    value: atLeast(2, 'person'),
    note: numberNotRead,
  }),
  line(unionSupervision, 'supervision.hear-both-sides', {
    title: '听取双方意见',
    article: '调查条款（条号待核）',
    binds: 'union',
    note: numberNotRead,
  }),
  line(unionSupervision, 'supervision.secrecy', {
    title: '不得泄露个人信息和商业秘密',
    article: '调查条款（条号待核）',
    binds: 'union',
    note: numberNotRead,
  }),
  line(unionSupervision, 'supervision.truthful-record', {
    title: '笔录由双方签名或者盖章，拒绝的如实注明',
    article: '调查条款（条号待核）',
    binds: 'union',
    note: numberNotRead,
  }),
  line(zhejiangSupervision, 'supervision.recusal', {
    title: '监督员本人或者近亲属有利害关系的应当回避',
    article: '第十三条第二款',
    binds: 'union',
    nature: 'practice',
    note: elsewhere,
  }),
  line(zhejiangSupervision, 'supervision.explain-no-violation', {
    title: '认为不存在违法的应当向劳动者说明',
    article: '第十九条',
    binds: 'union',
    nature: 'practice',
    note: elsewhere,
  }),
  line(zhejiangSupervision, 'supervision.register-own-findings', {
    title: '日常工作中发现违法的应当登记',
    article: '第十七条第三款',
    binds: 'union',
    nature: 'practice',
    note: elsewhere,
  }),
  line(zhejiangSupervision, 'supervision.scope', {
    title: '工会劳动法律监督的事项范围',
    article: '第九条',
    binds: 'union',
    nature: 'practice',
    note: elsewhere,
  }),
  line(
    { law: '南昌市工会劳动法律监督条例', version: '2008', inForceOn: null, status: 'secondary' },
    'supervision.result-to-complainant',
    {
      title: '向实名投诉人告知办理结果',
      article: '第二十五条',
      binds: 'union',
      nature: 'practice',
      note: elsewhere,
    },
  ),
  line(zhejiangSupervision, 'supervision.talk-first', {
    title: '先组织双方沟通协商',
    article: '第十九条',
    binds: 'union',
    nature: 'practice',
    note: elsewhere,
  }),
  line(provinceNotNamed, 'supervision.evidence-for-worker', {
    title: '工会应当为劳动者维权提供所掌握的证据',
    article: '第十八条第三款',
    binds: 'union',
    nature: 'practice',
    note: elsewhere,
  }),
  line(disputes, 'supervision.representatives-from', {
    title: '十人以上有共同请求的可以推举代表',
    article: '第七条',
    binds: 'worker',
    value: atLeast(10, 'person'),
    quoted:
      '发生劳动争议的劳动者一方在十人以上，并有共同请求的，可以推举代表参加调解、仲裁或者诉讼活动。',
  }),
  line(
    { law: '各地推举代表的做法', version: '未确认', inForceOn: null, status: 'secondary' },
    'supervision.representatives-count',
    {
      title: '推举代表三至五人',
      article: '地方规定（条号待核）',
      binds: 'worker',
      nature: 'practice',
      value: between(3, 5, 'person'),
      note: elsewhere,
    },
  ),
  line(
    {
      law: '群体事件报告做法（四川等地）',
      version: '未确认',
      inForceOn: null,
      status: 'secondary',
    },
    'supervision.major-incident-people',
    {
      title: '十人以上按重大情况报告',
      article: '地方做法（条号待核）',
      binds: 'union',
      nature: 'practice',
      value: atLeast(10, 'person'),
      note: elsewhere,
    },
  ),
  line(zhejiangSupervision, 'supervision.major-incident-report', {
    title: '重大情况立即向上级工会报告',
    article: '第十条第二款第七项',
    binds: 'union',
    nature: 'practice',
    value: exactly(0, 'hour'),
    note: `${elsewhere}有人身危险的先报110。`,
  }),
];
