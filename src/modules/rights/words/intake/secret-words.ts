/** Plain words of two letters for secrets that are said on the telephone and written on paper: 128, so that four of
 *  them are one in 268 million. Never change the order or a word: secrets given out stand on them. */
export const secretWords: readonly string[] = (
  '青山 小船 白糖 西瓜 月亮 竹子 火车 石桥 苹果 雨伞 海浪 稻田 木门 红豆 绿茶 铁路 ' +
  '草帽 米饭 灯塔 花生 松树 云朵 大雁 小河 黄牛 白马 面条 豆腐 土豆 南瓜 玉米 蜂蜜 ' +
  '核桃 柿子 葡萄 橘子 樱桃 荷花 桃树 柳叶 麦子 棉花 水井 石头 沙滩 海鸥 鲤鱼 蜻蜓 ' +
  '蝴蝶 青蛙 喜鹊 燕子 公鸡 山羊 骆驼 松鼠 熊猫 大象 长城 古塔 茶壶 饭碗 筷子 铜锣 ' +
  '竹笛 胡琴 风筝 陀螺 灯笼 剪纸 毛笔 砚台 书包 铅笔 尺子 地图 钟表 窗户 屋顶 院子 ' +
  '台阶 凳子 被子 枕头 毛巾 肥皂 梳子 镜子 扇子 布鞋 手套 围巾 纽扣 口袋 钥匙 锤子 ' +
  '木板 绳子 水桶 扁担 春天 夏夜 秋风 冬雪 早晨 中午 黄昏 彩虹 雷声 晚霞 星星 太阳 ' +
  '雪人 冰块 温泉 瀑布 森林 草原 沙漠 湖泊 电灯 电话 汽车 轮船 飞机 邮票 信封 报纸'
).split(' ');
