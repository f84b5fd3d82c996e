/** What looks odd, and the change to a good input that makes it so: all of it is valid. */

type Named<T> = readonly [name: string, change: T];
type Json = Record<string, unknown>;

const village = (applicantId: string): Json => ({ applicantId, year: 2023, facts: { kind: 'village' } });

export const ODD_BATCHES: readonly Named<Json>[] = [
  ['no dossiers at all', { dossiers: [] }],
  ['no money', { fund: 0 }],
  ['no money in a string', { fund: '0.00' }],
  ['one fen', { fund: '0.01' }],
  ['leading noughts in the fund', { fund: '0000000000000000000000001.5' }],
  ['the largest fund', { fund: '9999999999999.99' }],
  ['readings with nothing in them', { interpretations: {} }],
  ['a reading that decides nothing here', { interpretations: { stayPeriodStart: 'commitment' } }],
  ['names that an object has anyway', { dossiers: [village('__proto__'), village('constructor')] }],
  [
    'names that differ in case or spaces',
    { dossiers: [village('a'), village('A'), village(' '), village('A ')] },
  ],
];

export const ODD_DOSSIERS: readonly Named<Json>[] = [
  ['an owner that is the applicant', { ownerId: 'A-1' }],
  ['a township that is no township', { township: 'nowhere' }],
  ['only the kind known', { facts: { kind: 'socialOrganization' } }],
  [
    'facts of another kind',
    { facts: { kind: 'village', leadStandards: [{ level: 'national' }], liveRooms: 3 } },
  ],
];

const PRIOR = { item: '3.1.1a', year: 2023, amount: '1.00' };
const EVENT = {
  participants: 0,
  verifiedCost: 0,
  isPublic: false,
  effective: false,
  isTraining: true,
  municipalApproved: false,
  approvedRate: 1,
};
const TITLE = { subject: 'park', level: 'national', awardedOn: '1949-10-01' };

export const ODD_FACTS: readonly Named<Json>[] = [
  ['leading noughts', { annualOnlineSales: '0005000000.0' }],
  ['the largest amount as a number', { annualOnlineSales: 9_999_999_999_999.99 }],
  ['the largest amount as a string', { annualOnlineSales: '9999999999999.99' }],
  ['a sum with one decimal', { annualOnlineSales: 0.1 }],
  ['the largest count', { operatingMonths: Number.MAX_SAFE_INTEGER }],
  ['a leap day', { registeredOn: '2024-02-29' }],
  ['the leap day of 2000', { registeredOn: '2000-02-29' }],
  ['registered long after the year', { registeredOn: '2999-12-31' }],
  ['dates known not to be', { taobaoNamedOn: null, storeRelocatedOn: null, warehouseCompletedOn: null }],
  ['barred by nothing', { barredUntil: null }],
  ['applied long before', { appliedOn: '1990-01-01', barredUntil: '1989-12-31' }],
  ['no rent', { leasedMonths: 0, leasedArea: '0.00' }],
  ['empty lists', { events: [], lockerSites: [], priorAwards: [], otherPolicyAwards: [] }],
  ['a rate where it does not matter', { events: [EVENT] }],
  ['the same entry twice', { events: [EVENT, EVENT] }],
  [
    'a title from long ago, and one to come',
    { demonstrationTitles: [TITLE, { ...TITLE, awardedOn: '2031-01-01' }] },
  ],
  ['an earlier award of nothing', { priorAwards: [{ ...PRIOR, amount: 0 }] }],
  ['the same earlier award twice', { priorAwards: [PRIOR, PRIOR] }],
  ['an earlier award that no such applicant gets', { priorAwards: [{ ...PRIOR, item: '3.4.1c' }] }],
  ['an enormous earlier award', { priorAwards: [{ ...PRIOR, amount: '9999999999999.99' }] }],
  [
    'other awards for an item that pays nothing',
    { otherPolicyAwards: [{ policy: '?', item: '3.6b', amount: 0 }] },
  ],
];
