import type { RuleLine } from '../../rules/law-types.ts';
import { editions } from '../editions.ts';
import { atLeast, between, days, exactly, line, months } from '../write-line.ts';

const { labour, labourContract, labourContractRules, monthDays, monthDaysOld } = editions;
const { networkSecurity, networkSecurityOld } = editions;
const { platformBargaining, platformCases, platformClasses, platformMediation } = editions;

const dayValue = {
  title: '月计薪天数',
  article: '第二条',
  binds: 'employer',
  value: exactly(21.75, 'day'),
} as const;

/** Figures of calculations, of new forms of employment, and of keeping personal information. */
export const payLines: readonly RuleLine[] = [
  line(labour, 'pay.overtime-workday', {
    title: '延长工作时间的加班工资',
    article: '第四十四条第一项',
    binds: 'employer',
    value: atLeast(150, 'percent'),
    quoted: '（一）安排劳动者延长工作时间的，支付不低于工资的百分之一百五十的工资报酬；',
  }),
  line(labour, 'pay.overtime-rest-day', {
    title: '休息日工作又不能补休的加班工资',
    article: '第四十四条第二项',
    binds: 'employer',
    value: atLeast(200, 'percent'),
    quoted: '（二）休息日安排劳动者工作又不能安排补休的，支付不低于工资的百分之二百的工资报酬；',
  }),
  line(labour, 'pay.overtime-holiday', {
    title: '法定休假日工作的加班工资',
    article: '第四十四条第三项',
    binds: 'employer',
    value: atLeast(300, 'percent'),
    quoted: '（三）法定休假日安排劳动者工作的，支付不低于工资的百分之三百的工资报酬。',
  }),
  line(labour, 'pay.day-hours', {
    title: '每日工作时间',
    article: '第三十六条',
    binds: 'employer',
    value: exactly(8, 'hour'),
    quoted: '国家实行劳动者每日工作时间不超过八小时、平均每周工作时间不超过四十四小时的工时制度。',
  }),
  line(labour, 'pay.overtime-month-limit', {
    title: '每月延长工作时间上限',
    article: '第四十一条',
    binds: 'employer',
    value: between(0, 36, 'hour'),
    quoted:
      '用人单位由于生产经营需要，经与工会和劳动者协商后可以延长工作时间，一般每日不得超过一小时；因特殊原因需要延长工作时间的，在保障劳动者身体健康的条件下延长工作时间每日不得超过三小时，但是每月不得超过三十六小时。',
  }),
  line(monthDaysOld, 'pay.month-days', dayValue),
  line(monthDays, 'pay.month-days', {
    ...dayValue,
    note: '2025年起制度工作日为每月20.67天，月计薪天数仍为21.75天；只读到二手资料。',
  }),
  line(monthDaysOld, 'pay.month-hours', {
    title: '月计薪小时数',
    article: '第二条',
    binds: 'employer',
    value: exactly(174, 'hour'),
  }),
  line(monthDays, 'pay.month-hours', {
    title: '月计薪小时数',
    article: '第二条',
    binds: 'employer',
    value: exactly(174, 'hour'),
    note: '21.75天×8小时；只读到二手资料。',
  }),
  line(labourContract, 'pay.additional-compensation', {
    title: '责令限期支付逾期的加付赔偿金',
    article: '第八十五条',
    binds: 'employer',
    value: between(50, 100, 'percent'),
    quoted:
      '用人单位有下列情形之一的，由劳动行政部门责令限期支付劳动报酬、加班费或者经济补偿；劳动报酬低于当地最低工资标准的，应当支付其差额部分；逾期不支付的，责令用人单位按应付金额百分之五十以上百分之一百以下的标准向劳动者加付赔偿金:',
  }),
  line(labourContract, 'severance.years', {
    title: '经济补偿：每满一年支付一个月工资',
    article: '第四十七条第一款',
    binds: 'employer',
    value: exactly(1, 'month'),
    quoted:
      '经济补偿按劳动者在本单位工作的年限，每满一年支付一个月工资的标准向劳动者支付。六个月以上不满一年的，按一年计算；不满六个月的，向劳动者支付半个月工资的经济补偿。',
  }),
  line(labourContract, 'severance.half-year', {
    title: '六个月以上不满一年按一年，不满六个月支付半个月',
    article: '第四十七条第一款',
    binds: 'employer',
    value: exactly(6, 'month'),
  }),
  line(labourContract, 'severance.wage-cap', {
    title: '月工资高于本地区上年度职工月平均工资三倍的按三倍',
    article: '第四十七条第二款',
    binds: 'employer',
    value: exactly(3, 'times'),
    quoted:
      '劳动者月工资高于用人单位所在直辖市、设区的市级人民政府公布的本地区上年度职工月平均工资三倍的，向其支付经济补偿的标准按职工月平均工资三倍的数额支付，向其支付经济补偿的年限最高不超过十二年。',
  }),
  line(labourContract, 'severance.years-cap', {
    title: '按三倍支付的年限最高十二年',
    article: '第四十七条第二款',
    binds: 'employer',
    value: exactly(12, 'year'),
  }),
  line(labourContract, 'severance.average-months', {
    title: '解除或者终止前十二个月的平均工资',
    article: '第四十七条第三款；实施条例第二十七条',
    binds: 'employer',
    value: exactly(12, 'month'),
    quoted: '本条所称月工资是指劳动者在劳动合同解除或者终止前十二个月的平均工资。',
  }),
  line(labourContractRules, 'severance.minimum-wage-floor', {
    title: '平均工资低于当地最低工资标准的按最低工资标准',
    article: '第二十七条',
    binds: 'employer',
    quoted:
      '劳动合同法第四十七条规定的经济补偿的月工资按照劳动者应得工资计算，包括计时工资或者计件工资以及奖金、津贴和补贴等货币性收入。劳动者在劳动合同解除或者终止前12个月的平均工资低于当地最低工资标准的，按照当地最低工资标准计算。劳动者工作不满12个月的，按照实际工作的月数计算平均工资。',
  }),
  line(labourContract, 'severance.before-2008', {
    title: '2008年1月1日前的年限按当时规定',
    article: '第九十七条第三款',
    binds: 'employer',
    quoted:
      '本法施行之日存续的劳动合同在本法施行后解除或者终止，依照本法第四十六条规定应当支付经济补偿的，经济补偿年限自本法施行之日起计算；本法施行前按照当时有关规定，用人单位应当向劳动者支付经济补偿的，按照当时有关规定执行。',
  }),
  line(labourContractRules, 'dismissal.years-from-hiring', {
    title: '赔偿金的年限自用工之日起计算，不再支付经济补偿',
    article: '第二十五条',
    binds: 'employer',
    quoted:
      '用人单位违反劳动合同法的规定解除或者终止劳动合同，依照劳动合同法第八十七条的规定支付了赔偿金的，不再支付经济补偿。赔偿金的计算年限自用工之日起计算。',
  }),
  line(labourContract, 'dismissal.unlawful-double', {
    title: '违法解除、终止：经济补偿标准的二倍',
    article: '第八十七条',
    binds: 'employer',
    value: exactly(2, 'times'),
    quoted:
      '用人单位违反本法规定解除或者终止劳动合同的，应当依照本法第四十七条规定的经济补偿标准的二倍向劳动者支付赔偿金。',
  }),
  line(labourContract, 'contract.double-wage', {
    title: '未订立书面劳动合同：每月二倍工资',
    article: '第八十二条',
    binds: 'employer',
    value: exactly(2, 'times'),
    quoted:
      '用人单位自用工之日起超过一个月不满一年未与劳动者订立书面劳动合同的，应当向劳动者每月支付二倍的工资。',
  }),
  line(labourContractRules, 'contract.double-wage-months', {
    title: '二倍工资最长十一个月',
    article: '第六条、第七条',
    binds: 'employer',
    value: exactly(11, 'month'),
    quoted:
      '用人单位自用工之日起满一年未与劳动者订立书面劳动合同的，自用工之日起满一个月的次日至满一年的前一日应当依照劳动合同法第八十二条的规定向劳动者每月支付两倍的工资，并视为自用工之日起满一年的当日已经与劳动者订立无固定期限劳动合同，应当立即与劳动者补订书面劳动合同。',
  }),
  line(labourContract, 'contract.written-within', {
    title: '自用工之日起一个月内订立书面劳动合同',
    article: '第十条第二款',
    binds: 'employer',
    period: months(1),
    startEvent: '用工之日',
    rolls: false,
    quoted: '已建立劳动关系，未同时订立书面劳动合同的，应当自用工之日起一个月内订立书面劳动合同。',
  }),
  line(platformClasses, 'platform.classes', {
    title: '三类用工：劳动关系、不完全符合确立劳动关系、民事关系',
    article: '用工类别条款',
    binds: 'employer',
  }),
  line(platformCases, 'platform.factors', {
    title: '认定劳动关系看支配性劳动管理',
    article: '裁判要点',
    binds: 'employer',
    note: '自主决定时间和工作量的程度、受管理控制的程度、是否遵守规则算法奖惩、工作的持续性、能否定价。',
  }),
  line(platformMediation, 'platform.mediation-scope', {
    title: '一站式调解受理范围',
    article: '受理范围条款',
    binds: 'mediator',
    note: '劳动报酬、奖惩、休息、职业伤害等。',
  }),
  line(platformBargaining, 'platform.rights-agreement-published', {
    title: '协商结果向全体所涉劳动者公布',
    article: '公布条款（条号待核）',
    binds: 'employer',
    period: days(10),
    startEvent: '协商达成一致之日',
  }),
  line(networkSecurityOld, 'network.security-duties', {
    title: '网络安全等级保护义务',
    article: '第二十一条',
    binds: 'union',
    quoted:
      '国家实行网络安全等级保护制度。网络运营者应当按照网络安全等级保护制度的要求，履行下列安全保护义务，保障网络免受干扰、破坏或者未经授权的访问，防止网络数据泄露或者被窃取、篡改:',
  }),
  line(networkSecurity, 'network.security-duties', {
    title: '网络安全等级保护义务',
    article: '第二十三条',
    binds: 'union',
    note: '修正决定的文本为二手资料，施行日期凭记忆。',
  }),
];
