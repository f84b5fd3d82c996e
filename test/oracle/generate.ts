/** Random dossiers and batches, the same for the same seed. Everything generated is valid. */

import { DEFAULT_READINGS, ITEMS, KINDS, LEGAL_KINDS, READING_CHOICES } from './catalogue.ts';
import type { Item } from './catalogue.ts';
import { FACT_TYPES } from './fact-types.ts';
import { valueOf, writeMoney } from './generate-values.ts';
import type { Random } from './random.ts';
import { factsOfItem } from './reads.ts';
import type { Readings } from './types.ts';

export { createRandom } from './random.ts';
export type { Random } from './random.ts';
export { invalidBatches, oddButValidBatches } from './invalid-batches.ts';

type Json = Record<string, unknown>;

export interface DossierOptions {
  year?: number;
  kind?: string;
  applicantId?: string;
  ownerId?: string;
  /** Items the dossier is to come close to; picked at random when absent. */
  focus?: readonly Item[];
  /** The chance that a fact is given; picked at random when absent. */
  known?: number;
  /** The same for facts that no item in focus asks for; `known` when absent. */
  knownElsewhere?: number;
  /** The chance that a fact is as the applicant would wish it; picked at random when absent. */
  favour?: number;
  /** The chance of earlier awards in 2024; even when absent. */
  paidBefore?: number;
}

export interface BatchOptions {
  year?: number;
  /** How many dossiers; up to eight when absent. */
  size?: number;
  readings?: Partial<Readings>;
  fund?: number | string;
  known?: number;
}

const UNFOCUSED_FACTS = ['kind', 'priorAwards', 'otherPolicyAwards'];
const GATE_FACTS = ['registeredInDistrict', 'commitsToStayTwoYears'];
const DISQUALIFIERS = ['investigatedForViolation', 'penalisedInYear', 'barredUntil'];

function itemsOfKind(kind: string): Item[] {
  return ITEMS.filter((item) => KINDS[item].includes(kind));
}

/** Amounts that items pay, so that earlier awards use a cap up in part, just, or more than that. */
function priorAmount(random: Random): number | string {
  const yuan = random.pick([
    0, 0.01, 4_000, 5_000, 10_000, 30_000, 50_000, 95_000, 99_999.99, 100_000, 200_000, 5e5,
  ]);
  return writeMoney(random, random.chance(0.1) ? random.below(110_000_000) : Math.round(yuan * 100));
}

function priorAwards(random: Random, focus: readonly Item[]): Json[] {
  return Array.from({ length: random.below(4) }, () => ({
    item: random.pick(random.chance(0.8) ? focus : ITEMS),
    year: 2023,
    amount: priorAmount(random),
  }));
}

function otherPolicyAwards(random: Random, focus: readonly Item[]): Json[] {
  return Array.from({ length: random.below(3) }, () => ({
    policy: random.pick(['区科技政策', '区商贸政策', 'another']),
    item: random.pick(random.chance(0.8) ? focus : ITEMS),
    amount: priorAmount(random),
  }));
}

function someOf<T>(random: Random, values: readonly T[], most: number): T[] {
  return Array.from({ length: 1 + random.below(most) }, () => random.pick(values));
}

/** Names of facts to leave out, so that an item hangs on just these. */
function someLeftOut(random: Random, names: readonly string[], options: DossierOptions): string[] {
  return options.known === undefined && random.chance(0.3) ? someOf(random, names, 3) : [];
}

/** Earlier awards and those of other policies. */
function addAwards(random: Random, facts: Json, focus: readonly Item[], paidBefore: number): void {
  if (random.chance(paidBefore)) facts['priorAwards'] = priorAwards(random, focus);
  else if (random.chance(0.1)) facts['priorAwards'] = [];
  if (random.chance(0.25)) facts['otherPolicyAwards'] = otherPolicyAwards(random, focus);
}

/** How much is known of the facts in focus, and of the others. */
function knowledge(random: Random, options: DossierOptions): { inFocus: number; elsewhere: number } {
  const known = options.known ?? random.pick([0, 0.05, 0.3, 0.6, 0.8, 0.95, 1, 1]);
  const inFocus = options.known ?? random.pick([known, 0.9, 1, 1]);
  return { inFocus, elsewhere: options.knownElsewhere ?? known };
}

function generateFacts(random: Random, year: number, kind: string, options: DossierOptions): Json {
  const focus = options.focus ?? someOf(random, itemsOfKind(kind), 3);
  const favour = options.favour ?? random.pick([0.5, 0.8, 0.92, 1]);
  const wanted = [...GATE_FACTS, ...focus.flatMap(factsOfItem)];
  const { inFocus, elsewhere } = knowledge(random, options);
  const leftOut = someLeftOut(random, wanted, options);
  const facts: Json = { kind };
  for (const fact of FACT_TYPES.keys()) {
    if (UNFOCUSED_FACTS.includes(fact) || leftOut.includes(fact)) continue;
    const isFocus = wanted.includes(fact);
    if (DISQUALIFIERS.includes(fact)) {
      if (random.chance(0.15)) facts[fact] = valueOf(random, fact, { year, favour: 0.7 });
    } else if (random.chance(isFocus ? inFocus : elsewhere)) {
      const chosen = isFocus ? favour : random.pick([0.2, favour]);
      facts[fact] = valueOf(random, fact, { year, favour: chosen });
    }
  }
  addAwards(random, facts, focus, year === 2024 ? (options.paidBefore ?? 0.5) : 0);
  return facts;
}

export function generateDossier(random: Random, options: DossierOptions = {}): Json {
  const year = options.year ?? random.pick([2023, 2024]);
  const kind =
    options.kind ??
    random.pick([...LEGAL_KINDS, 'enterprise', 'enterprise', 'enterprise', 'individualBusiness']);
  const dossier: Json = { applicantId: options.applicantId ?? `A-${random.below(1_000_000)}`, year };
  if (options.ownerId !== undefined) dossier['ownerId'] = options.ownerId;
  if (random.chance(0.3)) dossier['township'] = random.pick(['乐平铺镇', '振兴街道', '杨官屯乡']);
  dossier['facts'] = generateFacts(random, year, kind, options);
  return dossier;
}

function generateReadings(random: Random, likely: Partial<Readings>): Json {
  const readings: Json = random.chance(0.6) ? { ...likely } : {};
  for (const name of Object.keys(DEFAULT_READINGS) as (keyof Readings)[]) {
    if (random.chance(0.3)) readings[name] = random.pick(READING_CHOICES[name]);
  }
  return readings;
}

function generateFund(random: Random): number | string {
  if (random.chance(0.15)) return random.pick([0, '0.00', '0.01', 0.07, '9999999999999.99']);
  return writeMoney(random, Math.floor(Math.exp(random.next() * Math.log(2e9))));
}

/** What the applicants of a batch have in common. */
interface Theme {
  kinds: readonly string[];
  focus: readonly (readonly Item[])[];
  readings: Partial<Readings>;
}

const FIRM_STARTUPS: Theme = {
  kinds: ['enterprise'],
  focus: [['3.1.2a'], ['3.1.2a', '3.7.2'], ['3.1.2a', '3.7.2', '3.3.2a'], ['3.1.2a', '3.1.3']],
  readings: {},
};

const TRADER_STARTUPS: Theme = {
  kinds: ['individualBusiness'],
  focus: [['3.1.2b'], ['3.1.2b', '3.4.2'], ['3.1.2b', '3.1.3']],
  readings: {},
};

const EVENTS: Theme = {
  kinds: ['enterprise', 'socialOrganization', 'township'],
  focus: [['3.2.2']],
  readings: { eventLimit: 'district' },
};

/** Some batches have no theme: the empty places. */
const THEMES: readonly (readonly Theme[])[] = [
  [FIRM_STARTUPS],
  [FIRM_STARTUPS, TRADER_STARTUPS],
  [FIRM_STARTUPS, TRADER_STARTUPS],
  [EVENTS],
  [],
  [],
  [],
];

const APPLICANT_NAMES = [
  'A',
  'a',
  'B',
  'A-1',
  'A-10',
  'A-2',
  '茌平',
  '乐平',
  'Z',
  'z9',
  '电商\u{20000}',
  '\uffee',
  '0',
  '10',
];

function themedOptions(random: Random, themes: readonly Theme[]): DossierOptions {
  if (themes.length === 0 || random.chance(0.15)) return {};
  const theme = random.pick(themes);
  const about: DossierOptions = { kind: random.pick(theme.kinds), focus: random.pick(theme.focus) };
  // Near certain to be eligible, and with little else known: so that the rules between applicants have work to do.
  if (random.chance(0.2)) return about;
  const knownElsewhere = random.pick([0, 0, 0.1]);
  return { ...about, favour: 1, known: random.pick([0.97, 1]), knownElsewhere, paidBefore: 0.15 };
}

/** Gives a dossier what its owner's startups got before, round the limit of an owner. */
function addStartupAwards(random: Random, dossier: Json): void {
  const facts = dossier['facts'] as Json;
  // Mostly of the other type, which uses the limit up without deciding the dossier's own startup item.
  const other = facts['kind'] === 'enterprise' ? '3.1.2b' : '3.1.2a';
  const item = random.chance(0.6) ? other : random.pick(['3.1.2a', '3.1.2b']);
  const yuan = random.pick([0, 0.01, 4_000, 10_000, 85_000, 90_000, 92_000, 95_000, 99_999.99, 100_000]);
  const before: Json = { item, year: 2023, amount: writeMoney(random, Math.round(yuan * 100)) };
  facts['priorAwards'] = [...((facts['priorAwards'] as Json[] | undefined) ?? []), before];
}

function applicantIds(random: Random, size: number): string[] {
  const keyed = APPLICANT_NAMES.map((name) => ({ name, key: random.next() }));
  const names = keyed.sort((a, b) => a.key - b.key).map(({ name }) => name);
  for (let i = names.length; i < size; i++) names.push(`${random.pick(APPLICANT_NAMES)}/${i}`);
  return names.slice(0, size);
}

export function generateBatch(random: Random, options: BatchOptions = {}): Json {
  const year = options.year ?? random.pick([2023, 2024]);
  const themes = random.pick(THEMES);
  const owners = ['P-1', 'P-2', 'P-3'].slice(0, 1 + random.below(3));
  const ownerChance = random.pick([0, 0.5, 0.9, 1]);
  const paidBefore = year === 2024 && themes.includes(FIRM_STARTUPS) ? random.pick([0, 0.1, 0.2, 0.3]) : 0;
  const dossiers = applicantIds(random, options.size ?? random.below(9)).map((applicantId) => {
    const about: DossierOptions = { ...themedOptions(random, themes), year, applicantId };
    if (random.chance(ownerChance)) about.ownerId = random.pick(owners);
    if (options.known !== undefined) about.known = options.known;
    const dossier = generateDossier(random, about);
    if (random.chance(paidBefore)) addStartupAwards(random, dossier);
    return dossier;
  });
  const batch: Json = { year };
  if (options.fund !== undefined) batch['fund'] = options.fund;
  else if (random.chance(0.8)) batch['fund'] = generateFund(random);
  if (options.readings !== undefined) batch['interpretations'] = { ...options.readings };
  else if (random.chance(0.8)) batch['interpretations'] = generateReadings(random, themes[0]?.readings ?? {});
  batch['dossiers'] = dossiers;
  return batch;
}
