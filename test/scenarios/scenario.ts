/** What one example says, whichever file it stands in. */

/** A batch in the shape of the JSON contract. */
export interface BatchJson {
  readonly year: number;
  readonly fund?: unknown;
  readonly interpretations: Readonly<Record<string, string>>;
  readonly dossiers: readonly DossierJson[];
}

/** A dossier in the shape of the JSON contract. */
export interface DossierJson {
  readonly applicantId: string;
  readonly year: number;
  readonly ownerId?: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

interface Example {
  readonly file: string;
  /** Where it stands in the file, in words. */
  readonly name: string;
  readonly batch: BatchJson;
}

/** What one item pays one applicant. */
export interface ItemExample extends Example {
  readonly type: 'item';
  readonly item: string;
  readonly ceiling: boolean;
  readonly expected: ItemExpectation;
}

export type ItemExpectation =
  | { readonly payable: string }
  | { readonly missing: readonly string[] }
  /** The fact or key for which the input is refused. */
  | { readonly refused: string };

/** Which awards one applicant gets after 附则4. */
export interface SelectionExample extends Example {
  readonly type: 'selection';
  readonly awards: Readonly<Record<string, string>>;
  /** The highest of them; null where there is none. */
  readonly award: string | null;
  readonly provisional: readonly string[] | undefined;
  /** Payables of other items, where the example names them. */
  readonly items: Readonly<Record<string, string>>;
}

export interface ExpectedAward {
  readonly applicantId: string;
  readonly item: string;
  readonly assessed: string;
  readonly awarded: string;
  readonly instalments: readonly { readonly year: number; readonly amount: string }[] | undefined;
}

/** What a whole batch settles to. */
export interface SettlementExample extends Example {
  readonly type: 'settlement';
  readonly awards: readonly ExpectedAward[];
  readonly total: string | undefined;
  readonly surplus: string | undefined;
  readonly scaled: boolean | undefined;
}

export type Scenario = ItemExample | SelectionExample | SettlementExample;
