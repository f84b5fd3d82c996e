import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { createRandom, generateBatch } from '../../test/oracle/generate.ts';
import { compileToJavascript } from '../engine/compile/javascript.ts';
import { evaluateDossier } from '../engine/evaluate.ts';
import { selectionOf } from '../engine/selection.ts';
import { readBatch, type Batch } from '../programme/batch.ts';
import { settleYear } from '../programme/settlement.ts';
import { assessmentWorkbook, settlementWorkbook } from './results-workbook.ts';

type Json = Record<string, unknown>;
type Row = readonly unknown[];

function batchOf(json: unknown): Batch {
  const { batch, faults } = readBatch(policy, json);
  expect(faults).toEqual([]);
  return batch!;
}

/** A batch with readings and a fund under which much is lost and everything is reduced. */
function randomBatch(seed: number): Batch {
  const json = generateBatch(createRandom(seed), { size: 40, year: 2024, fund: '1234.56' });
  return batchOf(json);
}

async function open(bytes: Uint8Array): Promise<(name: string) => Row[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return (name) => {
    const rows: Row[] = [];
    book.getWorksheet(name)!.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    return rows;
  };
}

const enterprise = { registeredInDistrict: true, commitsToStayTwoYears: true, kind: 'enterprise' };
const seller = { ...enterprise, isEcommerce: true, annualOnlineSales: 5_000_000 };

const label = (name: string): string => policy.facts[name]!.label;

/** The reason in the last column, by item. */
function reasonsOf(rows: readonly Row[]): Record<string, unknown> {
  return Object.fromEntries(rows.slice(1).map((row) => [String(row[2]), row.at(-1)] as const));
}

describe('an assessment', () => {
  test.each([1, 2])('holds what the engine found in batch %i', async (seed) => {
    const { bound, dossiers } = randomBatch(seed);
    const sheet = await open(await assessmentWorkbook(bound, dossiers));
    const found = dossiers.map((dossier) => {
      const outcomes = evaluateDossier(bound, dossier);
      return { dossier, outcomes, selection: selectionOf(bound, dossier, outcomes) };
    });
    const awards = found.flatMap(({ dossier, selection }) =>
      selection.awards.map(({ itemIndex, payableFen, provisional }) => {
        const { clause, id, title } = policy.items[itemIndex]!;
        return [dossier.applicantId, clause, id, title, payableFen / 100, provisional ? '是' : '否'];
      }),
    );
    expect(awards.length).toBeGreaterThan(5);
    const results = sheet('测算结果');
    expect(results.slice(1, -1).map((row) => row.slice(0, 6))).toEqual(awards);
    expect(results.at(-1)![4]).toBeCloseTo(
      awards.reduce((sum, award) => sum + Number(award[4]), 0),
      2,
    );
    const items = sheet('全部项目').slice(1);
    expect(items).toHaveLength(dossiers.length * 26);
    expect(items.map((row) => [row[4], row[5] ?? null])).toEqual(
      found.flatMap(({ outcomes }) =>
        outcomes.map(({ status, payableFen }) => [
          { eligible: '符合', ineligible: '不符合', undetermined: '资料不足' }[status],
          payableFen === null ? null : payableFen / 100,
        ]),
      ),
    );
    for (const row of [...results.slice(1, -1), ...items]) expect(row.at(-1)).toMatch(/^[^。]+.*。$/s);
    const missing = sheet('尚缺事实')
      .slice(1)
      .map((row) => [row[0], row[1]]);
    expect(missing).toEqual(
      found.flatMap(({ dossier, outcomes }) =>
        [...new Set(outcomes.flatMap((outcome) => outcome.missing))].map((name) => [
          dossier.applicantId,
          policy.facts[name]!.label,
        ]),
      ),
    );
  });

  test('gives the reason of every outcome in a sentence', async () => {
    const { bound, dossiers } = batchOf({
      year: 2023,
      dossiers: [
        {
          applicantId: 'A-1',
          year: 2023,
          facts: {
            ...seller,
            inStatistics: true,
            annualOnlineRetail: 6_000_000,
            annualEcommerceTurnover: 100,
            isTrainingInstitution: false,
            provincialOverseasWarehouseAward: 4_000_000,
            otherPolicyAwards: [{ policy: '另一政策', item: '3.3.1a', amount: 100_000 }],
          },
        },
      ],
    });
    const sheet = await open(await assessmentWorkbook(bound, dossiers));
    const [, award] = sheet('测算结果');
    expect(award!.slice(0, 6)).toEqual(['A-1', '三（三）1', '3.3.1a', policy.items[8]!.title, 400_000, '是']);
    expect(award![6]).toBe(
      `条件全部符合，${label('provincialOverseasWarehouseAward')} 4,000,000.00 元 × 30% = 1,200,000.00 元；政策期内累计最高 500,000.00 元；` +
        '扣除区内其他政策已奖补的 100,000.00 元；' +
        `就高不就低，不再发放三（一）3 ${policy.items[4]!.title}、三（七）1 ${policy.items[24]!.title}；` +
        '还有资料没有填，补齐后可能改发别的项目；金额是上限，由领导小组核定。',
    );
    const reasons = reasonsOf(sheet('全部项目'));
    expect(reasons['3.1.2b']).toBe('只奖补个体工商户。');
    expect(reasons['3.6a']).toBe(`不符合：要求${label('isTrainingInstitution')}（实际：否）。`);
    expect(reasons['3.1.3']).toMatch(/^条件全部符合，.*；就高不就低，改发三（三）1 /);
    const open331b = ['annualSelfOperatedExports', 'overseasWarehouseRent'].map(label).join('、');
    expect(reasons['3.3.1b']).toBe(`尚缺：${open331b}；补齐后最多可得 100,000.00 元。`);
  });

  test('says what earlier awards, other policies and gates leave', async () => {
    const prior = [{ item: '3.1.1a', year: 2023, amount: 200_000 }];
    const title = [{ subject: 'park', level: 'municipal', awardedOn: '2023-05-01' }];
    const other = [{ policy: '另一政策', item: '3.1.3', amount: 50_000 }];
    const { bound, dossiers } = batchOf({
      year: 2024,
      dossiers: [
        {
          applicantId: 'A-1',
          year: 2024,
          facts: { ...seller, demonstrationTitles: title, priorAwards: prior },
        },
        {
          applicantId: 'A-2',
          year: 2024,
          facts: { ...seller, otherPolicyAwards: other, penalisedInYear: true },
        },
        { applicantId: 'A-3', year: 2024, facts: { ...seller, otherPolicyAwards: other } },
        {
          applicantId: 'A-4',
          year: 2024,
          facts: { ...seller, annualOnlineSales: 1, provincialOverseasWarehouseAward: 0 },
        },
      ],
    });
    const rows = (await open(await assessmentWorkbook(bound, dossiers)))('全部项目');
    const of = (id: string): Record<string, unknown> =>
      reasonsOf([[], ...rows.filter((row) => row[0] === id)]);
    expect(of('A-1')['3.1.1a']).toBe('一次性奖补，以前年度已核定 200,000.00 元，补足差额 0.00 元。');
    expect(of('A-2')['3.1.3']).toMatch(/^不符合：附则.*，要求没有下列情形：.*（实际：是）。$/);
    expect(of('A-3')['3.1.3']).toMatch(/；区内其他政策已奖补同一事项，扣除后没有余额。$/);
    expect(of('A-4')['3.1.3']).toMatch(/^没有可奖补的金额：.*。$/);
  });

  test('text of applicants is never a formula', async () => {
    const { bound, dossiers } = batchOf({
      year: 2023,
      dossiers: ['=cmd()', '+1', '-1', '@x', '\t=1'].map((applicantId) => ({
        applicantId,
        year: 2023,
        facts: { ...seller, isEcommerce: true },
      })),
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await assessmentWorkbook(bound, dossiers)).buffer as ArrayBuffer);
    const cells = [2, 3, 4, 5, 6].map((row) => book.getWorksheet('测算结果')!.getCell(row, 1));
    expect(cells.map(({ value }) => value)).toEqual(['=cmd()', '+1', '-1', '@x', '\t=1']);
    for (const cell of cells) expect([cell.type, cell.numFmt]).toEqual([ExcelJS.ValueType.String, '@']);
  });

  test('an empty batch has its headings and a total of nothing', async () => {
    const { bound, dossiers } = batchOf({ year: 2023, dossiers: [] });
    const sheet = await open(await assessmentWorkbook(bound, dossiers));
    expect(sheet('测算结果')[1]!.slice(0, 5)).toEqual(['合计', '0 项', '', '', 0]);
    expect(sheet('全部项目')).toHaveLength(1);
    expect(sheet('解释口径')).toHaveLength(policy.readings.length + 1);
  });
});

describe('a settlement', () => {
  test.each([3, 4])('holds awards, instalments, losses and sums of batch %i', async (seed) => {
    const { bound, dossiers, fundFen } = randomBatch(seed);
    const settlement = settleYear(compileToJavascript(bound), fundFen, dossiers);
    const sheet = await open(await settlementWorkbook(bound, settlement));
    const rows = sheet('年度清算');
    expect(rows[0]).toEqual([
      '申报主体编号',
      '条款',
      '项目编号',
      '奖补项目',
      '核定金额（元）',
      '清算金额（元）',
      '2024 年拨付（元）',
      '2025 年拨付（元）',
    ]);
    expect(rows.slice(1, -1)).toEqual(
      settlement.awards.map(({ applicantId, itemIndex, assessedFen, awardedFen, instalments }) => {
        const { clause, id, title } = policy.items[itemIndex]!;
        const parts = instalments.map(({ fen }) => fen / 100);
        return [applicantId, clause, id, title, assessedFen / 100, awardedFen / 100, ...parts];
      }),
    );
    const total = rows.at(-1)!;
    expect(settlement.scaled).toBe(true);
    expect(total.slice(0, 6)).toEqual([
      '合计',
      `${settlement.awards.length} 项`,
      '',
      '',
      Number(settlement.totalFen) / 100,
      1234.56,
    ]);
    expect(Number(total[6]) + Number(total[7])).toBeCloseTo(1234.56, 2);
    const lost = sheet('未获奖补及原因').slice(1);
    expect(lost).toHaveLength(settlement.cases.reduce((sum, { notes }) => sum + notes.length, 0));
    const summary = new Map(sheet('汇总').map((row) => [row[0], row[1]]));
    expect(summary.get('专项资金（元）')).toBe(1234.56);
    expect(summary.get('清算总额（元）')).toBe(1234.56);
    expect(summary.get('结余（元）')).toBe(0);
    expect(summary.get('是否按比例紧缩')).toBe('是');
    const ratio = Number(String(summary.get('比例')).replace('%', ''));
    expect(ratio).toBeCloseTo((Number(fundFen) / Number(settlement.totalFen)) * 100, 3);
  });

  test('says what was lost to what', async () => {
    const startup = {
      ...enterprise,
      isSmallOrMicro: true,
      firstEcommerceLicence: true,
      registeredOn: '2022-05-01',
      operatingMonths: 12,
      socialInsurancePaidOnTime: true,
      annualOnlineRetail: 600_000,
    };
    const events = Array.from({ length: 3 }, () => ({
      participants: 200,
      verifiedCost: 100_000,
      isPublic: true,
      effective: true,
      isTraining: false,
      municipalApproved: false,
    }));
    const dossier = (applicantId: string, facts: Json, ownerId?: string): Json => ({
      applicantId,
      year: 2023,
      ...(ownerId === undefined ? {} : { ownerId }),
      facts,
    });
    const { bound, dossiers, fundFen } = batchOf({
      year: 2023,
      interpretations: { eventLimit: 'district' },
      dossiers: [
        dossier('A-1', startup, 'P-1'),
        dossier('A-2', startup, 'P-1'),
        dossier('B-1', { ...seller, otherPolicyAwards: [{ policy: 'x', item: '3.1.3', amount: 40_000 }] }),
        dossier('B-2', { ...seller, inStatistics: true, annualEcommerceTurnover: 20_000_000 }),
        dossier('C-1', { ...enterprise, events }),
        dossier('C-2', { ...enterprise, events }),
      ],
    });
    const settlement = settleYear(compileToJavascript(bound), fundFen, dossiers);
    const sheet = await open(await settlementWorkbook(bound, settlement));
    expect(
      sheet('未获奖补及原因')
        .slice(1)
        .map((row) => [row[0], row[1] ?? '', row[3], row[5], row[6]]),
    ).toEqual([
      ['A-2', 'P-1', '3.1.2a', 10_000, '同一人名下，这一项由申报主体 A-1 获得。'],
      ['B-1', '', '3.1.3', 30_000, '区内其他政策已奖补同一事项，扣除后没有余额。'],
      ['B-2', '', '3.1.3', 30_000, `就高不就低，改发三（七）1 ${policy.items[24]!.title}。`],
      ['C-2', '', '3.2.2', 30_000, '全区的名额按金额从大到小排完，排在后面的不计。'],
    ]);
    const summary = new Map(sheet('汇总').map((row) => [row[0], row[1]]));
    expect(summary.get('是否按比例紧缩')).toBe('否');
    expect(summary.get('比例')).toBe('100%');
    expect(summary.get('获奖补的主体')).toBe('4 个');
  });
});
