import type { PackSource } from '../rules/law-types.ts';
import { editions } from './editions.ts';
import { atLeast, between, exactly, line, workdays } from './write-line.ts';

const law = editions.zhejiangSupervision;

/** Zhejiang: the regulation on labour-law supervision by trade unions of 2016, read whole.
 *  @source 浙江省工会劳动法律监督条例 (2016) */
export const zhejiang: PackSource = {
  id: 'zhejiang',
  name: '浙江省',
  jurisdiction: { divisionPrefix: '33', name: '浙江省' },
  lines: [
    line(law, 'supervision.local-regulation', {
      title: '本省工会劳动法律监督条例',
      article: '第三十三条',
      binds: 'union',
      quoted: '本条例自2016年12月1日起施行。',
    }),
    line(law, 'supervision.scope', {
      title: '工会劳动法律监督的事项范围',
      article: '第九条',
      binds: 'union',
      quoted: '工会对用人单位遵守劳动法律法规、保障劳动者合法权益的下列情况进行监督:',
    }),
    line(law, 'supervision.major-incident-report', {
      title: '重大情况立即向上级工会报告',
      article: '第十条第二款第七项',
      binds: 'union',
      value: exactly(0, 'hour'),
      quoted: '（七）向上级工会劳动法律监督委员会报告用人单位违反劳动法律法规的重大情况；',
      note: '条例没有规定时限，按立即报告办理；有人身危险的先报110。',
    }),
    line(law, 'supervision.secrecy', {
      title: '不得泄露个人隐私和商业秘密',
      article: '第十三条第一款',
      binds: 'union',
      quoted:
        '工会劳动法律监督员应当认真履职，不得徇私舞弊，不得泄露劳动者的个人隐私和用人单位的商业秘密。',
    }),
    line(law, 'supervision.recusal', {
      title: '监督员本人或者近亲属有利害关系的应当回避',
      article: '第十三条第二款',
      binds: 'union',
      quoted:
        '地方总工会、产业工会、基层工会的联合会的工会劳动法律监督员办理的监督事项与本人或者其近亲属有利害关系的，应当回避。',
    }),
    line(law, 'supervision.no-retaliation', {
      title: '不得对基层工会监督员打击报复',
      article: '第十四条第二款',
      binds: 'employer',
      quoted:
        '用人单位不得通过调整工作岗位、降低职级、免除职务、解除劳动合同等方式对基层工会劳动法律监督员进行打击报复。',
    }),
    line(law, 'supervision.refusal-notice', {
      title: '不予受理书面告知投诉人',
      article: '第十七条第二款',
      binds: 'union',
      period: workdays(5),
      startEvent: '接到投诉之日',
      quoted:
        '劳动者投诉事项不属于工会劳动法律监督范围或者已经由行政机关、仲裁机构或者人民法院受理、立案的，工会劳动法律监督委员会不予受理，并于五个工作日内书面告知劳动者。',
    }),
    line(law, 'supervision.excluded-proceedings', {
      title: '已由行政机关、仲裁机构、法院受理的不予受理监督',
      article: '第十七条第二款',
      binds: 'union',
      quoted:
        '劳动者投诉事项不属于工会劳动法律监督范围或者已经由行政机关、仲裁机构或者人民法院受理、立案的，工会劳动法律监督委员会不予受理，并于五个工作日内书面告知劳动者。',
      note: '不受理监督，工会仍应支持职工仲裁、起诉（工会法第二十二条第三款）。',
    }),
    line(law, 'supervision.register-own-findings', {
      title: '日常工作中发现违法的应当登记',
      article: '第十七条第三款',
      binds: 'union',
      quoted:
        '工会在日常工作中发现用人单位存在违反劳动法律法规、侵害劳动者合法权益行为的，应当予以登记，并按照有关规定及时处理。',
    }),
    line(law, 'supervision.hear-both-sides', {
      title: '听取劳动者和用人单位意见',
      article: '第十八条',
      binds: 'union',
      quoted:
        '工会劳动法律监督委员会受理劳动者投诉的有关事项后，应当及时派员听取劳动者和用人单位意见，了解有关情况。',
    }),
    line(law, 'supervision.talk-first', {
      title: '先组织双方沟通协商',
      article: '第十九条',
      binds: 'union',
      quoted:
        '工会劳动法律监督委员会了解情况后，认为用人单位不存在违反劳动法律法规、侵害劳动者合法权益行为的，应当向劳动者说明；认为用人单位存在违反劳动法律法规、侵害劳动者合法权益行为的，应当根据劳动者和用人单位双方意愿，组织双方沟通，协商解决。',
    }),
    line(law, 'supervision.explain-no-violation', {
      title: '认为不存在违法的应当向劳动者说明',
      article: '第十九条',
      binds: 'union',
      quoted:
        '工会劳动法律监督委员会了解情况后，认为用人单位不存在违反劳动法律法规、侵害劳动者合法权益行为的，应当向劳动者说明；认为用人单位存在违反劳动法律法规、侵害劳动者合法权益行为的，应当根据劳动者和用人单位双方意愿，组织双方沟通，协商解决。',
    }),
    line(law, 'supervision.investigators', {
      title: '两名以上劳动法律监督员调查并出示证件',
      article: '第二十条第二款',
      binds: 'union',
      value: atLeast(2, 'person'),
      quoted:
        '工会劳动法律监督委员会对用人单位进行调查，应当由两名以上工会劳动法律监督员实施，并出示工会劳动法律监督员证。基层工会未设立工会劳动法律监督委员会且工会劳动法律监督员只有一名的，可以申请上一级工会劳动法律监督委员会进行调查或者由上一级工会劳动法律监督委员会指派工会劳动法律监督员参加调查。',
    }),
    line(law, 'supervision.truthful-record', {
      title: '不配合调查的如实记录',
      article: '第二十条第三款',
      binds: 'union',
      quoted:
        '对工会劳动法律监督委员会的调查，用人单位应当配合。用人单位不与工会劳动法律监督员进行沟通，拒绝提供或者提供虚假资料，隐匿、毁灭资料的，工会劳动法律监督员应当如实记录相关情况。',
    }),
    line(law, 'supervision.hear-employers-body', {
      title: '需要时听取企业联合会、工商业联合会意见',
      article: '第二十条第四款',
      binds: 'union',
      quoted:
        '地方总工会劳动法律监督委员会对用人单位进行调查时，根据工作需要，还应当听取企业联合会、工商业联合会等企业方面代表组织的意见。',
    }),
    line(law, 'letter.opinion-basis', {
      title: '发出工会劳动法律监督意见书',
      article: '第二十一条',
      binds: 'employer',
      quoted:
        '工会劳动法律监督委员会调查后，认为用人单位存在违反劳动法律法规、侵害劳动者合法权益行为的，应当督促用人单位及时改正；必要时，由工会主席或者副主席签署工会劳动法律监督意见书，送达用人单位。',
    }),
    line(law, 'letter.opinion-signature', {
      title: '意见书由工会主席或者副主席签署',
      article: '第二十一条',
      binds: 'union',
      quoted:
        '工会劳动法律监督委员会调查后，认为用人单位存在违反劳动法律法规、侵害劳动者合法权益行为的，应当督促用人单位及时改正；必要时，由工会主席或者副主席签署工会劳动法律监督意见书，送达用人单位。',
    }),
    line(law, 'letter.opinion-reply', {
      title: '用人单位书面答复意见书',
      article: '第二十二条',
      binds: 'employer',
      period: workdays(15),
      startEvent: '收到意见书之日',
      quoted:
        '用人单位应当自收到工会劳动法律监督意见书之日起十五个工作日内作出书面答复，说明情况和改正措施。用人单位认为工会劳动法律监督委员会意见不适当的，应当书面说明理由。',
    }),
    line(law, 'letter.proposal-triggers', {
      title: '拒收、逾期不答复、无正当理由不改正的可以发建议书',
      article: '第二十三条',
      binds: 'union',
      quoted:
        '有下列情形之一的，地方总工会可以向同级人民政府人力资源和社会保障等有关部门发出工会劳动法律监督建议书，并移交相关材料：',
    }),
    line(law, 'letter.proposal-sender', {
      title: '建议书由地方总工会发出',
      article: '第二十三条',
      binds: 'union',
      quoted:
        '有下列情形之一的，地方总工会可以向同级人民政府人力资源和社会保障等有关部门发出工会劳动法律监督建议书，并移交相关材料：',
      note: '基层工会提请上级总工会发出。',
    }),
    line(law, 'letter.proposal-result', {
      title: '主管部门反馈调查处理结果',
      article: '第二十四条',
      binds: 'authority',
      quoted:
        '人力资源和社会保障等有关部门接到工会劳动法律监督建议书后，应当按照规定时间进行审查，依法调查处理，并及时反馈调查处理结果。',
      note: '条例只说“按照规定时间”“及时”，没有天数。',
    }),
    line(law, 'supervision.obstruction-fine', {
      title: '拒绝、虚假、隐匿、毁灭资料逾期不改的罚款',
      article: '第二十七条',
      binds: 'employer',
      value: between(200_000, 2_000_000, 'fen'),
      quoted:
        '违反本条例第二十条第三款规定，用人单位拒绝提供或者提供虚假资料，以及隐匿、毁灭资料的，由人力资源和社会保障等部门按照职责责令限期改正；逾期不改正的，处二千元以上二万元以下的罚款。',
    }),
    line(law, 'supervision.template-authority', {
      title: '监督员证、意见书、建议书样式由省总工会规定',
      article: '第三十二条',
      binds: 'union',
      quoted:
        '工会劳动法律监督员证、工会劳动法律监督意见书和工会劳动法律监督建议书的样式，由省总工会规定。',
    }),
  ],
};
