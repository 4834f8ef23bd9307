import { comparable } from '#lib/text/narrow.ts';
import { type FacilityCode, facilityTable } from '../facilities.ts';

/** What lists call the facilities besides their own names. */
const synonyms: Readonly<Partial<Record<FacilityCode, readonly string[]>>> = {
  water: [
    '饮水机',
    '饮用水',
    '直饮水',
    '矿泉水',
    '茶水',
    '饮水设施',
    '免费饮水',
    '饮水设备',
    '纯净水',
  ],
  hot_water: ['开水', '热水器', '开水器', '烧水壶', '热饮', '电热水壶', '热水壶'],
  seats: ['座位', '桌椅', '椅子', '沙发', '休息座椅', '板凳', '凳子', '休息椅', '休息'],
  table: ['桌', '餐桌', '桌椅', '桌凳'],
  air_conditioning: ['冷气', '制冷', '冷暖空调', '纳凉', '空调设备', '风扇'],
  heating: ['暖气', '取暖器', '暖风机', '采暖', '取暖设备', '冷暖空调', '御寒'],
  microwave: ['微波', '热饭', '加热饭菜', '加热饭', '饭菜加热', '微波加热'],
  fridge: ['冰柜', '冷藏柜', '小冰箱'],
  power_socket: [
    '充电',
    '插座',
    '手机充电',
    '充电设备',
    '充电设施',
    '电源插座',
    '充电器',
    '手机充电器',
    '多功能充电器',
    '插排',
    '充电线',
  ],
  power_bank: ['共享充电宝', '移动电源'],
  wifi: ['wifi', '无线wifi', '免费wifi', '无线网络', '无线上网', '网络', '免费无线网络', '上网'],
  lighting: ['灯', '照明灯', '灯光'],
  recliner: ['躺椅', '午休躺椅', '按摩椅', '午休椅'],
  folding_bed: ['行军床', '午休床', '床', '休息床'],
  toilet: ['厕所', '洗手间', '公厕', '如厕', '公共厕所', '公共卫生间', '厕'],
  shower: ['洗澡', '沐浴', '淋浴间', '淋浴房', '浴室'],
  changing_room: ['更衣室', '更衣间', '更衣柜', '储物柜'],
  nursing_room: ['母婴', '哺乳室', '妈咪小屋', '爱心母婴室', '妈咪暖心小屋'],
  womens_lounge: ['女职工休息室', '女性专区', '女职工休息哺乳室'],
  wheelchair_access: ['轮椅', '无障碍设施', '无障碍通道', '轮椅坡道', '无障碍轮椅'],
  first_aid_kit: [
    '急救箱',
    '药箱',
    '医药箱',
    '急救包',
    '医疗箱',
    '应急药品',
    '急救药箱',
    '常用药品',
    '常用药',
    '小药箱',
    '应急医药箱',
    '药品',
    '急救药品',
    '医药急救箱',
  ],
  aed: ['除颤仪', '自动体外除颤器', 'aed除颤仪'],
  blood_pressure_monitor: ['血压仪', '量血压', '电子血压计', '测血压', '血压测量'],
  heat_medicine: [
    '防暑用品',
    '藿香正气',
    '藿香正气水',
    '清凉油',
    '防暑降温药品',
    '防暑降温用品',
    '防暑降温',
  ],
  fire_extinguisher: ['消防器材', '消防设施', '灭火设备', '消防设备'],
  rain_gear: [
    '雨具',
    '雨伞',
    '雨衣',
    '爱心伞',
    '爱心雨伞',
    '便民伞',
    '便民雨伞',
    '雨伞雨衣',
    '共享雨伞',
  ],
  winter_gear: ['手套', '防寒', '保暖用品', '防寒保暖用品', '御寒用品'],
  tyre_pump: ['充气泵', '打气泵', '充气筒', '气筒'],
  repair_tools: [
    '工具箱',
    '维修工具箱',
    '常用工具',
    '修理工具',
    '五金工具',
    '便民工具',
    '工具',
    '维修箱',
  ],
  sewing_kit: ['针线包', '针线盒', '缝补', '针线缝补'],
  battery_swap: ['换电', '电池更换', '换电站', '智能换电柜', '换电服务', '电动车换电'],
  charging_pile: ['电动车充电', '充电站', '电瓶车充电', '电动车充电桩', '充电车位'],
  bike_parking: ['电动车停放', '非机动车停车', '非机动车停车位', '自行车停放', '停放电动车'],
  car_parking: ['停车位', '停车场', '停车', '临时停车', '汽车停车位', '临停车位'],
  books: [
    '图书',
    '书籍',
    '报刊',
    '书报架',
    '书刊',
    '报纸',
    '图书报刊',
    '图书角',
    '书架',
    '报刊杂志',
    '书籍报刊',
  ],
  reading_corner: ['阅览', '阅读角', '阅览室', '职工书屋', '书屋', '读书角'],
  television: ['电视机', '影音', '液晶电视'],
  training_screen: ['宣传屏', '显示屏', '电子屏', '一体机', 'led屏', '多媒体屏'],
  policy_materials: ['宣传资料', '宣传栏', '政策资料', '宣传册', '政策宣传资料', '宣传手册'],
  suggestion_box: ['意见簿', '留言簿', '意见本', '留言本', '意见建议箱'],
  haircut: ['理发', '义剪', '免费理发', '爱心义剪'],
  legal_aid: ['法律咨询', '法律服务', '法援', '法律援助咨询', '维权服务', '法律维权'],
  job_advice: ['招聘', '就业', '就业招聘', '就业服务', '就业咨询招聘', '岗位推荐', '招聘信息'],
  skills_training: ['培训', '职业培训', '技能提升'],
  anti_fraud: ['反诈', '防诈骗宣传', '反诈骗宣传', '防诈骗'],
  free_clinic: ['义诊服务', '健康体检', '健康检测', '健康咨询', '健康义诊'],
  counselling: ['心理', '心理咨询', '心理服务', '心理关爱', '心理健康'],
  policy_talks: ['宣讲', '政策讲座'],
  seasonal_relief: ['送清凉', '送温暖', '慰问', '冬送温暖', '夏送清凉', '四季送'],
  discount_meals: ['优惠就餐', '餐食', '爱心餐', '就餐', '平价餐', '爱心早餐', '优惠套餐', '用餐'],
  goods_exchange: ['二手物品', '旧物交换', '捐赠角', '爱心角'],
};

const byWord: ReadonlyMap<string, readonly FacilityCode[]> = (() => {
  const found = new Map<string, FacilityCode[]>();
  for (const { code, zh } of facilityTable)
    for (const word of new Set([code, zh, ...(synonyms[code] ?? [])].map(comparable)))
      found.set(word, [...(found.get(word) ?? []), code]);
  return found;
})();

/** What stands around the name of a facility in a list: "提供", "免费", "等服务", "3台". */
const around =
  /^(免费|提供|配备|配有|设有|可|内设|有)+|(等|服务|设施|设备|使用|供应|若干|[一二两三四五六七八九十\d]+[台个张把套只件组箱])+$/g;

/** The facilities a word means; empty if it is none we know. "桌椅" means two. */
export const facilitiesOfWord = (word: string): readonly FacilityCode[] => {
  const plain = comparable(word);
  return byWord.get(plain) ?? byWord.get(plain.replace(around, '')) ?? [];
};
