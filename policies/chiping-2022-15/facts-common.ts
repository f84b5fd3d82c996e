import { NEVER } from '../../src/engine/calendar.ts';
import { choice, count, date, flag, list, money, text } from '../../src/engine/fact.ts';
import { itemIds, type ItemId } from './item-ids.ts';

const platformData = '浪潮平台（省商务厅反馈）；平台查不到店铺时为交易截图、银行流水';
const awardRecords = '历年奖补台账（区商务投资促进局）';

const itemOptions = Object.fromEntries(itemIds.map((id) => [id, id])) as Readonly<Record<ItemId, string>>;

/** Facts that several clauses or the gates ask for: 三, 附则1, 2, 4, 5. */
export const commonFacts = {
  kind: choice({
    label: '申报主体类型',
    english: 'Legal kind of the applicant',
    help: '按营业执照或登记证书上的类型选。园区选它的运营企业；电商协会选社会组织。',
    source: '市场监管、民政部门登记信息',
    options: {
      enterprise: '企业',
      individualBusiness: '个体工商户',
      village: '行政村',
      township: '乡镇（街道）',
      socialOrganization: '社会组织（电商协会等）',
    },
    required: true,
  }),
  registeredInDistrict: flag({
    label: '在茌平区依法登记注册',
    english: 'Registered in Chiping District',
    help: '看营业执照或登记证书上的登记机关和住所是否在茌平区。只在本区租仓库、开直播间不算。',
    source: '市场监管部门登记信息',
    materials: ['营业执照'],
  }),
  registeredOn: date({
    label: '登记注册日期',
    english: 'Date of registration',
    help: '营业执照上的成立日期。变更名称、换发执照的日期不算。',
    source: '市场监管部门登记信息',
    materials: ['营业执照'],
  }),
  commitsToStayTwoYears: flag({
    label: '承诺两年内不迁出茌平区',
    english: 'Commits to stay in the district for two years',
    help: '签署承诺书就选是。两年内迁出或注销，已领的资金要全部退回。',
    source: '申报主体签署的承诺书',
    materials: ['承诺书'],
  }),
  investigatedForViolation: flag({
    label: '因违法违规或较大以上安全事故受到查处',
    english: 'Investigated for infringement, fraud, bribery or a major accident',
    help: '侵权、欺诈、行贿、安全事故等，有处罚决定或司法文书的才算；有人投诉但没有立案查处的不算。',
    source: '市场监管、应急管理、公安、法院等部门记录',
    fallback: false,
  }),
  penalisedInYear: flag({
    label: '当年度有较大违法处罚或较大安全责任事故',
    english: 'Penalised for a serious violation or accident in the year',
    help: '只看考核年度当年的处罚决定和事故认定。轻微违法、首次不罚的不算。',
    source: '行政处罚公示信息、应急管理部门记录',
    fallback: false,
  }),
  barredUntil: date({
    label: '取消申请资格的截止日',
    english: 'Barred from applying until (this day included)',
    help: '曾被取消资格的填截止日，当天仍不能申报；从没有被取消过就不填。',
    source: '区商务投资促进局处理决定',
    nullable: true,
    fallback: NEVER,
  }),
  appliedOn: date({
    label: '申报日',
    english: 'Date of application',
    help: '把书面材料交到乡镇（街道）的日期。不填按考核年度的最后一天算。',
    source: '乡镇（街道）收件登记',
    fallback: 'lastDayOfYear',
  }),
  isEcommerce: flag({
    label: '从事电商经营',
    english: 'Does e-commerce business',
    help: '在认定的平台上有自己的店铺并在卖货。只替别人运送、只发广告的不算。',
    source: '市场监管部门登记信息、平台店铺页面',
  }),
  operatingMonths: count({
    label: '正常连续经营月数',
    english: 'Months of continuous normal operation',
    help: '从开始实际经营数到申报时，中间停业的要重新数。以纳税、租金、发货记录为证。',
    source: '税务部门申报记录、租赁合同',
    materials: ['12个月经营证明（纳税申报表、租赁合同）'],
    unit: '个月',
  }),
  socialInsurancePaidOnTime: flag({
    label: '按时缴纳职工社会保险费',
    english: 'Pays employees’ social insurance on time',
    help: '为员工按月足额缴费、没有欠缴才选是。只交居民医保、居民养老的不算。',
    source: '人社部门、税务部门缴费记录',
    materials: ['12个月社会保险缴费记录'],
  }),
  annualOnlineRetail: money({
    label: '年网络零售额',
    english: 'Annual online retail (Inspur figure)',
    help: '考核年度1月至12月卖给个人消费者的网上成交金额，以浪潮平台数字为准。批发不算，刷单、退货要扣除。',
    source: platformData,
    materials: ['浪潮平台网络零售数据，或交易截图、银行流水'],
  }),
  annualOnlineSales: money({
    label: '年网络销售额',
    english: 'Annual online sales on recognised platforms',
    help: '各个认定平台（如京东、天猫、抖音、快手）全年销售金额加在一起，批发零售都算。线下成交不算。',
    source: '商务部门认定的平台数据，申报主体填报（附佐证）',
    materials: ['浪潮平台数据', '店铺后台截图（含店铺链接和主体页面）', '银行流水', '与订单对应的运单'],
  }),
  annualEcommerceTurnover: money({
    label: '年度电商交易额',
    english: 'Annual e-commerce turnover',
    help: '报给统计部门的全年电商交易金额，买卖双方的线上交易都算。它与网络零售额是两个数字，不要混填。',
    source: '统计部门',
    materials: ['统计部门纳统证明'],
  }),
  sellsLocalSpecialty: flag({
    label: '经营茌平区本地农特产品',
    english: 'Sells local farm specialities',
    help: '主要卖茌平本地出产的农产品、特产，并有产地证明。外地进货再贴牌的不算。',
    source: '农业农村部门、产地证明',
    materials: ['本地农特产品产地证明'],
    fallback: false,
  }),
  priorAwards: list({
    label: '以前年度已获奖补',
    english: 'Awards of earlier years under this policy',
    help: '本政策以前年度已经核定给你的奖补，一项一行。按核定额填，不管钱是否已经到账。',
    source: awardRecords,
    emptyWhenAbsent: true,
    fields: {
      item: choice({
        label: '奖补项目',
        english: 'Item',
        help: '当时获奖的条款项目编号。',
        source: awardRecords,
        options: itemOptions,
      }),
      year: count({
        label: '获奖年度',
        english: 'Assessment year of the award',
        help: '当时的考核年度，要早于这份档案的年度。',
        source: awardRecords,
        unit: '年',
        lowest: 2023,
        highest: 2024,
      }),
      amount: money({
        label: '核定金额',
        english: 'Amount decided',
        help: '当时核定的全部金额，两年分拨的合在一起。',
        source: awardRecords,
      }),
    },
  }),
  otherPolicyAwards: list({
    label: '同一事项已获的区内其它政策奖补',
    english: 'Awards for the same matter under other policies of the district',
    help: '茌平区其它政策已为同一件事给过的钱，一项一行，核算时会扣除。省市级的奖补不填。',
    source: '区财政局及有关部门拨付记录',
    emptyWhenAbsent: true,
    fields: {
      policy: text({
        label: '政策名称',
        english: 'Policy',
        help: '发放这笔钱的政策文件名称或文号。',
        source: '区财政局及有关部门拨付记录',
      }),
      item: choice({
        label: '重合的奖补项目',
        english: 'Item of this policy that it overlaps',
        help: '与本政策哪一个项目是同一件事。',
        source: '区商务投资促进局核对',
        options: itemOptions,
      }),
      amount: money({
        label: '已获金额',
        english: 'Amount received',
        help: '其它政策为这件事核定的金额。',
        source: '区财政局及有关部门拨付记录',
      }),
    },
  }),
};
