/** Names and constants of the oracle: items, kinds, groups, facts, readings. */

import type { Readings } from './types.ts';

/** All money items in clause order. */
export const ITEMS = [
  '3.1.1a',
  '3.1.1b',
  '3.1.2a',
  '3.1.2b',
  '3.1.3',
  '3.2.1a',
  '3.2.1b',
  '3.2.2',
  '3.3.1a',
  '3.3.1b',
  '3.3.2a',
  '3.3.2b',
  '3.4.1a',
  '3.4.1b',
  '3.4.1c',
  '3.4.2',
  '3.4.3a',
  '3.4.3b',
  '3.4.3c',
  '3.5.1',
  '3.5.2',
  '3.5.3',
  '3.6a',
  '3.6b',
  '3.7.1',
  '3.7.2',
] as const;

export type Item = (typeof ITEMS)[number];

export const CEILING_ITEMS: readonly string[] = ['3.2.1b', '3.2.2', '3.3.1a', '3.3.1b', '3.3.2a', '3.7.2'];

const FIRM = ['enterprise'];
const TRADER = ['individualBusiness'];
const FIRM_OR_TRADER = ['enterprise', 'individualBusiness'];
const PLACE = ['village', 'township'];
const TRAINER = ['enterprise', 'socialOrganization'];

export const KINDS: Record<Item, readonly string[]> = {
  '3.1.1a': FIRM,
  '3.1.1b': FIRM,
  '3.1.2a': FIRM,
  '3.1.2b': TRADER,
  '3.1.3': FIRM_OR_TRADER,
  '3.2.1a': FIRM,
  '3.2.1b': FIRM,
  '3.2.2': ['enterprise', 'socialOrganization', 'township'],
  '3.3.1a': FIRM,
  '3.3.1b': FIRM,
  '3.3.2a': FIRM,
  '3.3.2b': FIRM,
  '3.4.1a': PLACE,
  '3.4.1b': PLACE,
  '3.4.1c': ['village'],
  '3.4.2': FIRM_OR_TRADER,
  '3.4.3a': FIRM,
  '3.4.3b': FIRM,
  '3.4.3c': FIRM,
  '3.5.1': FIRM_OR_TRADER,
  '3.5.2': FIRM,
  '3.5.3': FIRM_OR_TRADER,
  '3.6a': TRAINER,
  '3.6b': TRAINER,
  '3.7.1': FIRM,
  '3.7.2': FIRM,
};

/** Groups of the reading `exclusivity: sameMatter`; an item in none of them stands alone. */
export const SAME_MATTER: readonly (readonly string[])[] = [
  ['3.1.1a', '3.1.1b'],
  ['3.1.2a', '3.1.2b', '3.1.3', '3.5.3', '3.7.1', '3.7.2'],
  ['3.3.1a', '3.3.1b'],
  ['3.3.2a', '3.3.2b'],
  ['3.4.1a', '3.4.1b', '3.4.1c'],
  ['3.6a', '3.6b'],
];

export const DEFAULT_READINGS: Readings = {
  localSpecialtyHalving: 'threshold',
  exclusivity: 'applicantYear',
  onceUpgrade: 'difference',
  exceeds: 'gt',
  activeStreamers: 'gte',
  eventLimit: 'organiser',
  parcelPeriod: 'total',
  statisticsAward: 'annual',
  rentCap: 'lifetime',
  stayPeriodStart: 'firstPayment',
};

export const READING_CHOICES: Record<keyof Readings, readonly string[]> = {
  localSpecialtyHalving: ['threshold', 'award'],
  exclusivity: ['applicantYear', 'sameMatter', 'none'],
  onceUpgrade: ['difference', 'full', 'none'],
  exceeds: ['gt', 'gte'],
  activeStreamers: ['gte', 'gt'],
  eventLimit: ['organiser', 'district'],
  parcelPeriod: ['total', 'yearly'],
  statisticsAward: ['annual', 'once'],
  rentCap: ['lifetime', 'annual'],
  stayPeriodStart: ['firstPayment', 'commitment', 'confirmation'],
};

export const LEGAL_KINDS = ['enterprise', 'individualBusiness', 'village', 'township', 'socialOrganization'];
