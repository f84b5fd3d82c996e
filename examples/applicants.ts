/** One made-up applicant: what it is, where it sits, who owns it, and what it files in a year. */

import { chiping202215 } from '../policies/chiping-2022-15/policy.ts';
import { factsIn } from '../src/engine/rule.ts';
import {
  carvedOutCompany,
  exporter,
  returningShop,
  smallShop,
  specialitySeller,
  tradingCompany,
} from './businesses.ts';
import { association, township, trainingCompany, village } from './communities.ts';
import { dateIn, money, type Draw, type Facts } from './figures.ts';
import { createRandom, type Random } from './random.ts';
import { demonstrationHolder, expressCompany, liveCommerceCompany, platformCompany } from './services.ts';
import { answeredNo, answeredZero } from './unclaimed.ts';

/** A dossier in the shape of the contract. */
export interface DossierJson {
  readonly applicantId: string;
  readonly year: number;
  readonly ownerId?: string;
  readonly township: string;
  readonly facts: Facts;
}

/** How much is filed: as people do it, or every fact that an item of the legal kind could ask for. */
export type Answers = 'asFiled' | 'complete';

type Kind = 'enterprise' | 'individualBusiness' | 'village' | 'township' | 'socialOrganization';

interface Profile {
  /** Of a thousand applicants. */
  readonly share: number;
  readonly kinds: readonly Kind[];
  readonly facts: (draw: Draw, kind: 'enterprise' | 'individualBusiness') => Facts;
}

const profiles: readonly Profile[] = [
  { share: 300, kinds: ['individualBusiness'], facts: smallShop },
  { share: 260, kinds: ['enterprise'], facts: tradingCompany },
  { share: 90, kinds: ['enterprise', 'individualBusiness'], facts: specialitySeller },
  { share: 75, kinds: ['enterprise'], facts: exporter },
  { share: 50, kinds: ['enterprise', 'individualBusiness'], facts: returningShop },
  { share: 20, kinds: ['enterprise'], facts: carvedOutCompany },
  { share: 16, kinds: ['enterprise'], facts: demonstrationHolder },
  { share: 18, kinds: ['enterprise'], facts: platformCompany },
  { share: 36, kinds: ['enterprise'], facts: expressCompany },
  { share: 36, kinds: ['enterprise'], facts: liveCommerceCompany },
  { share: 66, kinds: ['village'], facts: village },
  { share: 18, kinds: ['socialOrganization'], facts: association },
  { share: 18, kinds: ['enterprise'], facts: trainingCompany },
];

/** The fourteen units of the district; more applicants sit in the first ones, the town. */
const townships = [
  '振兴街道',
  '信发街道',
  '温陈街道',
  '乐平铺镇',
  '冯官屯镇',
  '菜屯镇',
  '博平镇',
  '杜郎口镇',
  '韩屯镇',
  '胡屯镇',
  '肖庄镇',
  '贾寨镇',
  '洪官屯镇',
  '杨官屯乡',
] as const;

const OWNERS = 10;

/** Every so many-th applicant is a township itself, each of them once among the first four hundred. */
const TOWNSHIP_EVERY = 28;
const TOWNSHIP_FIRST = 7;

const townshipProfile: Profile = { share: 0, kinds: ['township'], facts: township };

/** The dossier of applicant 1, 2, 3 … in a year; the same seed and number are the same applicant every year. */
export function applicant(
  seed: number,
  number: number,
  year: number,
  answers: Answers = 'asFiled',
): DossierJson {
  const lasting = createRandom(seed, number);
  const yearly = createRandom(seed, number, year);
  const isTownship = number % TOWNSHIP_EVERY === TOWNSHIP_FIRST;
  const profile = isTownship ? townshipProfile : profileOf(lasting);
  const kind = lasting.pick(profile.kinds);
  const nearTown = Math.floor(townships.length * lasting.next() * (0.4 + 0.6 * lasting.next()));
  const place = isTownship ? Math.floor(number / TOWNSHIP_EVERY) % townships.length : nearTown;
  const owned = (kind === 'enterprise' || kind === 'individualBusiness') && lasting.chance(0.3);
  const owner = lasting.between(1, OWNERS);
  const business = kind === 'enterprise' ? kind : 'individualBusiness';
  const claimed = profile.facts({ year, lasting, yearly }, business);
  return {
    applicantId: `A-${String(number).padStart(3, '0')}`,
    year,
    ...(owned ? { ownerId: `P-${String(owner).padStart(2, '0')}` } : {}),
    township: townships[place] ?? townships[0],
    facts: inOrder({
      kind,
      ...answered(kind, claimed, lasting, yearly, answers),
      ...circumstances(kind, yearly, year),
    }),
  };
}

/** The facts in the order of the dictionary, as forms show them. */
function inOrder(facts: Facts): Facts {
  const names = Object.keys(chiping202215.facts).filter((name) => name in facts);
  return Object.fromEntries(names.map((name) => [name, facts[name]]));
}

function profileOf(random: Random): Profile {
  let left = random.next() * profiles.reduce((sum, { share }) => sum + share, 0);
  for (const profile of profiles) {
    left -= profile.share;
    if (left < 0) return profile;
  }
  return random.pick(profiles);
}

/** Most answer all the yes-or-no questions of the form; some state only what they claim, some forget a fact. */
function answered(kind: Kind, claimed: Facts, lasting: Random, yearly: Random, answers: Answers): Facts {
  const asked = askedOf(kind);
  if (answers === 'complete') {
    return { ...only(asked, answeredZero), ...only(asked, answeredNo), ...only(asked, claimed) };
  }
  const facts = { ...(lasting.chance(0.7) ? only(asked, answeredNo) : {}), ...claimed };
  if (yearly.chance(0.1)) Reflect.deleteProperty(facts, yearly.pick(Object.keys(claimed)));
  return facts;
}

const asked = new Map<Kind, ReadonlySet<string>>();

/** Names of the facts that items of a kind, or the gates before them, ask for. */
function askedOf(kind: Kind): ReadonlySet<string> {
  const known = asked.get(kind);
  if (known) return known;
  const { gates, items } = chiping202215;
  const open = items
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ conditions, amount }) => [conditions, amount]);
  const before = gates.filter(({ kinds }) => kinds?.includes(kind) ?? true);
  const facts = factsIn([open, before]).filter((fact) => !('list' in fact));
  const names = new Set(facts.map(({ name }) => name));
  asked.set(kind, names);
  return names;
}

function only(names: ReadonlySet<string>, facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.has(name)));
}

/** What befalls a few: penalties, inquiries, a bar that has not run out, money from another policy. */
function circumstances(kind: Kind, yearly: Random, year: number): Facts {
  const facts: Facts = {};
  if (yearly.chance(0.02)) facts['penalisedInYear'] = true;
  if (yearly.chance(0.008)) facts['investigatedForViolation'] = true;
  if (yearly.chance(0.008)) facts['barredUntil'] = dateIn(yearly, yearly.pick([year, year + 1]));
  if (yearly.chance(0.3)) facts['appliedOn'] = dateIn(yearly, year + 1);
  if (yearly.chance(0.07)) {
    const item =
      kind === 'enterprise'
        ? yearly.pick(['3.1.3', '3.3.2b', '3.7.1'])
        : kind === 'individualBusiness'
          ? '3.1.3'
          : '3.2.2';
    facts['otherPolicyAwards'] = [
      {
        policy: yearly.pick(['区级商贸流通奖励', '区级科技创新奖励']),
        item,
        amount: money(yearly, yearly.pick([5_000, 10_000, 20_000, 30_000])),
      },
    ];
  }
  return facts;
}
