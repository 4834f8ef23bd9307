/** The facility and service taxonomy. Codes are stable on the wire; a place in `facilityCodes` is its bit.
 *  @source union of the station standards read (services.md 1.4); extend at the end only, never reorder */
export const facilityTable = [
  { code: 'water', group: 'basics', zh: '饮水' },
  { code: 'hot_water', group: 'basics', zh: '热水' },
  { code: 'seats', group: 'basics', zh: '座椅' },
  { code: 'table', group: 'basics', zh: '桌子' },
  { code: 'air_conditioning', group: 'basics', zh: '空调' },
  { code: 'heating', group: 'basics', zh: '取暖' },
  { code: 'microwave', group: 'basics', zh: '微波炉' },
  { code: 'fridge', group: 'basics', zh: '冰箱' },
  { code: 'power_socket', group: 'basics', zh: '充电插座' },
  { code: 'power_bank', group: 'basics', zh: '充电宝' },
  { code: 'wifi', group: 'basics', zh: '无线网' },
  { code: 'lighting', group: 'basics', zh: '照明' },
  { code: 'recliner', group: 'rest', zh: '躺椅' },
  { code: 'folding_bed', group: 'rest', zh: '折叠床' },
  { code: 'toilet', group: 'rest', zh: '卫生间' },
  { code: 'shower', group: 'rest', zh: '淋浴' },
  { code: 'changing_room', group: 'rest', zh: '更衣' },
  { code: 'nursing_room', group: 'rest', zh: '母婴室' },
  { code: 'womens_lounge', group: 'rest', zh: '女性休息室' },
  { code: 'wheelchair_access', group: 'rest', zh: '无障碍' },
  { code: 'first_aid_kit', group: 'safety', zh: '应急药箱' },
  { code: 'aed', group: 'safety', zh: 'AED' },
  { code: 'blood_pressure_monitor', group: 'safety', zh: '血压计' },
  { code: 'heat_medicine', group: 'safety', zh: '防暑药品' },
  { code: 'fire_extinguisher', group: 'safety', zh: '灭火器' },
  { code: 'rain_gear', group: 'tools', zh: '雨衣雨伞' },
  { code: 'winter_gear', group: 'tools', zh: '防寒用品' },
  { code: 'tyre_pump', group: 'tools', zh: '打气筒' },
  { code: 'repair_tools', group: 'tools', zh: '维修工具' },
  { code: 'sewing_kit', group: 'tools', zh: '针线' },
  { code: 'battery_swap', group: 'vehicles', zh: '换电柜' },
  { code: 'charging_pile', group: 'vehicles', zh: '充电桩' },
  { code: 'bike_parking', group: 'vehicles', zh: '非机动车停放' },
  { code: 'car_parking', group: 'vehicles', zh: '汽车临时停车位' },
  { code: 'books', group: 'mind', zh: '书报' },
  { code: 'reading_corner', group: 'mind', zh: '阅读' },
  { code: 'television', group: 'mind', zh: '电视' },
  { code: 'training_screen', group: 'mind', zh: '培训屏' },
  { code: 'policy_materials', group: 'mind', zh: '政策宣传' },
  { code: 'suggestion_box', group: 'mind', zh: '意见箱' },
  { code: 'haircut', group: 'services', zh: '爱心理发' },
  { code: 'legal_aid', group: 'services', zh: '法律援助' },
  { code: 'job_advice', group: 'services', zh: '就业咨询' },
  { code: 'skills_training', group: 'services', zh: '技能培训' },
  { code: 'anti_fraud', group: 'services', zh: '反诈宣传' },
  { code: 'free_clinic', group: 'services', zh: '义诊' },
  { code: 'counselling', group: 'services', zh: '心理疏导' },
  { code: 'policy_talks', group: 'services', zh: '政策宣讲' },
  { code: 'seasonal_relief', group: 'services', zh: '送清凉送温暖' },
  { code: 'discount_meals', group: 'services', zh: '优惠餐食' },
  { code: 'goods_exchange', group: 'services', zh: '爱心互献' },
] as const satisfies readonly { code: string; group: FacilityGroup; zh: string }[];

export type FacilityGroup =
  | 'basics'
  | 'rest'
  | 'safety'
  | 'tools'
  | 'vehicles'
  | 'mind'
  | 'services';

export type FacilityCode = (typeof facilityTable)[number]['code'];

/** Every facility code in bit order. */
export const facilityCodes: readonly FacilityCode[] = facilityTable.map((line) => line.code);

const names = new Map<string, string>(facilityTable.map((line) => [line.code, line.zh]));

/** Whether a string from outside is a facility code. */
export const isFacilityCode = (code: string): code is FacilityCode => names.has(code);

/** The Chinese name of a facility. */
export const facilityName = (code: FacilityCode): string => names.get(code) ?? code;
