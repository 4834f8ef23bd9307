import { accessActWords } from '#kernel/access/words/zh.ts';
import { calendarActWords } from '#kernel/calendar/words/zh.ts';
import { commitmentActWords } from '#kernel/commitments/words/acts.ts';
import { documentActWords } from '#kernel/documents/words/acts.ts';
import { identityActWords } from '#kernel/identity/words/zh.ts';
import { caseActWords } from '#modules/rights/words/acts-cases.ts';
import { figureActWords } from '#modules/rights/words/acts-figures.ts';
import { intakeActWords } from '#modules/rights/words/acts-intake.ts';
import { jointActWords } from '#modules/rights/words/acts-joint.ts';
import { ledgerActWords } from '#modules/rights/words/acts-ledger.ts';
import { letterActWords } from '#modules/rights/words/acts-letters.ts';
import { meetingActWords } from '#modules/rights/words/acts-meetings.ts';
import { promiseActWords } from '#modules/rights/words/acts-promises.ts';
import { secrecyActWords } from '#modules/rights/words/acts-secrecy.ts';

const words: Readonly<Record<string, string>> = {
  ...identityActWords,
  ...accessActWords,
  ...calendarActWords,
  ...commitmentActWords,
  ...documentActWords,
  ...caseActWords,
  ...intakeActWords,
  ...figureActWords,
  ...ledgerActWords,
  ...letterActWords,
  ...jointActWords,
  ...meetingActWords,
  ...promiseActWords,
  ...secrecyActWords,
  'audit.chain-verified': '校验审计记录',
  'demo.city-laid': '生成演示城市',
  'files.file-erased': '删除文件',
  'files.file-kept': '保存文件',
  'notices.sms-queued': '短信进入发件箱',
  'stations.closure-announced': '登记临时关闭',
  'stations.closure-ended': '结束临时关闭',
  'stations.keeper-named': '登记站长联系方式',
  'stations.keeper-unmasked': '查看站长联系方式',
  'stations.report-dated': '排定反映的办理期限',
  'stations.report-overdue': '反映超过办理期限',
  'stations.report-received': '收到工友反映',
  'stations.report-repeated': '收到重复的反映',
  'stations.report-sources-erased': '清除反映来源',
  'stations.station-added': '新增驿站',
  'stations.import-received': '上传驿站表格',
  'stations.import-checked': '试算导入',
  'stations.import-committed': '导入驿站',
  'stations.import-repeated': '重复提交导入（未再写入）',
  'stations.imports-erased': '清除旧的导入文件',
  'stations.keeper-link-made': '生成站长链接',
  'stations.keeper-link-revoked': '作废站长链接',
  'stations.keeper-code-sent': '发送站长验证码',
  'stations.keeper-code-wrong': '站长验证码错误',
  'stations.keeper-phone-wrong': '站长手机号不符',
  'stations.keeper-bound': '站长绑定手机',
  'stations.keeper-signed-in': '站长登录',
  'stations.keeper-signed-out': '站长退出',
  'stations.keeper-said': '站长确认开关门',
  'stations.keeper-said-again': '站长重复确认',
  'stations.keeper-took-back': '站长撤回确认',
  'stations.keeper-codes-deleted': '清除旧验证码',
  'stations.station-left-as-is': '保存驿站（没有改动）',
  'stations.station-edited': '修改驿站',
  'stations.station-inspected': '巡查驿站',
};

/** The Chinese name of an act in the audit record; an act without one shows its own name. */
export const actLabel = (act: string): string => words[act] ?? act;
