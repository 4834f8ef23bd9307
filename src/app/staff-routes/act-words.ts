import { accessActWords } from '#kernel/access/words/zh.ts';
import { identityActWords } from '#kernel/identity/words/zh.ts';

const words: Readonly<Record<string, string>> = {
  ...identityActWords,
  ...accessActWords,
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
  'stations.station-left-as-is': '保存驿站（没有改动）',
  'stations.station-edited': '修改驿站',
  'stations.station-inspected': '巡查驿站',
};

/** The Chinese name of an act in the audit record; an act without one shows its own name. */
export const actLabel = (act: string): string => words[act] ?? act;
