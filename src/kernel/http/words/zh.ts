import type { RefusalWords } from './refusal-words.ts';

/** Refusals any route may answer. */
export const commonRefusals: Readonly<Record<string, RefusalWords>> = {
  'signed-out': { status: 401, detail: '请先登录。登录可能已过期，请重新登录。' },
  'not-yours': { status: 403, detail: '您没有这项权限，或这条记录不归您的单位管理。' },
  csrf: { status: 403, detail: '页面已过期，请刷新后再提交。您填写的内容没有丢失。' },
  'not-found': { status: 404, detail: '没有找到您要的内容，可能已被删除或地址有误。' },
  'idempotency-key-reused': {
    status: 422,
    detail: '同一个提交编号被用于不同的内容，请刷新页面后重新提交。',
  },
  'too-many': { status: 429, detail: '操作太频繁了，请稍等一会儿再试。' },
  'too-large': { status: 413, detail: '提交的内容太大了，请减小后再试。' },
  'bad-media-type': { status: 415, detail: '提交内容的格式不受支持。' },
  'bad-request': { status: 400, detail: '请求的格式不对，服务器无法读取。' },
  invalid: { status: 422, detail: '有些内容没有填对，请按提示修改。' },
  fault: { status: 500, detail: '系统出错了，已记录。请稍后重试，或拨打 12351。' },
  'not-ready': { status: 503, detail: '系统正在启动或暂时不可用，请稍后再试。' },
};

const limitOf = (params: Record<string, unknown>): string => String(params.limit ?? '');

/** What is wrong with a field, by JSON Schema keyword. */
export const fieldFault = (keyword: string, params: Record<string, unknown>): string => {
  const words: Record<string, string> = {
    required: '必须填写',
    type: `类型不对，应为 ${String(params.type ?? '')}`,
    minimum: `不能小于 ${limitOf(params)}`,
    maximum: `不能大于 ${limitOf(params)}`,
    minLength: `至少 ${limitOf(params)} 个字`,
    maxLength: `最多 ${limitOf(params)} 个字`,
    minItems: `至少 ${limitOf(params)} 项`,
    maxItems: `最多 ${limitOf(params)} 项`,
    format: `格式不对（${String(params.format ?? '')}）`,
    pattern: '格式不对',
    anyOf: '不在允许的取值之内',
    const: '不在允许的取值之内',
    enum: '不在允许的取值之内',
    additionalProperties: `不认识的字段 ${String(params.additionalProperty ?? '')}`,
  };
  return words[keyword] ?? '填写有误';
};
