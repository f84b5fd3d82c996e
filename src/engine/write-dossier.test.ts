import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { texts, toyPolicy } from '../../test/support/toy-policy.ts';
import { formatDay } from './calendar.ts';
import type { Dossier } from './dossier.ts';
import { flag, money, text, type Fact, type FieldFact } from './fact.ts';
import { fenToDecimal } from './money.ts';
import { createDossierReader, faultInWords, type Fault } from './read-dossier.ts';
import { dossierJson } from './write-dossier.ts';

const reader = createDossierReader(policy);

function read(json: unknown): Dossier {
  const faults: Fault[] = [];
  const dossier = reader(json, '', faults);
  expect(faults.map(faultInWords)).toEqual([]);
  return dossier!;
}

/** Any JSON that the reader takes for a fact. */
function jsonOf(fact: FieldFact): fc.Arbitrary<unknown> {
  const { lowest, highest } = fact;
  const bounded = fc.oneof(
    fc.constantFrom(lowest, highest),
    fc.maxSafeNat().map((n) => Math.min(Math.max(n, lowest), highest)),
  );
  switch (fact.type) {
    case 'flag':
      return fc.boolean();
    case 'count':
      return bounded;
    case 'money':
    case 'hundredths':
      return fc.oneof(
        bounded.map(fenToDecimal),
        bounded.map((value) => Math.floor(value / 100)).filter((value) => value * 100 >= lowest),
      );
    case 'date': {
      const day = fc
        .oneof(fc.constantFrom(lowest, highest), fc.integer({ min: 18_000, max: 21_000 }))
        .map(formatDay);
      return fact.nullable ? fc.oneof(day, fc.constant(null)) : day;
    }
    case 'choice':
      return fc.constantFrom(...Object.keys(fact.options));
    case 'text':
      return fc.string();
  }
}

function entryOf(name: string, fields: readonly FieldFact[]): fc.Arbitrary<unknown> {
  const record = Object.fromEntries(fields.map((field) => [field.name, jsonOf(field)]));
  const requiredKeys = fields.filter(({ fallback }) => fallback === undefined).map((field) => field.name);
  const entry = fc.record(record, { requiredKeys });
  // Earlier awards are of a year before the dossier's.
  return name === policy.priorAwards.name ? entry.map((one) => ({ ...one, year: 2023 })) : entry;
}

function factJson(fact: Fact): fc.Arbitrary<unknown> {
  if (fact.type !== 'list') return jsonOf(fact);
  return fc.array(entryOf(fact.name, Object.values(fact.fields)), { maxLength: 3 });
}

const facts = fc.record(
  Object.fromEntries(Object.values(policy.facts).map((fact) => [fact.name, factJson(fact)])),
  {
    requiredKeys: ['kind'],
  },
);
const words = fc.string({ minLength: 1 });
const dossiers = fc.record(
  { applicantId: words, year: fc.constant(2024), ownerId: words, township: words, facts },
  { requiredKeys: ['applicantId', 'year', 'facts'] },
);

describe('a dossier as JSON', () => {
  test('reads back as the same dossier, through text', () => {
    fc.assert(
      fc.property(dossiers, (json) => {
        const dossier = read(json);
        const written = dossierJson(policy, dossier);
        expect(read(JSON.parse(JSON.stringify(written)))).toEqual(dossier);
      }),
      { numRuns: 300 },
    );
  });

  test('is written the same a second time', () => {
    fc.assert(
      fc.property(dossiers, (json) => {
        const written = dossierJson(policy, read(json));
        expect(dossierJson(policy, read(written))).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });

  test('is in the contract’s form: decimal text, dates, options, null for never', () => {
    const events = [
      {
        participants: 200,
        verifiedCost: 5,
        isPublic: true,
        effective: true,
        isTraining: false,
        municipalApproved: true,
        approvedRate: 0.45,
      },
      {
        participants: 0,
        verifiedCost: '0.1',
        isPublic: false,
        effective: false,
        isTraining: true,
        municipalApproved: false,
      },
    ];
    const otherPolicyAwards = [{ policy: '某文件', item: '3.1.3', amount: 1 }];
    const dossier = read({
      applicantId: 'A-001',
      year: 2024,
      ownerId: 'P-9',
      township: '某镇',
      facts: {
        kind: 'village',
        annualOnlineSales: 5_000_000.5,
        taobaoNamedOn: null,
        registeredOn: '2022-01-01',
        operatingMonths: 12,
        leasedArea: '80.5',
        outOfDistrictTitle: 'none',
        leadStandards: [],
        events,
        otherPolicyAwards,
      },
    });
    expect(dossierJson(policy, dossier)).toEqual({
      applicantId: 'A-001',
      year: 2024,
      ownerId: 'P-9',
      township: '某镇',
      facts: {
        kind: 'village',
        annualOnlineSales: '5000000.50',
        taobaoNamedOn: null,
        registeredOn: '2022-01-01',
        operatingMonths: 12,
        leasedArea: '80.50',
        outOfDistrictTitle: 'none',
        leadStandards: [],
        events: [
          { ...events[0], verifiedCost: '5.00', approvedRate: '0.45' },
          { ...events[1], verifiedCost: '0.10' },
        ],
        otherPolicyAwards: [{ policy: '不详', item: '3.1.3', amount: '1.00' }],
      },
    });
  });

  test('keeps every value in its place beside free text', () => {
    const own = {
      note: text(texts('备注')),
      isNew: flag({ ...texts('新办'), fallback: true }),
      sales: money(texts('销售额')),
    };
    const toy = toyPolicy(own, () => [{ amount: { type: 'fixed', fen: 1 } }]);
    const json = { applicantId: 'A-001', year: 2024, facts: { kind: 'firm', note: '不详', sales: '1.00' } };
    const dossier = createDossierReader(toy)(json, '', []);
    expect(dossier?.values[toy.facts['isNew']!.slot]).toBe(1);
    expect(dossierJson(toy, dossier!)).toEqual(json);
  });

  test('leaves out what is unknown or at its default', () => {
    const stated = {
      sellsLocalSpecialty: false,
      barredUntil: null,
      appliedOn: '2024-12-31',
      priorAwards: [],
    };
    const dossier = read({ applicantId: 'A-001', year: 2024, facts: { kind: 'enterprise', ...stated } });
    const written = dossierJson(policy, dossier);
    expect(written).toEqual({ applicantId: 'A-001', year: 2024, facts: { kind: 'enterprise' } });
    expect(Object.keys(written)).toEqual(['applicantId', 'year', 'facts']);
    const moved = { ...dossier, values: dossier.values.with(policy.facts['appliedOn']!.slot, 19_722) };
    expect(dossierJson(policy, moved).facts['appliedOn']).toBe('2023-12-31');
  });
});
