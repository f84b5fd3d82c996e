import { count, date, flag, hundredths, list, money } from '../../src/engine/fact.ts';

const recruitment = '申报主体填报（附佐证），区商务投资促进局评审';
const inspection = '现场审核记录';
const streamerList = '申报主体填报（附佐证），现场审核核对';

/** Facts of 三（五）: streamers, enterprises and shops from outside. */
export const talentFacts = {
  recruitedStreamers: list({
    label: '引进的带货大主播',
    english: 'Streamers recruited',
    help: '考核年度通过中介或自己引进的带货主播，一人一行。',
    source: recruitment,
    materials: ['引才合同和费用发票', '主播年销售数据', '两年经营承诺'],
    fields: {
      annualLiveSales: money({
        label: '主播年直播网络销售额',
        english: 'Streamer’s annual live sales',
        help: '这位主播一年直播带货卖出的金额，扣除退货。',
        source: '直播平台数据',
      }),
      committedMonths: count({
        label: '承诺在本区经营月数',
        english: 'Months committed to the district',
        help: '主播书面承诺在茌平经营多少个月。',
        source: '主播签署的承诺书',
        unit: '个月',
      }),
      retailAttributedToDistrict: flag({
        label: '网络零售额划归茌平区',
        english: 'Online retail counted in the district',
        help: '店铺或结算主体在茌平，零售额统计在茌平。',
        source: '浪潮平台（省商务厅反馈）',
      }),
      recognised: flag({
        label: '经评审认定',
        english: 'Recognised by review',
        help: '区里评审通过后选是。',
        source: '领导小组会议纪要',
      }),
      recruitmentFee: money({
        label: '引才费用',
        english: 'Recruitment fee',
        help: '为引进这位主播付给猎头、中介等的费用。给主播的工资、坑位费不算。',
        source: recruitment,
      }),
    },
  }),
  settledFromOutside: flag({
    label: '从区外落户的直播电商企业',
    english: 'Settled from outside the district',
    help: '母公司或原企业在茌平区外。本区企业改名、分立的不算。',
    source: '市场监管部门登记信息',
  }),
  independentLegalEntity: flag({
    label: '在本区办有独立法人企业',
    english: 'Set up an independent legal entity here',
    help: '在茌平办的是公司；分公司、办事处不算。',
    source: '市场监管部门登记信息',
    materials: ['营业执照'],
  }),
  liveRooms: count({
    label: '直播间数量',
    english: 'Live-streaming rooms',
    help: '在本区实际使用的直播间，以现场清点为准。',
    source: inspection,
    materials: ['直播间清点记录'],
    unit: '间',
  }),
  registeredAgencies: count({
    label: '注册机构数',
    english: 'Registered agencies',
    help: '在你这里注册入驻的主播机构有几家。',
    source: streamerList,
    materials: ['机构名单'],
    unit: '家',
  }),
  activeStreamers: count({
    label: '注册活跃主播人数',
    english: 'Active registered streamers',
    help: '已注册并在正常开播的主播人数。长期不开播的不算。',
    source: streamerList,
    materials: ['主播名单'],
    unit: '人',
  }),
  leasedArea: hundredths({
    label: '实际租用建筑面积',
    english: 'Leased floor area',
    help: '租赁合同上你实际在用的建筑面积，最多两位小数。转租出去的不算。',
    source: '租赁合同、现场审核记录',
    materials: ['租赁合同', '租金发票'],
    unit: '平方米',
  }),
  leasedMonths: count({
    label: '当年租用月数',
    english: 'Months leased in the year',
    help: '考核年度内实际租用并付租金的月数，0到12。免租期不算。',
    source: '租赁合同、租金发票',
    materials: ['租金发票'],
    unit: '个月',
    lowest: 0,
    highest: 12,
  }),
  storeRelocatedOn: date({
    label: '网店迁回日期',
    english: 'Online shop moved back on',
    help: '店铺主体变更为茌平经营主体的日期。没有迁回就选没有；新开的店不算迁回。',
    source: '平台店铺主体变更记录',
    materials: ['店铺主体变更证明'],
    nullable: true,
  }),
  commitsToOperateTwoYears: flag({
    label: '承诺迁回后在本区生产经营两年以上',
    english: 'Commits to operate here for two years',
    help: '签署专门的承诺书才选是；它与不迁出的通用承诺是两份。',
    source: '申报主体签署的承诺书',
    materials: ['两年经营承诺'],
  }),
  firstYearOnlineRetail: money({
    label: '迁入后第一年网络零售额',
    english: 'Online retail of the first year after the move',
    help: '从迁入那天起满一年内的网络零售额，不是自然年度的数字。',
    source: '浪潮平台（省商务厅反馈）；平台查不到店铺时为交易截图、银行流水',
    materials: ['迁入后12个月平台数据'],
  }),
};

/** Facts of 三（六）: training. */
export const trainingFacts = {
  isTrainingInstitution: flag({
    label: '属于直播电商培训机构',
    english: 'Is a live-commerce training institution',
    help: '登记的业务里有培训，或是直播孵化机构。',
    source: '市场监管、民政、人社部门登记信息',
    materials: ['机构证照', '课程记录'],
  }),
  isAffiliated: flag({
    label: '属于签约企业的关联机构',
    english: 'Is affiliated with the contracting enterprises',
    help: '与签约主播的企业有同一控制人、持股或管理关系就选是。',
    source: '市场监管部门股权信息，申报主体填报（附佐证）',
    materials: ['无关联关系声明'],
  }),
  contractedTrainees: count({
    label: '签约并参保的学员主播人数',
    english: 'Trainees under contract and insured',
    help: '考核年度培训、粉丝5万以上、与区内企业签一年以上直播业务合同、社保缴满6个月的人数。少一样都不算。',
    source: '人社部门、申报主体填报（附佐证）',
    materials: ['学员名册及粉丝数证明', '直播业务合同', '社会保险缴费记录'],
    unit: '人',
  }),
  traineesWithFollowers: count({
    label: '培训的5万粉丝以上主播人数',
    english: 'Trained streamers with 50,000 followers',
    help: '考核年度培训过、粉丝5万以上的主播人数，不要求已经签约。',
    source: '申报主体填报（附佐证）',
    materials: ['课程记录', '学员名册及粉丝数证明'],
    unit: '人',
  }),
};

/** Facts of 三（七）: statistics and carved-out business. */
export const statisticsFacts = {
  inStatistics: flag({
    label: '已纳入统计',
    english: 'Included in official statistics',
    help: '已是统计联网直报单位。只在税务登记、还没有入库的不算。',
    source: '统计部门',
    materials: ['统计部门纳统证明'],
  }),
  carvedOutFromManufacturer: flag({
    label: '由生产企业剥离电商业务新成立',
    english: 'Carved out of a manufacturer as a new e-commerce company',
    help: '生产企业把电商业务分出来，另办的一家新公司。',
    source: '市场监管部门登记信息',
    materials: ['剥离方案', '新公司营业执照'],
  }),
  firstIncludedInRetailStatistics: flag({
    label: '首次纳入社会消费品零售总额统计',
    english: 'First included in retail statistics',
    help: '新公司的销售第一次计入全区社零总额。以前已经纳入过的不算。',
    source: '统计部门',
    materials: ['统计部门纳统证明'],
  }),
  bureauApproved: flag({
    label: '剥离已通过区商务投资促进局审核',
    english: 'Carve-out approved by the bureau',
    help: '区商务投资促进局出具审核意见后选是，还没有审核就先不填。',
    source: '区商务投资促进局',
  }),
  carveOutCost: money({
    label: '剥离成本',
    english: 'Cost of the carve-out',
    help: '办这次剥离花的费用，如办证、审计评估、系统迁移，要有凭证。日常经营费用不算。',
    source: '申报主体填报（附佐证），区商务投资促进局核定',
    materials: ['成本清单及凭证'],
  }),
};
