/** Shared shapes of the oracle. Money is whole fen in a bigint; counts are bigints too. */

export type Scalar = boolean | bigint | string | null;
export type Entry = Record<string, Scalar>;
export type Value = Scalar | Entry[];
export type Facts = Record<string, Value>;

export interface Dossier {
  applicantId: string;
  year: number;
  ownerId: string | undefined;
  facts: Facts;
}

export interface Readings {
  localSpecialtyHalving: string;
  exclusivity: string;
  onceUpgrade: string;
  exceeds: string;
  activeStreamers: string;
  eventLimit: string;
  parcelPeriod: string;
  statisticsAward: string;
  rentCap: string;
  stayPeriodStart: string;
}

export interface Batch {
  year: number;
  fund: bigint;
  readings: Readings;
  dossiers: Dossier[];
}

export interface Faults {
  faults: string[];
}

/** One dossier with every default filled in, together with what else decides an amount. */
export interface Case {
  year: number;
  facts: Facts;
  readings: Readings;
}

export type Status = 'eligible' | 'ineligible' | 'undetermined';

export interface ItemResult {
  item: string;
  status: Status;
  payable: string | null;
  ceiling: boolean;
  missing: string[];
}

export interface AwardResult {
  item: string;
  payable: string;
  provisional: boolean;
}

export interface DossierResult {
  applicantId: string;
  year: number;
  items: ItemResult[];
  award: AwardResult | null;
  awards: AwardResult[];
}

export interface Assessment {
  results: DossierResult[];
}

export interface SettledAward {
  applicantId: string;
  item: string;
  assessed: string;
  awarded: string;
  instalments: { year: number; amount: string }[];
}

export interface Settlement {
  year: number;
  fund: string;
  total: string;
  scaled: boolean;
  surplus: string;
  awards: SettledAward[];
}
