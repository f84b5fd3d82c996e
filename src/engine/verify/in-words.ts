/** A verification in Chinese, for the terminal. */

import type { Finding, RestingFact, Verification } from './verification.ts';

const SEVERITY = { error: '错误', warning: '提醒' } as const;

const KIND = {
  structure: '结构',
  binding: '组装',
  tierOrder: '分档次序',
  gradeOrder: '分级次序',
  unreachable: '拿不到',
  deadFact: '无用事实',
  notMonotone: '多反而少',
  overCap: '超过上限',
  uncapped: '没有上限',
  unsafeNumber: '数字失准',
  vacuousCondition: '空条件',
} as const satisfies Readonly<Record<Finding['kind'], string>>;

/** The verdict first, then what is wrong with its dossiers, then what was looked at. */
export function verifyInWords(verification: Verification): string {
  const { title, year, findings } = verification;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const verdict =
    findings.length === 0
      ? '没有发现问题。'
      : `发现 ${String(errors)} 处错误、${String(findings.length - errors)} 处提醒。`;
  const parts = [
    `${title}，${String(year)}年度：${verdict}`,
    ...findings.map(findingInWords),
    statisticsInWords(verification),
    ...restingInWords(verification),
  ];
  return `${parts.join('\n\n')}\n`;
}

function findingInWords({ severity, kind, clause, item, text, counterexamples }: Finding): string {
  const place = [clause, item].filter((part) => part !== '').join(' ');
  const head = `[${SEVERITY[severity]}·${KIND[kind]}] ${place === '' ? text : `${place}：${text}`}`;
  const shown = counterexamples.map(
    ({ dossier, item: of, said }) => `  项目 ${of} 的结果：${said}\n  档案：${JSON.stringify(dossier)}`,
  );
  return [head, ...shown].join('\n');
}

function statisticsInWords({ statistics }: Verification): string {
  const { items, branches, conditions, facts, thresholds, dossiers } = statistics;
  return [
    `查过 ${String(items)} 个项目、${String(branches)} 个档级与上限、${String(conditions)} 个条件、`,
    `${String(facts)} 项事实、${String(thresholds)} 个门槛；实算档案 ${String(dossiers)} 份。`,
  ].join('');
}

function restingInWords({ year, readings, restingFacts }: Verification): string[] {
  if (restingFacts.length === 0) return [];
  const lines = restingFacts.map(
    (fact) => `  ${fact.label}（${fact.name}）：${whereInWords(fact, readings)}`,
  );
  return [[`${String(year)}年度按现用口径不起作用的事实：`, ...lines].join('\n')];
}

function whereInWords({ liveIn }: RestingFact, readings: Verification['readings']): string {
  const switched = Object.entries(liveIn.readings).filter(([name, option]) => readings[name] !== option);
  const chosen = switched.map(([name, option]) => `，解释口径 ${name} 取 ${option}`).join('');
  return `${String(liveIn.year)}年度${chosen}起作用`;
}
