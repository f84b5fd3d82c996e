/**
 * Mutants that no example can notice because they pay everyone the same, each with the argument. An entry
 * that is noticed after all, or that is not made any more, fails the run, so the list stays true.
 */

export interface Equivalent {
  readonly kind: string;
  readonly what: string;
  readonly because: string;
}

const kindHasNoAmount =
  'the amount of 3.4.1a goes by legal kind and names only village and township; any other kind gets nothing either way';
const capStandsOutside =
  'the lifetime cap is the same 500,000 and earlier awards are never negative, so a yearly cap inside it never binds first';
const yearIsEarlier =
  'an earlier award must lie before the year of its dossier, which is 2024 at most, so the bound is never what refuses it';

/** The mutants that are the policy itself in other words. */
export const equivalents: readonly Equivalent[] = [
  ...['enterprise', 'individualBusiness', 'socialOrganization'].map((kind) => ({
    kind: 'legal kind added or left out',
    what: `3.4.1a.kinds: with ${kind}`,
    because: kindHasNoAmount,
  })),
  {
    kind: 'reading mixed up',
    what: '3.5.2.amount.options.lifetime: rentCap lifetime → annual',
    because: capStandsOutside,
  },
  ...[2023, 2025].map((year) => ({
    kind: 'bound ± 1',
    what: `year highest ${String(year)}`,
    because: yearIsEarlier,
  })),
];
