import { describe, expect, test } from 'vitest';
import { thePolicy } from '../../components/the-policy.ts';
import { rowsToCsv } from './rows-csv.ts';
import { settleText } from './settle.ts';
import { filterFrom, filterRows, rowsOf, sumsBy, type YearRow } from './year-rows.ts';

const atHome = { registeredInDistrict: true, commitsToStayTwoYears: true, isEcommerce: true };

function dossier(applicantId: string, township: string, sales: string): unknown {
  return {
    applicantId,
    year: 2023,
    township,
    facts: { ...atHome, kind: 'enterprise', annualOnlineSales: sales },
  };
}

const batch = {
  year: 2023,
  fund: '80000.00',
  dossiers: [
    dossier('A', '博平镇', '12000000'),
    dossier('B', '韩屯镇', '6000000'),
    dossier('C', '博平镇', '0'),
    dossier('=D', '博平镇', '5000000'),
  ],
};

const { settled } = settleText(thePolicy, `\uFEFF${JSON.stringify(batch)}`);
const rows: YearRow[] = settled ? rowsOf(thePolicy, settled.settlement) : [];
const namesFor = (query: string): string[] =>
  filterRows(thePolicy, rows, filterFrom(new URLSearchParams(query))).map(({ applicantId }) => applicantId);

describe('the rows of a year', () => {
  test('hold awards reduced to the fund, and applicants without one', () => {
    expect(
      rows.map(({ applicantId, assessedFen, awardedFen }) => [applicantId, assessedFen, awardedFen]),
    ).toEqual([
      ['=D', 3_000_000, 2_000_000],
      ['A', 6_000_000, 4_000_000],
      ['B', 3_000_000, 2_000_000],
      ['C', 0, 0],
    ]);
    expect(settled?.warning).toContain('80,000.00 元');
  });

  test.each([
    ['', ['=D', 'A', 'B']],
    ['show=none', ['C']],
    ['show=all&township=博平镇', ['=D', 'A', 'C']],
    ['q=b', ['B']],
    ['item=3.1.3&sort=-assessed', ['A', '=D', 'B']],
    ['sort=-applicant', ['B', 'A', '=D']],
    ['sort=nonsense&show=nonsense', ['=D', 'A', 'B']],
    ['item=3.7.2', []],
  ])('are filtered and sorted by %s', (query, names) => {
    expect(namesFor(query)).toEqual(names);
  });

  test('add up by what they have in common, the largest first', () => {
    expect(sumsBy(rows, ({ township }) => township)).toEqual([
      { name: '博平镇', count: 2, assessedFen: 9_000_000, awardedFen: 6_000_000 },
      { name: '韩屯镇', count: 1, assessedFen: 3_000_000, awardedFen: 2_000_000 },
    ]);
  });

  test('become a file in which no name is a formula', () => {
    const lines = rowsToCsv(thePolicy, rows, [2023, 2024]).split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFF"申报主体","类型","乡镇（街道）","条款","奖补项目","核定金额","兑现金额","2023年拨付","2024年拨付"',
    );
    expect(lines[1]).toContain(`"'=D","企业","博平镇","三（一）3"`);
    expect(lines[4]).toBe('"C","企业","博平镇","","","0.00","0.00","0.00","0.00"');
  });
});

describe('a file that cannot be settled', () => {
  test.each([
    ['', '是空的'],
    ['{"year"', '不是完整的 JSON 文件，可能没有下载完，或者格式被改坏了'],
    ['[]', '应是一个 JSON 对象，含 year 和 dossiers'],
  ])('%j is refused in words', (text, reason) => {
    const answer = settleText(thePolicy, text);
    expect(answer.settled).toBeUndefined();
    expect(answer.faults.map((fault) => fault.reason)).toEqual([reason]);
  });

  test('all faults come at once', () => {
    const { faults } = settleText(
      thePolicy,
      JSON.stringify({ year: 2023, dossiers: [{}, dossier('A', '', 'x')] }),
    );
    expect(faults.length).toBeGreaterThanOrEqual(4);
  });
});
