import { beforeAll, describe, expect, test } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { createRandom, generateBatch } from '../../test/oracle/generate.ts';
import { asRead, fillTemplate, openTemplate, type OpenTemplate } from '../../test/support/fill-template.ts';
import { faultInWords } from '../engine/read-dossier.ts';
import { listFacts } from '../engine/policy.ts';
import { readBatch } from '../programme/batch.ts';
import { dossierTemplate } from './dossier-template.ts';
import { batchFromWorkbook, faultsWithPlaces } from './read-batch-workbook.ts';

type Json = Record<string, unknown>;

const label = (name: string): string => policy.facts[name]!.label;
const field = (list: string, name: string): string =>
  listFacts(policy).find((one) => one.name === list)!.fields[name]!.label;
const standards = label('leadStandards');
const lockers = label('lockerSites');
const priors = label('priorAwards');

let template: Uint8Array;

beforeAll(async () => {
  template = await dossierTemplate(policy, 2023, 40);
});

async function readJson(bytes: Uint8Array): Promise<Json> {
  const { json, faults } = await batchFromWorkbook(policy, bytes);
  expect(faults?.map(faultInWords)).toBeUndefined();
  return json as Json;
}

/** The address of a cell of the applicants, such as N3. */
function at(open: OpenTemplate, row: number, name: string): string {
  return open.cell('申报主体', row, name).address;
}

describe('round trip', () => {
  test('an empty template is a batch without dossiers under the default readings', async () => {
    const json = await readJson(template);
    expect(json).toMatchObject({ year: 2023, fund: '10000000', dossiers: [] });
    const { batch } = readBatch(policy, json);
    expect(batch!.bound.readings).toEqual(
      readBatch(policy, { year: 2023, dossiers: [] }).batch!.bound.readings,
    );
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('batch %i comes back as it was', async (seed) => {
    const batch = generateBatch(createRandom(seed));
    const read = await readJson(await fillTemplate(policy, template, batch, 'asWritten'));
    expect(read).toEqual(asRead(policy, batch));
  });

  test.each([11, 12, 13, 14, 15, 16])('batch %i as numbers and dates means the same', async (seed) => {
    const batch = generateBatch(createRandom(seed));
    const read = await readJson(await fillTemplate(policy, template, batch, 'asNumbersAndDates'));
    const [before, after] = [readBatch(policy, batch), readBatch(policy, read)];
    expect(after.faults).toEqual([]);
    expect(after.batch!.dossiers).toEqual(before.batch!.dossiers);
    expect(after.batch!.fundFen).toBe(before.batch!.fundFen);
    expect(after.batch!.bound.readings).toEqual(before.batch!.bound.readings);
  });
});

describe('what a clerk may do', () => {
  test('move columns, leave rows blank, delete the hidden row, put a title above', async () => {
    const open = await openTemplate(template);
    const sheet = open.sheet('申报主体');
    open.cell('申报主体', 1, 'dossier.applicantId').value = 'A-1';
    open.cell('申报主体', 1, 'kind').value = '行政村';
    open.cell('申报主体', 5, 'dossier.applicantId').value = 20_231;
    open.cell('申报主体', 5, 'kind').value = '企业';
    open.cell('申报主体', 5, 'isEcommerce').value = true;
    const ids = sheet.getColumn(1).values.slice(1);
    sheet.getColumn(1).values = sheet.getColumn(4).values.slice(1);
    sheet.getColumn(4).values = ids;
    sheet.spliceRows(1, 1, ['2023年第一批']);
    const { dossiers } = await readJson(await open.save());
    expect(dossiers).toEqual([
      { applicantId: 'A-1', year: 2023, facts: { kind: 'village' } },
      { applicantId: '20231', year: 2023, facts: { kind: 'enterprise', isEcommerce: true } },
    ]);
  });

  test('delete columns and sheets that are not needed, and add empty sheets', async () => {
    const open = await openTemplate(template);
    open.cell('申报主体', 1, 'dossier.applicantId').value = 'A-1';
    open.cell('申报主体', 1, 'kind').value = '企业';
    open.sheet('申报主体').spliceColumns(6, 20);
    open.book.removeWorksheet(open.sheet(lockers).id);
    open.book.addWorksheet('Sheet2');
    const { dossiers } = await readJson(await open.save());
    expect(dossiers).toEqual([{ applicantId: 'A-1', year: 2023, facts: { kind: 'enterprise' } }]);
  });

  test('rename sheets and reword headings', async () => {
    const open = await openTemplate(template);
    open.cell('申报主体', 1, 'dossier.applicantId').value = 'A-1';
    open.cell('申报主体', 1, 'kind').value = '企业';
    open.cell('申报主体', 0, 'annualOnlineSales').value = '销售额(元)，平台合计';
    open.cell('申报主体', 1, 'annualOnlineSales').value = 5;
    open.sheet('申报主体').name = '企业名单';
    open.sheet('批次').name = '年度';
    const { dossiers } = await readJson(await open.save());
    expect(dossiers).toMatchObject([{ facts: { annualOnlineSales: '5' } }]);
  });

  test('say 有 with entries, say nothing with entries, say 没有, say nothing', async () => {
    const open = await openTemplate(template);
    for (const [row, said] of ['有', undefined, '没有', undefined].entries()) {
      open.cell('申报主体', row + 1, 'dossier.applicantId').value = `A-${String(row + 1)}`;
      open.cell('申报主体', row + 1, 'kind').value = '企业';
      open.cell('申报主体', row + 1, 'leadStandards').value = said ?? null;
    }
    for (const [row, id] of ['A-2', 'A-1', 'A-2'].entries()) {
      open.cell(standards, row + 1, 'leadStandards.applicantId').value = id;
      open.cell(standards, row + 1, 'leadStandards.level').value = row === 0 ? '国家标准' : '行业标准';
    }
    const { dossiers } = await readJson(await open.save());
    expect((dossiers as { facts: Json }[]).map(({ facts }) => facts['leadStandards'])).toEqual([
      [{ level: 'industry' }],
      [{ level: 'national' }, { level: 'industry' }],
      [],
      undefined,
    ]);
  });
});

describe('what the engine finds later leads back to the cell', () => {
  test('in an entry, in the dossier, in the batch', async () => {
    const open = await openTemplate(template);
    open.cell('申报主体', 1, 'dossier.applicantId').value = 'A-1';
    open.cell('申报主体', 1, 'kind').value = '企业';
    open.cell(priors, 1, 'priorAwards.applicantId').value = 'A-1';
    open.cell(priors, 1, 'priorAwards.item').value = '3.1.3';
    open.cell(priors, 1, 'priorAwards.year').value = 2023;
    open.cell(priors, 1, 'priorAwards.amount').value = 5;
    const { json, places } = await batchFromWorkbook(policy, await open.save());
    const { faults } = readBatch(policy, json);
    expect(faultsWithPlaces(faults, places!).map(faultInWords)).toEqual([
      `${priors}!C3（${field('priorAwards', 'year')}）：应早于档案年度 2023`,
    ]);
    const further = [
      { subject: 'A-1', place: `isEcommerce（${label('isEcommerce')}）`, reason: '甲' },
      { subject: 'A-1', place: 'township', reason: '乙' },
      { subject: 'A-1', place: 'priorAwards', reason: '丙' },
      { subject: '批次', place: 'fund', reason: '丁' },
      { subject: '批次', place: 'interpretations', reason: '解释口径 exceeds 没有选项 x' },
      { subject: 'A-7', place: 'kind', reason: '戊' },
    ];
    expect(faultsWithPlaces(further, places!).map(faultInWords)).toEqual([
      `申报主体!${at(open, 1, 'isEcommerce')}（${label('isEcommerce')}）：甲`,
      '申报主体!C3（乡镇（街道））：乙',
      `申报主体!${at(open, 1, 'priorAwards')}（${priors}）：丙`,
      '批次!B3（专项资金（元））：丁',
      expect.stringMatching(/^批次!B7（解释口径：.*）：解释口径 exceeds 没有选项 x$/),
      'A-7：kind：戊',
    ]);
  });
});
