import { coded, codedExcept, notCoded, type Sentence } from './sentence.ts';

const heading = '小标题，只起提示作用';
const aim = '目标性表述，不产生金额';

const demonstration = 'clauses/3.1.1-demonstration.ts';
const startups = 'clauses/3.1.2-startups.ts';
const platforms = 'clauses/3.2.1-platforms-and-standards.ts';
const events = 'clauses/3.2.2-events.ts';
const warehouses = 'clauses/3.3.1-overseas-warehouses.ts';
const crossBorder = 'clauses/3.3.2-cross-border.ts';
const villages = 'clauses/3.4.1-villages-and-towns.ts';
const logistics = 'clauses/3.4.3-logistics.ts';
const training = 'clauses/3.6-training.ts';
const statistics = 'clauses/3.7.1-statistics.ts';

/** The statements of 三, in the order of the document. */
export const awardSentences: readonly Sentence[] = [
  notCoded('三（一）1', 1, '小标题：示范创建', heading),
  coded('三（一）1', 2, '本区园区企业得称号，按三级奖', demonstration),
  coded('三（一）1', 3, '外来示范企业满一年且达标', demonstration),
  notCoded('三（一）2', 1, '小标题：创业', heading),
  coded('三（一）2', 2, '小微企业首次办照补一万', startups),
  coded('三（一）2', 3, '新办个体户达标补五千', startups),
  coded('三（一）2', 4, '一个人名下多户时的限制', 'general.ts'),
  notCoded('三（一）3', 1, '小标题：培育主体', heading),
  coded('三（一）3', 2, '网销额四档年奖，农特优待', 'clauses/3.1.3-business-growth.ts'),
  notCoded('三（二）1', 1, '小标题：本地平台', heading),
  coded('三（二）1', 2, '平台达标按投资两成补', platforms),
  coded('三（二）1', 3, '牵头国标、行标的奖补', platforms),
  notCoded('三（二）2', 1, '小标题：电商服务', heading),
  codedExcept('三（二）2', 2, '谁来办、办哪些活动', '组建协会是倡导，不产生金额', events),
  coded('三（二）2', 3, '两百人以上活动补三成、限五场', events),
  coded('三（二）2', 4, '市里批准的活动比例可提高', events),
  notCoded('三（三）1', 1, '小标题：海外仓', heading),
  coded('三（三）1', 2, '自建仓按省奖三成配套', warehouses),
  coded('三（三）1', 3, '租仓且出口达标奖租费三成', warehouses),
  notCoded('三（三）2', 1, '小标题：跨境电商', heading),
  coded('三（三）2', 2, '对象是转做跨境的老外贸', crossBorder),
  coded('三（三）2', 3, '成交过两百万补平台费', crossBorder),
  coded('三（三）2', 4, '出口货值四档年奖', crossBorder),
  notCoded('三（四）1', 1, '小标题：电商村镇', heading),
  coded('三（四）1', 2, '新上淘宝名单的村五万、镇十万', villages),
  coded('三（四）1', 3, '市级示范村镇奖五万', villages),
  coded('三（四）1', 4, '省级国家级示范奖十万', villages),
  coded('三（四）1', 5, '百户网商村审定后奖十万', villages),
  notCoded('三（四）1', 6, '钱只能用于电商，明细报备', '资金监管事项，在办理系统中实现'),
  notCoded('三（四）2', 1, '小标题：区内协作', heading),
  coded('三（四）2', 2, '长期采购合作社产品奖百分之一', 'clauses/3.4.2-cooperation.ts'),
  notCoded('三（四）3', 1, '小标题：物流', heading),
  notCoded('三（四）3', 2, '小标题：服务站', heading),
  notCoded('三（四）3', 3, '推广快递柜、方便居民', aim),
  coded('三（四）3', 4, '免费柜每点补设备费百分之五', logistics),
  notCoded('三（四）3', 5, '小标题：集仓共配', heading),
  coded('三（四）3', 6, '五家共用的仓按投资千分之五奖', logistics),
  notCoded('三（四）3', 7, '小标题：引快递企业', heading),
  coded('三（四）3', 8, '新快递企业按发件量三档奖', logistics),
  notCoded('三（五）1', 1, '小标题：大主播', heading),
  coded('三（五）1', 2, '引进大主播补引才费两成', 'clauses/3.5.1-streamers.ts'),
  notCoded('三（五）1', 3, '合格的人进人才库', '人才管理事项，本身不产生金额'),
  notCoded('三（五）2', 1, '小标题：外来企业', heading),
  coded('三（五）2', 2, '规模达标的按面积补租金', 'clauses/3.5.2-outside-enterprises.ts'),
  notCoded('三（五）3', 1, '小标题：网店回迁', heading),
  coded('三（五）3', 2, '迁回后首年零售四档奖', 'clauses/3.5.3-returning-shops.ts'),
  notCoded('三（六）', 1, '小标题：培训', heading),
  coded('三（六）', 2, '培训签约二十人奖五万', training),
  coded('三（六）', 3, '培训两百人签约五十人奖十万', training),
  notCoded('三（七）1', 1, '小标题：升规纳统', heading),
  coded('三（七）1', 2, '入统且零售达标奖三万', statistics),
  coded('三（七）1', 3, '入统且交易达标奖五万', statistics),
  notCoded('三（七）2', 1, '小标题：剥离业务', heading),
  coded('三（七）2', 2, '新公司首次入统按成本奖', 'clauses/3.7.2-carve-out.ts'),
  codedExcept(
    '三（八）',
    1,
    '银行通道、对接会和优先贷款',
    '不产生金额，登记册在办理系统中',
    'clauses/3.8-finance-services.ts',
  ),
];

/** How many statements each clause of 三 has, counted from the source. */
export const awardSentenceCounts = {
  '三（一）1': 3,
  '三（一）2': 4,
  '三（一）3': 2,
  '三（二）1': 3,
  '三（二）2': 4,
  '三（三）1': 3,
  '三（三）2': 4,
  '三（四）1': 6,
  '三（四）2': 2,
  '三（四）3': 8,
  '三（五）1': 3,
  '三（五）2': 2,
  '三（五）3': 2,
  '三（六）': 3,
  '三（七）1': 3,
  '三（七）2': 2,
  '三（八）': 1,
} as const;
