import type { RuleLine } from '../../rules/law-types.ts';
import { editions } from '../editions.ts';
import { atLeast, between, days, line, months, years } from '../write-line.ts';

const { disputesInterpretationTwo, migrantWages, wageCrime } = editions;

/** Who pays arrears of wages, what a project must keep, and when arrears become a crime. */
export const wageLines: readonly RuleLine[] = [
  line(migrantWages, 'wages.direct-employer', {
    title: '用人单位清偿',
    article: '第十六条',
    binds: 'employer',
    quoted: '用人单位拖欠农民工工资的，应当依法予以清偿。',
  }),
  line(migrantWages, 'wages.subcontractor-liable', {
    title: '分包单位负直接责任',
    article: '第三十条第一款',
    binds: 'contractor',
    quoted: '分包单位对所招用农民工的实名制管理和工资支付负直接责任。',
  }),
  line(migrantWages, 'wages.general-contractor-first', {
    title: '分包单位拖欠的由施工总承包单位先行清偿',
    article: '第三十条第三款',
    binds: 'contractor',
    quoted: '分包单位拖欠农民工工资的，由施工总承包单位先行清偿，再依法进行追偿。',
  }),
  line(migrantWages, 'wages.illegal-subcontracting', {
    title: '转包拖欠的由施工总承包单位先行清偿',
    article: '第三十条第四款',
    binds: 'contractor',
    quoted: '工程建设项目转包，拖欠农民工工资的，由施工总承包单位先行清偿，再依法进行追偿。',
  }),
  line(migrantWages, 'wages.owner-advances', {
    title: '建设单位以未结清的工程款为限先行垫付',
    article: '第二十九条第二款',
    binds: 'contractor',
    quoted:
      '因建设单位未按照合同约定及时拨付工程款导致农民工工资拖欠的，建设单位应当以未结清的工程款为限先行垫付被拖欠的农民工工资。',
  }),
  line(migrantWages, 'wages.unqualified-contractor', {
    title: '发包、分包给个人或者不合格单位的由建设单位或者总包清偿',
    article: '第三十六条第一款',
    binds: 'contractor',
    quoted:
      '建设单位或者施工总承包单位将建设工程发包或者分包给个人或者不具备合法经营资格的单位，导致拖欠农民工工资的，由建设单位或者施工总承包单位清偿。',
  }),
  line(migrantWages, 'wages.lent-name', {
    title: '出借名义的施工单位清偿',
    article: '第三十六条第二款',
    binds: 'contractor',
    quoted:
      '施工单位允许其他单位和个人以施工单位的名义对外承揽建设工程，导致拖欠农民工工资的，由施工单位清偿。',
  }),
  line(migrantWages, 'wages.lent-name-ban', {
    title: '允许他人以本单位名义经营的由用人单位清偿',
    article: '第十九条第二款',
    binds: 'employer',
    quoted:
      '用人单位允许个人、不具备合法经营资格或者未取得相应资质的单位以用人单位的名义对外经营，导致拖欠所招用农民工工资的，由用人单位清偿，并可以依法进行追偿。',
  }),
  line(migrantWages, 'wages.illegal-project', {
    title: '违法建设项目由建设单位清偿',
    article: '第三十七条',
    binds: 'contractor',
    quoted:
      '工程建设项目违反国土空间规划、工程建设等法律法规，导致拖欠农民工工资的，由建设单位清偿。',
  }),
  line(migrantWages, 'wages.unlicensed-supply', {
    title: '使用个人或者无许可单位派遣的由用工单位清偿',
    article: '第十八条',
    binds: 'employer',
    quoted:
      '用工单位使用个人、不具备合法经营资格的单位或者未依法取得劳务派遣许可证的单位派遣的农民工，拖欠农民工工资的，由用工单位清偿，并可以依法进行追偿。',
  }),
  line(migrantWages, 'wages.investor-pays', {
    title: '合伙、个人独资、个体不清偿的由出资人清偿',
    article: '第二十条',
    binds: 'employer',
    quoted:
      '合伙企业、个人独资企业、个体经济组织等用人单位拖欠农民工工资的，应当依法予以清偿；不清偿的，由出资人依法清偿。',
  }),
  line(disputesInterpretationTwo, 'wages.any-industry-unlicensed', {
    title: '承包人转给不具备合法经营资格的组织或者个人的，承包人承担用工主体责任',
    article: '第一条',
    binds: 'contractor',
    note: '不限建筑业；包括支付劳动报酬和工伤待遇。',
  }),
  line(disputesInterpretationTwo, 'wages.any-industry-lent-name', {
    title: '挂靠的，被挂靠单位承担用工主体责任',
    article: '第二条',
    binds: 'contractor',
    note: '不限建筑业；包括支付劳动报酬和工伤待遇。',
  }),
  line(migrantWages, 'wages.disputes-no-excuse', {
    title: '工程量、质量、造价争议不得成为不付人工费、不代发工资的理由',
    article: '第三十五条',
    binds: 'contractor',
    quoted:
      '建设单位与施工总承包单位或者承包单位与分包单位因工程数量、质量、造价等产生争议的，建设单位不得因争议不按照本条例第二十四条的规定拨付工程款中的人工费用，施工总承包单位也不得因争议不按照规定代发工资。',
  }),
  line(migrantWages, 'wages.fabricated-claims', {
    title: '编造事实讨薪或者以讨薪为名讨要工程款的依法处理',
    article: '第五十二条',
    binds: 'worker',
    quoted:
      '单位或者个人编造虚假事实或者采取非法手段讨要农民工工资，或者以拖欠农民工工资为名讨要工程款的，依法予以处理。',
  }),
  line(migrantWages, 'wages.employer-proof', {
    title: '用人单位应当提供合同、名册、台账，不提供的承担不利后果',
    article: '第五十条',
    binds: 'employer',
    quoted:
      '农民工与用人单位就拖欠工资存在争议，用人单位应当提供依法由其保存的劳动合同、职工名册、工资支付台账和清单等材料；不提供的，依法承担不利后果。',
  }),
  line(migrantWages, 'wages.ledger-years', {
    title: '工资支付台账保存',
    article: '第十五条第一款',
    binds: 'employer',
    period: years(3),
    startEvent: '工资支付周期届满之日',
    quoted: '用人单位应当按照工资支付周期编制书面工资支付台账，并至少保存3年。',
  }),
  line(migrantWages, 'wages.labour-cost-cycle', {
    title: '人工费用拨付周期',
    article: '第二十四条第二款',
    binds: 'contractor',
    period: months(1),
    startEvent: '上一次拨付之日',
    quoted:
      '建设单位与施工总承包单位依法订立书面工程施工合同，应当约定工程款计量周期、工程款进度结算办法以及人工费用拨付周期，并按照保障农民工工资按时足额支付的要求约定人工费用。人工费用拨付周期不得超过1个月。',
  }),
  line(migrantWages, 'wages.special-account', {
    title: '开设农民工工资专用账户',
    article: '第二十六条第一款',
    binds: 'contractor',
    quoted:
      '施工总承包单位应当按照有关规定开设农民工工资专用账户，专项用于支付该工程建设项目农民工工资。',
  }),
  line(migrantWages, 'wages.special-account-frozen', {
    title: '专户资金和保证金不得因其他原因查封、冻结、划拨',
    article: '第三十三条',
    binds: 'court',
    quoted:
      '除法律另有规定外，农民工工资专用账户资金和工资保证金不得因支付为本项目提供劳动的农民工工资之外的原因被查封、冻结或者划拨。',
  }),
  line(migrantWages, 'wages.special-account-closing', {
    title: '注销专户前公示',
    article: '第二十七条第二款',
    binds: 'contractor',
    period: days(30),
    startEvent: '公示之日',
    quoted:
      '工程完工且未拖欠农民工工资的，施工总承包单位公示30日后，可以申请注销农民工工资专用账户，账户内余额归施工总承包单位所有。',
  }),
  line(migrantWages, 'wages.real-name', {
    title: '订立劳动合同并实名登记后方可进场，配备劳资专管员',
    article: '第二十八条',
    binds: 'contractor',
    quoted:
      '施工总承包单位或者分包单位应当依法与所招用的农民工订立劳动合同并进行用工实名登记，具备条件的行业应当通过相应的管理服务信息平台进行用工实名登记、管理。未与施工总承包单位或者分包单位订立劳动合同并进行用工实名登记的人员，不得进入项目现场施工。',
  }),
  line(migrantWages, 'wages.paid-to-own-card', {
    title: '工资表经本人签字，总包直接付到本人银行账户',
    article: '第三十一条',
    binds: 'contractor',
    quoted:
      '施工总承包单位根据分包单位编制的工资支付表，通过农民工工资专用账户直接将工资支付到农民工本人的银行账户，并向分包单位提供代发工资凭证。',
  }),
  line(migrantWages, 'wages.security-deposit', {
    title: '存储工资保证金（可用保函）',
    article: '第三十二条',
    binds: 'contractor',
    quoted:
      '施工总承包单位应当按照有关规定存储工资保证金，专项用于支付为所承包工程提供劳动的农民工被拖欠的工资。',
  }),
  line(migrantWages, 'wages.notice-board', {
    title: '设立维权信息告示牌',
    article: '第三十四条',
    binds: 'contractor',
    quoted: '施工总承包单位应当在施工现场醒目位置设立维权信息告示牌，明示下列事项：',
  }),
  line(migrantWages, 'wages.payment-forms', {
    title: '计酬方式与支付周期',
    article: '第十三条',
    binds: 'employer',
    quoted:
      '实行月、周、日、小时工资制的，按照月、周、日、小时为周期支付工资；实行计件工资制的，工资支付周期由双方依法约定。',
  }),
  line(wageCrime, 'wages.crime-months', {
    title: '一名劳动者：三个月以上的劳动报酬',
    article: '第三条第一款第一项',
    binds: 'employer',
    value: atLeast(3, 'month'),
    quoted: '（一）拒不支付一名劳动者三个月以上的劳动报酬且数额在五千元至二万元以上的；',
  }),
  line(wageCrime, 'wages.crime-one-worker', {
    title: '一名劳动者：数额五千元至二万元以上',
    article: '第三条第一款第一项',
    binds: 'employer',
    value: between(500_000, 2_000_000, 'fen'),
    note: '幅度之内由本省高级人民法院定数额，本省数额没有查到。',
  }),
  line(wageCrime, 'wages.crime-workers', {
    title: '十名以上劳动者',
    article: '第三条第一款第二项',
    binds: 'employer',
    value: atLeast(10, 'person'),
    quoted: '（二）拒不支付十名以上劳动者的劳动报酬且数额累计在三万元至十万元以上的。',
  }),
  line(wageCrime, 'wages.crime-total', {
    title: '十名以上劳动者：累计三万元至十万元以上',
    article: '第三条第一款第二项',
    binds: 'employer',
    value: between(3_000_000, 10_000_000, 'fen'),
    note: '幅度之内由本省高级人民法院定数额，本省数额没有查到。',
  }),
  line(wageCrime, 'wages.crime-after-order', {
    title: '经政府有关部门责令支付，期限内仍不支付',
    article: '第四条',
    binds: 'employer',
    quoted:
      '经人力资源社会保障部门或者政府其他有关部门依法以限期整改指令书、行政处理决定书等文书责令支付劳动者的劳动报酬后，在指定的期限内仍不支付的，应当认定为刑法第二百七十六条之一第一款规定的“经政府有关部门责令支付仍不支付”，但有证据证明行为人有正当理由未知悉责令支付或者未及时支付劳动报酬的除外。',
  }),
  line(wageCrime, 'wages.crime-provincial-figure', {
    title: '各省高级人民法院在幅度内定数额',
    article: '第三条第二款',
    binds: 'court',
    quoted:
      '各省、自治区、直辖市高级人民法院可以根据本地区经济社会发展状况，在前款规定的数额幅度内，研究确定本地区执行的具体数额标准，报最高人民法院备案。',
  }),
];
