import { sampleLetter } from '#kernel/documents/rules/sample-bodies.ts';
import type { DocumentBody } from '#kernel/documents/types.ts';
import { seeded } from './seeded.ts';

const SURNAMES = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾';
const GIVEN = '赟喆昇镕伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英建华文辉力玉兰';
const TRADES = ['钢筋', '模板', '砌筑', '抹灰', '防水', '架子', '水电安装', '油漆', '外墙保温'];
const FACTS = [
  '施工现场未设置维权信息告示牌',
  '未建立用工管理台账',
  '未与所招用的农民工订立书面劳动合同',
  '工资表没有农民工本人签字确认',
  '未按月考核农民工工作量并编制工资支付表',
  '以工程款未到位为由拖延支付',
  '考勤记录与班组长手写记工本不一致',
  '未开设农民工工资专用账户',
  '高温津贴未按规定发放',
  '部分工人的身份信息登记有误',
];

/** So many letters, each about other people, sums and facts; two pages each. */
export const sampleLetters = (count: number): readonly DocumentBody[] => {
  const random = seeded(9704);
  const oneOf = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)] as T;
  const name = (): string => oneOf(SURNAMES) + oneOf(GIVEN) + oneOf(GIVEN);
  const yuan = (): string => (random() * 200_000).toFixed(2);
  const fact = (place: number): string =>
    `${place}月${1 + Math.floor(random() * 28)}日，${name()}反映${oneOf(TRADES)}班组${oneOf(FACTS)}，涉及${yuan()}元。`;
  const paragraph = (): string => Array.from({ length: 5 }, (_, place) => fact(place + 1)).join('');
  return Array.from({ length: count }, (_, place): DocumentBody => {
    const blocks = sampleLetter.blocks.map((block) =>
      block.kind === 'paragraph' ? { ...block, text: paragraph() } : block,
    );
    const title = `关于依法支付${name()}等农民工工资的工会劳动法律监督意见书`;
    return {
      ...sampleLetter,
      title,
      addressee: `${name()}建筑劳务公司第${place + 1}分公司`,
      blocks,
    };
  });
};
