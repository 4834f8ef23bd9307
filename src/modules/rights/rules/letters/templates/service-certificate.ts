import { blank, orBlank } from '../blanks.ts';
import { fields, grid, type LetterText, para } from '../letter-text.ts';
import type { LetterFacts, ServiceMethod } from '../letter-types.ts';
import { caseNumber, handlerWords } from '../phrases.ts';

/** Chinese words for the ways of service. */
export const serviceMethodWords = {
  hand: '直接送达',
  left: '留置送达',
  post: '邮寄送达',
  electronic: '电子送达',
  public_notice: '公告送达',
} as const satisfies Record<ServiceMethod, string>;

/** 送达回证: the date the receiver writes on it is the day of service.
 *  @source 民事诉讼法（2023 修正）第八十七条至第九十五条 */
export const serviceCertificate = (facts: LetterFacts): LetterText => {
  const { service } = facts;
  return {
    addressee: null,
    blocks: [
      fields([
        ['受理编号', caseNumber(facts)],
        ['受送达人', orBlank(service?.recipient, '受送达人全称')],
        ['送达地点', orBlank(service?.place, '送达地点')],
        [
          '送达方式',
          service?.method
            ? serviceMethodWords[service.method]
            : '□直接　□留置　□邮寄　□电子　□公告',
        ],
      ]),
      grid(
        ['送达文书名称', '文号', '份数', '收到时间', '受送达人签名或者盖章'],
        [
          [
            service?.letterTitle ?? blank('文书名称'),
            orBlank(service?.letterNumber, '文号'),
            '1',
            '　　年　月　日　时',
            '',
          ],
        ],
      ),
      fields([
        ['代收人及代收理由', ''],
        ['拒收事由和日期', ''],
        ['见证人（签名）或者拍照、录像说明', ''],
        ['送达人（签名）', `${handlerWords(facts.handlers)}`],
        ['备注', ''],
      ]),
      para(
        '注：受送达人拒绝签收的，送达人应当记明拒收事由和日期，邀请有关基层组织或者所在单位的代表到场见证，或者采用拍照、录像等方式记录送达过程，把文书留在受送达人的住所。受送达人在送达回证上的签收日期为送达日期。',
      ),
    ],
    attachments: [],
    copies: [],
    notes: null,
  };
};
