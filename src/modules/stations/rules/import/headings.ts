import type { StationField } from './fields.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** What the headings of real lists say, in small letters without spaces and signs. */
export const headings: Readonly<Record<StationField, readonly string[]>> = {
  stationId: words('系统编号 stationid uuid'),
  code: words('编号 编码 站点编号 站点编码 驿站编号 驿站编码 code id'),
  name: words('名称 站点名称 驿站名称 服务站点名称 站名 站点 驿站 name stationname 单位名称'),
  aliases: words('别名 又名 曾用名 其他名称 简称 alias aliases altname alternatename'),
  address: words(
    '地址 详细地址 站点地址 驿站地址 所在地址 位置 具体位置 所在位置 地点 address ' + 'addr',
  ),
  district: words(
    '区县 所属区县 所在区县 县区 县市区 区县市 所属区 所在区 行政区 行政区划 辖区 ' +
      '所属地区 地区 district county area 区',
  ),
  divisionCode: words('区划代码 行政区划代码 区县代码 adcode divisioncode'),
  township: words(
    '镇街 街道 乡镇 镇街道 乡镇街道 街镇 所属街道 所属镇街 所在镇街 所属乡镇 township ' +
      'street town',
  ),
  coordinates: words(
    '坐标 经纬度 经纬度坐标 地理坐标 位置坐标 定位 coordinates location lnglat coord',
  ),
  lng: words('经度 lng lon long longitude x 东经 坐标经度 经纬度经度'),
  lat: words('纬度 lat latitude y 北纬 坐标纬度 经纬度纬度'),
  crs: words('坐标系 坐标系统 坐标类型 坐标来源 crs datum coordsys'),
  hours: words(
    '开放时间 营业时间 服务时间 开放时段 服务时段 工作时间 开门时段 时间 openhours ' +
      'openhoursaslisted hours businesshours opentime',
  ),
  opens: words('开门时间 开放开始时间 开始时间 开放时间开始 opens opensat openfrom'),
  closes: words('关门时间 开放结束时间 结束时间 闭站时间 开放时间结束 closes closesat openuntil'),
  openingHours: words('开放时间osm openinghours osm'),
  keeperName: words(
    '联系人 站长 站长姓名 负责人 管理员 管理人 管理人员 责任人 联系人姓名 keeper ' +
      'contact contactname',
  ),
  keeperPhone: words(
    '联系电话 站长电话 联系人电话 负责人电话 管理员电话 联系方式 手机 手机号 手机号码 ' +
      '电话 电话号码 phone tel mobile keeperphone',
  ),
  publicPhone: words(
    '公开电话 服务电话 咨询电话 站点电话 对外电话 服务热线 热线 publicphone hotline',
  ),
  facilities: words(
    '设施 设施设备 服务设施 配套设施 设备 设施清单 服务项目 服务内容 服务功能 ' +
      '配备设施 主要设施 facilities services amenities',
  ),
  facilitiesAbsent: words('没有的设施 缺少设施 缺少的设施 facilitiesabsent'),
  host: words(
    '承建单位 共建单位 建设单位 所属单位 依托单位 主办单位 运营单位 管理单位 host ' +
      'hostname operator',
  ),
  builder: words(
    '建设类型 建设方式 建站方式 建设主体 建设性质 站点类型 驿站类型 类型 builder type',
  ),
  entry: words(
    '进门方式 进入方式 开门方式 入站方式 门禁 门禁方式 entry entrymethod entrymethods ' + 'access',
  ),
  entryWithoutPhone: words(
    '没有手机怎么进 无手机怎么进 无手机进门 无手机进入方式 entrywithoutphone',
  ),
  floor: words('楼层 所在楼层 floor level'),
  livelihoodYear: words(
    '民生实事年份 民生实事 民生实事年度 实事年份 民生实事项目年份 列入年份 ' + 'livelihoodyear',
  ),
  lifeCycle: words(
    '状态 站点状态 运行状态 驿站状态 开放状态 建设状态 运营状态 status state ' + 'lifecycle',
  ),
};
