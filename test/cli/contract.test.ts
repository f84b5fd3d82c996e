/** The machine-readable contract, from the outside: exit status, standard output, standard error. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { duixian, smallBatch, temporaryFolder } from './run.ts';

const files = temporaryFolder();

function batchDossier(): unknown {
  return (JSON.parse(smallBatch()) as { dossiers: unknown[] }).dossiers[0];
}

interface Result {
  applicantId: string;
  items: { item: string; status: string; payable: string | null; ceiling: boolean; missing: string[] }[];
  award: { item: string; payable: string; provisional: boolean } | null;
  awards: unknown[];
}

describe('assess', () => {
  it('answers every item of every dossier', () => {
    const { status, stdout, stderr } = duixian(['assess', '-'], smallBatch());
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { results } = JSON.parse(stdout) as { results: Result[] };
    expect(results).toHaveLength(1);
    expect(results[0]!.items).toHaveLength(26);
    expect(results[0]!.items.find(({ item }) => item === '3.1.3')).toEqual({
      item: '3.1.3',
      status: 'eligible',
      payable: '30000.00',
      ceiling: false,
      missing: [],
    });
    expect(results[0]!.award).toEqual({ item: '3.1.3', payable: '30000.00', provisional: true });
  });

  it('reads a file, and ignores a byte order mark', () => {
    const file = files.write('batch.json', `\uFEFF${smallBatch()}`);
    expect(duixian(['assess', file]).stdout).toBe(duixian(['assess', '-'], smallBatch()).stdout);
  });

  it('writes to a file only when all is well', () => {
    const good = files.path('good.json');
    expect(duixian(['assess', '-', '-o', good], smallBatch())).toMatchObject({ status: 0, stdout: '' });
    expect(JSON.parse(readFileSync(good, 'utf8'))).toHaveProperty('results');
    const bad = files.path('bad.json');
    expect(duixian(['assess', '-', '-o', bad], smallBatch({}, { kind: 'shop' })).status).toBe(2);
    expect(existsSync(bad)).toBe(false);
  });

  it('refuses a batch with every fault on a line of its own and nothing on standard output', () => {
    const facts = {
      kind: 'shop',
      annualOnlineRetail: -1,
      annualOnlineSales: '1.001',
      colour: 'red',
      registeredOn: '2023-02-30',
    };
    const { status, stdout, complaints } = duixian(['assess', '-'], smallBatch({ fund: 'much' }, facts));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(complaints).toHaveLength(6);
    for (const fact of ['kind', 'annualOnlineRetail', 'annualOnlineSales', 'colour', 'registeredOn']) {
      expect(complaints.filter((line) => line.startsWith('A-001') && line.includes(fact))).toHaveLength(1);
    }
  });
});

describe('a file that cannot be written', () => {
  it('is refused in plain words, and nothing is left beside it', () => {
    const folder = files.path('folder');
    mkdirSync(folder);
    const ndjson = files.write('line.ndjson', JSON.stringify(batchDossier()));
    const batch = files.write('written.json', smallBatch());
    for (const args of [
      ['assess', ndjson],
      ['assess', batch],
      ['settle', batch],
      ['explain', batch],
      ['template'],
    ]) {
      const { status, stdout, complaints } = duixian([...args, '-o', folder]);
      expect({ status, stdout, complaints }).toEqual({
        status: 2,
        stdout: '',
        complaints: [`${folder}：不能写入，这是一个文件夹，不是文件`],
      });
    }
    expect(readdirSync(dirname(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('is left out when its input turns out to be empty', () => {
    const path = files.path('never.ndjson');
    expect(duixian(['assess', '-', '--ndjson', '-o', path], '').status).toBe(2);
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('never'))).toEqual([]);
  });
});

describe('bad input', () => {
  const text = smallBatch();
  const cases: readonly (readonly [string, string | Buffer, string])[] = [
    ['an empty file', '', '空'],
    ['only white space', ' \n ', '空'],
    ['a truncated file', text.slice(0, -20), '不完整'],
    ['text that is not JSON', '{"year": 2023, dossiers}', 'JSON'],
    ['a list at the top', '[]', '对象'],
    ['NaN', '{"year": NaN, "dossiers": []}', '不是正确的 JSON'],
    ['GBK', Buffer.from([0x7b, 0x22, 0xc4, 0xea, 0x22, 0x7d]), 'UTF-8'],
    ['a number beyond all bounds', smallBatch({}, { annualOnlineSales: 1e300 }), 'annualOnlineSales'],
    [
      '__proto__ among the facts',
      text.replace('"isEcommerce":true', '"__proto__":{"isEcommerce":true}'),
      '__proto__',
    ],
    [
      '__proto__ in the dossier',
      text.replace('"year":2023,"facts"', '"year":2023,"__proto__":1,"facts"'),
      '__proto__',
    ],
    ['constructor as a reading', smallBatch({ interpretations: { constructor: 'x' } }), 'constructor'],
    [
      'deep nesting',
      smallBatch({}, { events: 'DEEP' }).replace('"DEEP"', '['.repeat(200_000) + ']'.repeat(200_000)),
      'events',
    ],
    [
      'the same applicant twice',
      JSON.stringify({
        year: 2023,
        dossiers: [1, 2].map(() => (JSON.parse(text) as { dossiers: unknown[] }).dossiers[0]),
      }),
      'A-001',
    ],
    [
      'a dossier of another year',
      text.replace('"applicantId":"A-001","year":2023', '"applicantId":"A-001","year":2024'),
      'year',
    ],
    ['a year that the policy does not cover', text.replaceAll('2023', '2025'), 'year'],
  ];

  it.each(cases)('%s is refused by assess and settle', (_, input, word) => {
    for (const command of ['assess', 'settle']) {
      const { status, stdout, stderr } = duixian([command, '-'], input);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(word);
      expect(stderr).not.toContain('    at ');
    }
  });

  it('names a file that is not there, a folder, and an unknown command or option', () => {
    expect(duixian(['assess', 'no-such-file.json'])).toMatchObject({ status: 2, stdout: '' });
    expect(duixian(['settle', 'src'])).toMatchObject({ status: 2, stdout: '' });
    expect(duixian(['settle', 'src', '--ndjson']).stderr).toContain('NDJSON');
    expect(duixian(['assess', 'src', '--ndjson']).stderr).toContain('文件夹');
    expect(duixian(['pay']).stderr).toContain('pay');
    expect(duixian(['assess', '-', '--colour']).complaints[0]).toBe('没有 --colour 这个选项');
    expect(duixian(['assess', '-', '-o']).complaints[0]).toContain('缺少值');
    expect(duixian(['assess'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('settle', () => {
  it('reduces to the fund and splits in two', () => {
    const { status, stdout, stderr } = duixian(['settle', '-'], smallBatch({ fund: '20000.01' }));
    expect(status).toBe(0);
    expect(stderr).toContain('10,000,000.00');
    expect(JSON.parse(stdout)).toEqual({
      year: 2023,
      fund: '20000.01',
      total: '30000.00',
      scaled: true,
      surplus: '0.00',
      awards: [
        {
          applicantId: 'A-001',
          item: '3.1.3',
          assessed: '30000.00',
          awarded: '20000.01',
          instalments: [
            { year: 2023, amount: '10000.00' },
            { year: 2024, amount: '10000.01' },
          ],
        },
      ],
    });
  });

  it('says nothing on standard error when the fund is not too small', () => {
    expect(duixian(['settle', '-'], smallBatch())).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('NDJSON', () => {
  const line = JSON.stringify((JSON.parse(smallBatch()) as { dossiers: unknown[] }).dossiers[0]);

  it('gives one result a line, in order, and the faults of bad lines by number', () => {
    const input = [
      line,
      '',
      '{',
      line.replace('A-001', 'A-002'),
      line.replace('"kind":"enterprise",', ''),
      '7',
    ].join('\n');
    const { status, stdout, complaints } = duixian(['assess', '-', '--ndjson'], input);
    expect(status).toBe(2);
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((text) => (JSON.parse(text) as Result).applicantId);
    expect(ids).toEqual(['A-001', 'A-002']);
    expect(complaints.map((text) => /^第 (\d+) 行/.exec(text)?.[1])).toEqual(['2', '3', '5', '6']);
  });

  it('is told by the name of the file, and gives the elements of `results`', () => {
    const file = files.write('one.ndjson', `${line}\r\n`);
    const { status, stdout, stderr } = duixian(['assess', file]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const batch = JSON.parse(duixian(['assess', '-'], smallBatch()).stdout) as { results: unknown[] };
    expect(JSON.parse(stdout)).toEqual(batch.results[0]);
  });

  it('ignores a byte order mark at the start, and only there', () => {
    const mark = '\uFEFF';
    expect(duixian(['assess', '-', '--ndjson'], `${mark}${line}\n`).stdout).toBe(
      duixian(['assess', '-', '--ndjson'], `${line}\n`).stdout,
    );
    const { status, complaints } = duixian(['assess', '-', '--ndjson'], `${line}\n${mark}${line}\n`);
    expect(status).toBe(2);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(/^第 2 行/);
  });

  it('takes readings from a file, and refuses a bad one before anything is written', () => {
    const half = line.replace('"isEcommerce":true', '"isEcommerce":true,"sellsLocalSpecialty":true');
    const readings = files.write('readings.json', '{"localSpecialtyHalving":"award"}');
    const { stdout } = duixian(['assess', '-', '--ndjson', '--interpretations', readings], half);
    expect((JSON.parse(stdout) as Result).award?.payable).toBe('15000.00');
    const wrong = files.write('wrong.json', '{"localSpecialtyHalving":"both","colour":"red"}');
    const refused = duixian(['assess', '-', '--ndjson', '--interpretations', wrong], half);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.complaints).toHaveLength(2);
  });

  it('allows an applicant twice, both years, and refuses an empty stream', () => {
    const later = line.replace('2023', '2024');
    const { status, stdout } = duixian(['assess', '-', '--ndjson'], `${line}\n${line}\n${later}\n`);
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(duixian(['assess', '-', '--ndjson'], '')).toMatchObject({ status: 2, stdout: '' });
  });

  it('ends quietly when the reader goes away', async () => {
    const file = files.write('many.ndjson', `${line}\n`.repeat(20_000));
    const launcher = fileURLToPath(new URL('../../bin/duixian.mjs', import.meta.url));
    const child = spawn(process.execPath, [launcher, 'assess', file]);
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = (await once(child, 'close')) as [number];
    expect({ status, complaint }).toEqual({ status: 0, complaint: '' });
  });
});

describe('help', () => {
  it('stands behind --help, for the whole and for each command, with examples', () => {
    expect(duixian(['--help'])).toMatchObject({ status: 0, stderr: '' });
    for (const command of ['assess', 'settle', 'explain', 'facts', 'verify-policy', 'template']) {
      const { status, stdout } = duixian([command, '--help']);
      expect(status).toBe(0);
      expect(stdout).toContain(`npx duixian ${command}`.replace('npx duixian assess', 'duixian assess'));
    }
  });
});
