import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const atHome = { registeredInDistrict: true, commitsToStayTwoYears: true };
const startup = {
  ...atHome,
  kind: 'individualBusiness',
  registeredOn: '2022-03-01',
  operatingMonths: 14,
  socialInsurancePaidOnTime: true,
  annualOnlineRetail: '260000.00',
};

/** A name as long as they come, without a place to break it. */
export const longName = `聊城市茌平区${'电子商务产业园运营管理服务'.repeat(8)}有限公司`;

/** A year of six applicants: one with two chances, two of one owner, a village, one with a long name, one with nothing. */
export const smallYear = {
  year: 2023,
  dossiers: [
    {
      applicantId: 'E-1',
      year: 2023,
      township: '乐平铺镇',
      facts: {
        ...atHome,
        kind: 'enterprise',
        isEcommerce: true,
        annualOnlineSales: '12000000.00',
        inStatistics: true,
        annualOnlineRetail: '6000000.00',
        annualEcommerceTurnover: '0.00',
      },
    },
    { applicantId: 'I-1', year: 2023, ownerId: 'P-1', township: '博平镇', facts: startup },
    { applicantId: 'I-2', year: 2023, ownerId: 'P-1', township: '博平镇', facts: startup },
    {
      applicantId: 'V-1',
      year: 2023,
      township: '韩屯镇',
      facts: { kind: 'village', taobaoNamedOn: '2023-10-01' },
    },
    {
      applicantId: longName,
      year: 2023,
      facts: { ...atHome, kind: 'enterprise', isEcommerce: true, annualOnlineSales: '1000000000.00' },
    },
    {
      applicantId: 'N-1',
      year: 2023,
      facts: { ...atHome, kind: 'enterprise', isEcommerce: false, annualOnlineSales: 0 },
    },
  ],
};

/** A folder that stands in for the examples: the small year, and the same with too little money. */
export function exampleFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duixian-examples-'));
  writeFileSync(join(folder, 'year-2023.json'), JSON.stringify(smallYear));
  writeFileSync(
    join(folder, 'year-2023-overdrawn.json'),
    JSON.stringify({ ...smallYear, fund: '100000.00' }),
  );
  writeFileSync(join(folder, 'year-2024.json'), JSON.stringify({ year: 2024, dossiers: [] }));
  return folder;
}
