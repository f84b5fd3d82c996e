/**
 * Takes the pictures of docs/screenshots: `npm run screenshots`. One run draws them all anew, so that they
 * show the pages as they are.
 */
import { mkdirSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { stderr, stdout } from 'node:process';
import { root } from '../architecture/repository.ts';
import { startSession } from './session.ts';

const folder = join(root, 'docs/screenshots');
const mostBytes = 1_500_000;

const desktop = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

const start = 'year=2023&kind=enterprise&yes=registeredInDistrict.commitsToStayTwoYears';
const none = [
  ...[
    'demonstrationTitles',
    'operatesLocalPlatform',
    'leadStandards',
    'events',
    'provincialOverseasWarehouseAward',
  ],
  ...['overseasWarehouseRent', 'isTraditionalForeignTrade', 'annualCrossBorderExports', 'raisesFarmerIncome'],
  ...['lockerSites', 'warehouseCompletedOn', 'isExpressCompany', 'recruitedStreamers', 'settledFromOutside'],
  ...['storeRelocatedOn', 'isTrainingInstitution', 'carvedOutFromManufacturer', 'sellsLocalSpecialty'],
].join('.');
const shop =
  `${start}.isEcommerce.isSmallOrMicro.firstEcommerceLicence.socialInsurancePaidOnTime.inStatistics&no=${none}` +
  '&outOfDistrictTitle=none&annualOnlineSales=12000000&registeredOn=2022-05-06&operatingMonths=18' +
  '&annualOnlineRetail=6000000&annualEcommerceTurnover=12000000&done=basics.which.more';

/** Name, address, what has to stand there, window, and whether it is dark. */
const pictures = [
  ['home', '#/', '.hero', desktop, false],
  ['home-phone', '#/', '.hero', phone, false],
  [
    'calculator-which',
    `#/calculator?at=which&${start}.isEcommerce.isSmallOrMicro&done=basics`,
    '.tick-rows',
    desktop,
    false,
  ],
  ['calculator-question-phone', `#/calculator?at=annualOnlineSales&${shop}`, '.standing', phone, false],
  ['result', `#/calculator?at=result&${shop}`, '.headline', desktop, false],
  ['result-phone-dark', `#/calculator?at=result&${shop}`, '.headline', phone, true],
  ['settled-year', '#/settled-year?source=year-2023-overdrawn&sort=-awarded', '.award-table', desktop, false],
  ['settled-case', '#/settled-year?applicant=A-010', '.case .explanation', desktop, false],
  ['policy-dark', '#/policy?kind=individualBusiness', '.card', desktop, true],
] as const;

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name.endsWith('.png')) unlinkSync(join(folder, name));
const session = await startSession();
let bytes = 0;
for (const [name, hash, mark, viewport, dark] of pictures) {
  const page = await session.open(hash, {
    viewport,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    deviceScaleFactor: viewport === phone ? 2 : 1,
  });
  await page.locator(mark).first().waitFor();
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  bytes += statSync(path).size;
  await page.context().close();
}
await session.close();
stdout.write(`${String(pictures.length)} pictures, ${String(Math.round(bytes / 1024))} KB\n`);
if (bytes > mostBytes || session.troubles.length > 0) {
  stderr.write([`more than ${String(mostBytes)} bytes, or troubles:`, ...session.troubles, ''].join('\n'));
  process.exitCode = 1;
}
