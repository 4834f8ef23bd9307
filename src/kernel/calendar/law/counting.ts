/** The articles by which periods are counted, as a trace quotes them.
 *  @source 《中华人民共和国民法典》 (2020) arts. 200 to 203; 国务院关于职工工作时间的规定 (1995) art. 7 */
export const countingLaw = {
  /** 开始的当日不计入，自下一日开始计算。 */
  startNotCounted: '《民法典》第二百零一条第一款',
  /** 到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日。 */
  correspondingDay: '《民法典》第二百零二条',
  /** 期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。 */
  restDay: '《民法典》第二百零三条第一款',
  /** 最后一日的截止时间为二十四时；有业务时间的，停止业务活动的时间为截止时间。 */
  endOfDay: '《民法典》第二百零三条第二款',
  /** 星期六和星期日为周休息日。 */
  weekend: '《国务院关于职工工作时间的规定》第七条',
} as const;
