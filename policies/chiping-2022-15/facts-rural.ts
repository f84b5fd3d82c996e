import { choice, count, date, flag, list, money } from '../../src/engine/fact.ts';

const recognition = '商务、农业农村部门公布的认定文件';
const accepted = '领导小组验收记录';
const purchaseProof = '申报主体填报（附佐证），农业农村部门核对';

/** Facts of 三（四）1: e-commerce villages and towns. */
export const villageFacts = {
  taobaoNamedOn: date({
    label: '淘宝村、淘宝镇命名日期',
    english: 'Named a Taobao village or town on',
    help: '新命名名单公布的日期。没有被命名就选没有；复评、续期不算新命名。',
    source: '阿里研究院发布的名单，区商务投资促进局核对',
    materials: ['命名文件'],
    nullable: true,
  }),
  ruralDemonstrations: list({
    label: '获评的电商示范村镇',
    english: 'Rural e-commerce demonstration titles',
    help: '本村、本镇获评的电商示范村或示范镇，一次一行。示范企业、示范园区不填在这里。',
    source: recognition,
    materials: ['认定文件'],
    fields: {
      level: choice({
        label: '示范级别',
        english: 'Level',
        help: '按认定文件的级别选，市级指聊城市。',
        source: recognition,
        options: { municipal: '市级', provincial: '省级', national: '国家级' },
      }),
      awardedOn: date({
        label: '获评日期',
        english: 'Awarded on',
        help: '认定文件的落款日期。',
        source: recognition,
      }),
    },
  }),
  onlineMerchants: count({
    label: '全村网商户数',
    english: 'Online merchants of the village',
    help: '本村从事电商的户数，一户有几个店也只算一户。',
    source: '乡镇（街道）核对的网商名册',
    materials: ['网商名册及店铺链接'],
    unit: '户',
  }),
  villageEcommerceSales: money({
    label: '全村当年度电商销售额',
    english: 'E-commerce sales of the village in the year',
    help: '全村网商考核年度的线上销售额合计，用网络平台统计的数字。线下赶集卖的不算。',
    source: '网络平台统计数',
    materials: ['网络平台统计数据'],
  }),
  deliberationApproved: flag({
    label: '经审议认定为电商村',
    english: 'Approved as an e-commerce village by deliberation',
    help: '领导小组会议审议通过后选是，会议还没开就先不填。',
    source: '领导小组会议纪要',
    materials: ['审议认定记录'],
  }),
};

/** Facts of 三（四）2: working with local co-operatives. */
export const cooperationFacts = {
  cooperativeAgreementMonths: count({
    label: '与合作社购销协议期限',
    english: 'Term of the purchase agreement with co-operatives',
    help: '与茌平本地农民专业合作社签的购销协议有多少个月。外地合作社的不算。',
    source: purchaseProof,
    materials: ['一年以上购销合同', '合作社营业执照'],
    unit: '个月',
  }),
  annualCooperativePurchase: money({
    label: '年采购额',
    english: 'Annual purchases from co-operatives',
    help: '考核年度按协议向本地合作社买货的金额，要有发票和转账记录。',
    source: purchaseProof,
    materials: ['采购发票', '银行转账记录'],
  }),
  raisesFarmerIncome: flag({
    label: '带动农户增收取得实效',
    english: 'Raises farmers’ income',
    help: '能拿出受益农户名单和增收情况，由农业农村部门核对。',
    source: '农业农村部门',
    materials: ['带动农户名单'],
  }),
  cooperativePurchaseSoldOnline: money({
    label: '采购农产品的网销额',
    english: 'Co-operative purchases sold online',
    help: '从合作社或农业基地买来的货里，考核年度已在网上卖出去的那部分采购金额。没卖出的、线下卖的不算。',
    source: purchaseProof,
    materials: ['网销证明'],
  }),
};

/** Facts of 三（四）3: logistics. */
export const logisticsFacts = {
  lockerSites: list({
    label: '智能快递柜点位',
    english: 'Parcel-locker sites',
    help: '考核年度通过验收的快递柜，一个点一行。以前年度已经补过的点不再填。',
    source: accepted,
    materials: ['设备合同和发票', '点位清单和照片', '验收记录'],
    fields: {
      equipmentCost: money({
        label: '终端设备费用',
        english: 'Equipment cost',
        help: '这个点的快递柜设备价款。场地、电费、维护不算。',
        source: '申报主体填报（附佐证）',
      }),
      free: flag({
        label: '免费使用',
        english: 'Free of charge',
        help: '居民存取件都不收钱才选是。超时收费的不算免费。',
        source: accepted,
      }),
      accepted: flag({
        label: '验收合格',
        english: 'Accepted',
        help: '领导小组验收合格才选是。',
        source: accepted,
      }),
    },
  }),
  warehouseCompletedOn: date({
    label: '集仓共配中心建成日期',
    english: 'Shared warehouse completed on',
    help: '新建或升级改造完成的日期，看竣工或验收资料。还没有建成就选没有。',
    source: '住建、交通运输部门验收资料',
    materials: ['竣工或验收资料'],
    nullable: true,
  }),
  expressCompaniesSharing: count({
    label: '共用仓储中心的快递公司数',
    english: 'Express companies sharing the warehouse',
    help: '进驻并一起使用这个中心的快递公司有几家。同一品牌的几个网点算一家。',
    source: '邮政管理部门',
    materials: ['五家以上快递公司的进驻合同'],
    unit: '家',
  }),
  warehouseOperatingMonths: count({
    label: '仓储中心持续运营月数',
    english: 'Months the warehouse has operated',
    help: '建成后连续运营了多少个月，停运的要重新数。',
    source: '交通运输、邮政管理部门',
    unit: '个月',
  }),
  warehouseInvestment: money({
    label: '仓储物流中心总投资',
    english: 'Total investment in the warehouse',
    help: '新建或升级这个中心的总投资，以审计或评审报告为准。',
    source: '投资审计报告',
    materials: ['投资审计报告'],
  }),
  isExpressCompany: flag({
    label: '属于快递企业',
    english: 'Is an express company',
    help: '有快递业务经营许可或末端网点备案。只代收代放快件的驿站不算。',
    source: '邮政管理部门',
  }),
  outboundParcels2023: count({
    label: '2023年国内异地快递本地发件量',
    english: 'Outbound parcels to other domestic places, 2023',
    help: '2023年从茌平寄往国内其它城市的件数。同城件、收件、国际件不算。',
    source: '邮政管理部门',
    materials: ['邮政管理部门业务量证明'],
    unit: '件',
  }),
  outboundParcels2024: count({
    label: '2024年国内异地快递本地发件量',
    english: 'Outbound parcels to other domestic places, 2024',
    help: '2024年从茌平寄往国内其它城市的件数。核算2023年度时不用填。',
    source: '邮政管理部门',
    materials: ['邮政管理部门业务量证明'],
    unit: '件',
  }),
};
