import type { CitationStatus } from '../rules/law-types.ts';

/** One edition of a law: its title and version as cited, the day it came into force (ISO, null where not
 *  established), the last day it held, and how far its text was checked. */
export interface LawEdition {
  readonly law: string;
  readonly version: string;
  readonly inForceOn: string | null;
  readonly until?: string;
  readonly status: CitationStatus;
}

/** The editions the packs cite; a new edition is a new entry, never a change of an old one. */
export const editions = {
  tradeUnion: {
    law: '中华人民共和国工会法',
    version: '2021年修正',
    inForceOn: '2022-01-01',
    status: 'read',
  },
  civilCode: {
    law: '中华人民共和国民法典',
    version: '2020',
    inForceOn: '2021-01-01',
    status: 'read',
  },
  civilProcedure: {
    law: '中华人民共和国民事诉讼法',
    version: '2023年修正',
    inForceOn: '2024-01-01',
    status: 'read',
  },
  labour: {
    law: '中华人民共和国劳动法',
    version: '2018年修正',
    inForceOn: '2018-12-29',
    status: 'read',
  },
  labourContract: {
    law: '中华人民共和国劳动合同法',
    version: '2012年修正',
    inForceOn: '2013-07-01',
    status: 'read',
  },
  labourContractRules: {
    law: '中华人民共和国劳动合同法实施条例',
    version: '2008',
    inForceOn: '2008-09-18',
    status: 'read',
  },
  disputes: {
    law: '中华人民共和国劳动争议调解仲裁法',
    version: '2007',
    inForceOn: '2008-05-01',
    status: 'read',
  },
  peoplesMediation: {
    law: '中华人民共和国人民调解法',
    version: '2010',
    inForceOn: '2011-01-01',
    status: 'read',
  },
  legalAid: {
    law: '中华人民共和国法律援助法',
    version: '2021',
    inForceOn: '2022-01-01',
    status: 'read',
  },
  migrantWages: {
    law: '保障农民工工资支付条例',
    version: '2019',
    inForceOn: '2020-05-01',
    status: 'read',
  },
  inspection: {
    law: '劳动保障监察条例',
    version: '2004',
    inForceOn: '2004-12-01',
    status: 'read',
  },
  inspectionRules: {
    law: '关于实施《劳动保障监察条例》若干规定',
    version: '现行',
    inForceOn: null,
    status: 'secondary',
  },
  disputesInterpretation: {
    law: '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）',
    version: '法释〔2020〕26号',
    inForceOn: '2021-01-01',
    status: 'read',
  },
  disputesInterpretationTwo: {
    law: '最高人民法院关于审理劳动争议案件适用法律问题的解释（二）',
    version: '法释〔2025〕12号',
    inForceOn: '2025-09-01',
    status: 'secondary',
  },
  wageCrime: {
    law: '最高人民法院关于审理拒不支付劳动报酬刑事案件适用法律若干问题的解释',
    version: '2013',
    inForceOn: '2013-01-23',
    status: 'read',
  },
  onlineMediation: {
    law: '人民法院在线调解规则',
    version: '2021',
    inForceOn: '2022-01-01',
    status: 'read',
  },
  arbitrationRules: {
    law: '劳动人事争议仲裁办案规则',
    version: '2017',
    inForceOn: '2017-07-01',
    status: 'secondary',
  },
  unionSupervision: {
    law: '工会劳动法律监督办法',
    version: '总工办发〔2021〕9号',
    inForceOn: '2021-03-31',
    status: 'secondary',
  },
  letterCooperation: {
    law: '最高人民检察院、中华全国总工会关于协同推进运用“一函两书”制度保障劳动者权益工作的通知',
    version: '2024',
    inForceOn: null,
    status: 'secondary',
  },
  platformClasses: {
    law: '关于维护新就业形态劳动者劳动保障权益的指导意见',
    version: '人社部发〔2021〕56号',
    inForceOn: null,
    status: 'secondary',
  },
  platformMediation: {
    law: '关于加强新就业形态劳动纠纷一站式调解工作的通知',
    version: '人社厅发〔2024〕4号',
    inForceOn: null,
    status: 'secondary',
  },
  platformCases: {
    law: '指导性案例237号（法〔2024〕298号发布）',
    version: '2024',
    inForceOn: null,
    status: 'secondary',
  },
  platformBargaining: {
    law: '新就业形态劳动者权益协商指引',
    version: '2024',
    inForceOn: null,
    status: 'secondary',
  },
  monthDaysOld: {
    law: '关于职工全年月平均工作时间和工资折算问题的通知',
    version: '劳社部发〔2008〕3号',
    inForceOn: '2008-01-03',
    until: '2024-12-31',
    status: 'secondary',
  },
  monthDays: {
    law: '关于职工全年月平均工作时间和工资折算问题的通知',
    version: '人社部发〔2025〕2号',
    inForceOn: '2025-01-01',
    status: 'secondary',
  },
  networkSecurityOld: {
    law: '中华人民共和国网络安全法',
    version: '2016',
    inForceOn: '2017-06-01',
    until: '2025-12-31',
    status: 'read',
  },
  networkSecurity: {
    law: '中华人民共和国网络安全法',
    version: '2025年修正',
    inForceOn: '2026-01-01',
    status: 'secondary',
  },
  zhejiangSupervision: {
    law: '浙江省工会劳动法律监督条例',
    version: '2016',
    inForceOn: '2016-12-01',
    status: 'read',
  },
  provinceNotNamed: {
    law: '某省劳动法律监督条例（页面未显示省份，用语与江苏2012年条例一致）',
    version: '未确认',
    inForceOn: null,
    status: 'secondary',
  },
  cityNotNamed: {
    law: '某市工会劳动法律监督条例（页面未显示城市）',
    version: '2002年1月1日施行',
    inForceOn: null,
    status: 'secondary',
  },
  ownRules: { law: '本系统内部办理时限', version: '2026', inForceOn: null, status: 'read' },
} as const satisfies Record<string, LawEdition>;
