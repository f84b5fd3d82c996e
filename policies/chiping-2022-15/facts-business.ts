import { choice, count, date, flag, hundredths, list, money } from '../../src/engine/fact.ts';

const recognition = '商务部门公布的认定文件';
const eventFile = '申报主体填报（附佐证），区商务投资促进局核定';
const customs = '海关';

const titleLevels = { national: '国家级', provincial: '省级', municipal: '市级' } as const;

/** Facts of 三（一）1–2: demonstration titles and start-ups. */
export const businessFacts = {
  demonstrationTitles: list({
    label: '已获电商示范称号',
    english: 'E-commerce demonstration titles',
    help: '你获得的电商示范园区、示范企业称号，一个称号一行。非电商类的荣誉不填。',
    source: recognition,
    materials: ['认定文件（级别、文号、日期）', '园区运营合同'],
    fields: {
      subject: choice({
        label: '称号对象',
        english: 'Title for',
        help: '认定文件授予的是园区还是企业。',
        source: recognition,
        options: { park: '示范园区', enterprise: '示范企业' },
        recordOnly: true,
      }),
      level: choice({
        label: '称号级别',
        english: 'Level',
        help: '按认定机关的级别选。',
        source: recognition,
        options: titleLevels,
      }),
      awardedOn: date({
        label: '获得称号日期',
        english: 'Awarded on',
        help: '认定文件的落款日期。',
        source: recognition,
      }),
    },
  }),
  outOfDistrictTitle: choice({
    label: '区外电商示范企业称号',
    english: 'Demonstration title held from outside the district',
    help: '迁来茌平以前在外地已有的电商示范企业称号，取最高的一级；没有就选没有。',
    source: recognition,
    materials: ['认定文件（级别、文号、日期）'],
    options: { ...titleLevels, none: '没有' },
  }),
  isSmallOrMicro: flag({
    label: '属于小微企业',
    english: 'Is a small or micro enterprise',
    help: '按国家中小企业划型标准属于小型或微型企业。可在小微企业名录里查到。',
    source: '市场监管部门小微企业名录',
  }),
  firstEcommerceLicence: flag({
    label: '首次领取电商小微企业的执照',
    english: 'First e-commerce small-business licence',
    help: '经营者第一次办这类执照。注销后重新办的、换发执照的不算首次。',
    source: '市场监管部门登记信息',
    materials: ['营业执照'],
  }),
};

/** Facts of 三（二）: local platforms, standards and events. */
export const serviceSystemFacts = {
  operatesLocalPlatform: flag({
    label: '运营本地电商交易或相关服务平台',
    english: 'Operates a local e-commerce platform',
    help: '自己开发、运营供别人交易的平台或其上下游服务平台。在大平台上开店不算。',
    source: '工信部门备案信息、申报主体填报（附佐证）',
  }),
  platformRetailTurnover: money({
    label: '平台年网络零售交易额',
    english: 'Annual retail turnover of the platform',
    help: '考核年度全平台商家卖给个人消费者的金额，不只是你自己卖的。',
    source: '平台后台数据，浪潮平台（省商务厅反馈）',
    materials: ['平台交易额数据'],
  }),
  platformWholesaleTurnover: money({
    label: '平台年批发交易额',
    english: 'Annual wholesale turnover of the platform',
    help: '考核年度全平台企业之间批量采购的金额，与零售分开填。',
    source: '平台后台数据，申报主体填报（附佐证）',
    materials: ['平台交易额数据'],
  }),
  platformInvestment: money({
    label: '平台软硬件投资额',
    english: 'Hardware and software investment in the platform',
    help: '为平台买设备、做软件已经付的钱，要有合同、发票和付款凭证。工资、房租、广告不算。',
    source: '申报主体填报（附佐证），区商务投资促进局核定',
    materials: ['投资清单及合同、发票、付款凭证'],
  }),
  leadStandards: list({
    label: '主持制定的直播电商标准',
    english: 'Live-commerce standards led',
    help: '你牵头起草、考核年度内发布的直播电商标准，一个一行。只是参与起草、团体标准和地方标准不算。',
    source: '标准化主管部门公告',
    materials: ['标准文本', '发布公告', '载明主持起草单位的页面'],
    fields: {
      level: choice({
        label: '标准级别',
        english: 'Level of the standard',
        help: '看标准编号：国家标准或行业标准。',
        source: '标准化主管部门公告',
        options: { national: '国家标准', industry: '行业标准' },
      }),
    },
  }),
  events: list({
    label: '举办的电商活动',
    english: 'E-commerce events held',
    help: '考核年度内你主办的大讲堂、论坛、消费节、创新大赛、直播大赛等，一场一行。',
    source: eventFile,
    materials: ['活动方案', '签到名单', '现场照片', '发票及付款凭证', '费用核定书', '市政府批准文件'],
    fields: {
      participants: count({
        label: '参加人数',
        english: 'Participants',
        help: '这一场到场的人数，以签到为准。线上观看的不算。',
        source: eventFile,
        unit: '人',
      }),
      verifiedCost: money({
        label: '核定费用',
        english: 'Verified cost',
        help: '主管部门核定的这场活动费用，不是你的预算。',
        source: eventFile,
      }),
      isPublic: flag({
        label: '面向公众的公共性活动',
        english: 'Open to the public',
        help: '社会公众可以参加。单位内部的年会、客户答谢会不算。',
        source: eventFile,
      }),
      effective: flag({
        label: '取得较好效果',
        english: 'Effective',
        help: '由区商务投资促进局按活动总结认定。',
        source: eventFile,
      }),
      isTraining: flag({
        label: '属于电商培训',
        english: 'Is a training course',
        help: '以授课培训为主的选是；培训另有条款，不在活动里补。',
        source: eventFile,
      }),
      municipalApproved: flag({
        label: '属于市政府批准的重大活动',
        english: 'Major event approved by the city government',
        help: '有聊城市政府批准文件的选是。区级批准的不算。',
        source: '市政府批准文件',
      }),
      approvedRate: hundredths({
        label: '批准的补助比例',
        english: 'Approved subsidy rate',
        help: '重大活动批准上浮后的比例，30%填0.30；没有另行批准就不填。',
        source: '领导小组会议决定',
        unit: '',
        lowest: 30,
        highest: 100,
        fallback: 30,
      }),
    },
  }),
};

/** Facts of 三（三）: cross-border e-commerce. */
export const crossBorderFacts = {
  provincialOverseasWarehouseAward: money({
    label: '当年已获海外仓省级奖励',
    english: 'Provincial award for the overseas warehouse this year',
    help: '自建海外仓被省里认定后，考核年度收到的省级奖励金额。没有得到就填0。',
    source: '省商务厅认定文件、财政部门拨付记录',
    materials: ['境外投资证书', '省级认定文件和奖励到账凭证'],
  }),
  overseasWarehouseRent: money({
    label: '海外仓租费',
    english: 'Overseas-warehouse rent',
    help: '考核年度租公共海外仓实际付的租费，折成人民币。运费、操作费、押金不算。',
    source: '申报主体填报（附佐证）',
    materials: ['租赁合同', '租费发票', '付汇凭证'],
  }),
  annualSelfOperatedExports: money({
    label: '当年度自营出口额',
    english: 'Self-operated exports of the year',
    help: '以你企业名义报关出口的全年金额，折成人民币。由别的公司代理报关的不算。',
    source: customs,
    materials: ['海关出口数据'],
  }),
  isTraditionalForeignTrade: flag({
    label: '属于传统外贸企业',
    english: 'Is a traditional foreign-trade enterprise',
    help: '有外贸经营备案、原本做线下进出口的企业，现在通过跨境平台卖货。',
    source: '商务部门备案信息、海关',
  }),
  annualCrossBorderTurnover: money({
    label: '跨境电商年成交额',
    english: 'Annual deals on cross-border platforms',
    help: '考核年度在境内外跨境电商平台上成交的金额，折成人民币。它与出口交货值是两个数字。',
    source: '跨境平台数据，申报主体填报（附佐证）',
    materials: ['平台成交数据'],
  }),
  crossBorderPlatformFees: money({
    label: '跨境平台服务费',
    english: 'Fees paid to cross-border platforms',
    help: '考核年度付给平台的服务费，主要是基础服务年费。广告推广费、物流费不算。',
    source: '申报主体填报（附佐证）',
    materials: ['平台服务合同', '年费发票'],
  }),
  annualCrossBorderExports: money({
    label: '跨境电商年实际出口交货值',
    english: 'Annual goods actually exported through cross-border platforms',
    help: '考核年度通过跨境平台卖出并已实际出口的货值，折成人民币，以海关数据为准。下单未发货的不算。',
    source: customs,
    materials: ['海关出口数据'],
  }),
};
