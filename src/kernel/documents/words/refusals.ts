import type { BodyFault } from '../rules/body.ts';
import type { BodyPlace } from '../rules/body-texts.ts';
import type { DocumentRefusal } from '../rules/refusal.ts';
import type { DocumentStep } from '../rules/steps.ts';
import type { DocumentState } from '../types.ts';

/** The states of a document as people say them. */
export const documentStateWords: Readonly<Record<DocumentState, string>> = {
  draft: '草稿',
  submitted: '待签发',
  signed: '已签发',
  sealed: '已用印',
  voided: '已作废',
};

const stepWords: Readonly<Record<DocumentStep, string>> = {
  save: '修改',
  submit: '送签',
  return: '退回',
  sign: '签发',
  seal: '用印',
  void: '作废',
};

const partWords: Readonly<Record<BodyPlace['part'], (place: number) => string>> = {
  mark: () => '发文机关标志',
  title: () => '标题',
  addressee: () => '主送单位',
  block: (place) => `正文第${place}段`,
  attachment: (place) => `附件${place}`,
  signatory: () => '署名',
  notes: () => '附注',
  copy: (place) => `抄送单位${place}`,
  issuer: () => '印发机关',
};

/** What is wrong with a text, in words for its writer. */
export const bodyFaultText = (fault: BodyFault): string => {
  const where = partWords[fault.part](fault.place);
  switch (fault.code) {
    case 'empty':
      return `${where}还没有填写`;
    case 'placeholder':
      return `${where}还有没填的“${fault.found}”`;
    case 'hidden-signs':
      return `${where}含有看不见的控制字符，请删去后重新输入`;
    case 'too-long':
      return `${where}超过${fault.most}字`;
    case 'too-many':
      return `${where}所在部分数量超过${fault.most}，请拆分为附件`;
    case 'bad-table':
      return `${where}的表格行列不齐`;
    case 'untouched':
      return '内容与模板完全相同，请按本案情况修改后再送签';
  }
};

/** Why a deed of this room was refused, in words. */
export const documentRefusalText = (refusal: DocumentRefusal): string => {
  switch (refusal.code) {
    case 'not-found':
      return '没有这份文书';
    case 'not-now':
      return `文书现在是“${documentStateWords[refusal.state]}”，不能${stepWords[refusal.step]}`;
    case 'person-needed':
      return '须由工作人员本人办理';
    case 'drafter-signs':
      return '起草人不能签发自己起草的文书，请由其他负责人签发';
    case 'drafter-seals':
      return '起草人不能为自己起草的文书用印，请由用印管理员办理';
    case 'signer-seals':
      return '签发人不能为自己签发的文书用印，请由用印管理员办理';
    case 'version-conflict':
      return `文书已有更新的第${refusal.version}版，请先查看再继续`;
    case 'body-not-ready':
      return refusal.faults.map(bodyFaultText).join('；');
    case 'reason-needed':
      return '请写明原因';
    case 'bad-code':
      return '发文代字只能用汉字，不超过20字';
  }
};
