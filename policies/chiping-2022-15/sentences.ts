import { awardSentences, awardSentenceCounts } from './sentences-awards.ts';
import { coded, codedExcept, notCoded, type Sentence } from './sentence.ts';

const aim = '目标性表述，不产生金额';
const programme = '流程事项，在办理系统中实现';
const general = 'general.ts';

const beforeTheAwards: readonly Sentence[] = [
  notCoded('序', 1, '制定这份政策的目的', aim),
  notCoded('一', 1, '四个工作重点和八类支持对象', aim),
  notCoded('一', 2, '希望达到的总体效果', aim),
  coded('二', 1, '两年里每年的资金不低于一千万', general),
  notCoded('二', 2, '用剩的钱转作乡镇考核奖', '年度清算事项，在清算和乡镇考核中实现'),
  notCoded('二', 3, '钱不够时按同一比例压减', '年度清算事项，在清算中实现；口径见 fundBasis'),
];

const procedure: readonly Sentence[] = [
  notCoded('四（一）', 1, '向乡镇书面申报，再汇总上报', programme),
  notCoded('四（二）', 1, '初审、上会、查现场、公示', programme),
  notCoded('四（三）', 1, '公示后备案并付款', programme),
];

const supplementary: readonly Sentence[] = [
  notCoded('附则1', 1, '自愿申报，材料必须真实', '流程事项，由承诺书和材料核验实现'),
  codedExcept('附则1', 2, '造假的处理办法和两年禁止', '处理决定和追缴在办理系统中实现', general),
  notCoded('附则1', 3, '涉嫌犯罪的移送司法', '流程事项，在办理系统中登记'),
  coded('附则1', 4, '受查处的单位没有资格', general),
  codedExcept('附则2', 1, '对象要在本区登记、留满两年', '追回已付资金在办理系统中实现', general),
  codedExcept('附则2', 2, '当年违法的取消当年资格', '情节是否严重由办理人员认定', general),
  coded('附则2', 3, '分两年各付一半', general),
  notCoded('附则3', 1, '牵头部门监督审计资金', '监督职责，由审计日志和监督角色实现'),
  notCoded('附则3', 2, '工作人员失职要受处分', '人员责任，不产生金额，由监督登记实现'),
  notCoded('附则3', 3, '触犯刑法的追究刑责', '司法事项，不产生金额'),
  coded('附则4', 1, '几项重合时只取最高', general, 'facts-common.ts'),
  notCoded('附则4', 2, '国家有新规定时从其规定', '政策变更时另发一个新版本'),
  coded('附则5', 1, '零售额以浪潮平台为准', 'facts-common.ts', 'facts-talent.ts'),
  coded('附则5', 2, '平台查不到时用截图流水', 'facts-common.ts', 'facts-talent.ts'),
  codedExcept('附则6', 1, '施行两年，未享受完的继续', '期满后的续付在办理系统中实现', 'policy.ts'),
  coded(
    '附则6',
    2,
    '数据从2023年起算',
    'policy.ts',
    'clauses/3.1.1-demonstration.ts',
    'clauses/3.4.1-villages-and-towns.ts',
    'clauses/3.5.3-returning-shops.ts',
  ),
  coded('附则7', 1, '解释权归主管局', 'readings.ts'),
];

const leadingGroup: readonly Sentence[] = [
  notCoded('附件', 1, '组长由副区长担任', '人员席位，在办理系统的设置中'),
  notCoded('附件', 2, '副组长由局长担任', '人员席位，在办理系统的设置中'),
  notCoded('附件', 3, '成员来自九个单位', '人员席位，在办理系统的设置中'),
  notCoded('附件', 4, '办公室设在局里', '人员席位，在办理系统的设置中'),
];

/** Every statement of the document, in its order, with where it is coded or why it is not. */
export const sentences: readonly Sentence[] = [
  ...beforeTheAwards,
  ...awardSentences,
  ...procedure,
  ...supplementary,
  ...leadingGroup,
];

/**
 * How many statements each clause has in the source, 序 to 附件: cut at every full stop, semicolon and bracketed
 * note; a numbered line, and a line of the annex, is one by itself.
 */
export const sentenceCounts: Readonly<Record<string, number>> = {
  序: 1,
  一: 2,
  二: 3,
  ...awardSentenceCounts,
  '四（一）': 1,
  '四（二）': 1,
  '四（三）': 1,
  附则1: 4,
  附则2: 3,
  附则3: 3,
  附则4: 2,
  附则5: 2,
  附则6: 2,
  附则7: 1,
  附件: 4,
};
