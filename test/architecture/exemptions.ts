/**
 * Files that may break a rule of this folder, each with the reason. An entry that is no longer needed fails
 * a test, so the list can only be as long as it has to be.
 */
export interface Exemption {
  readonly path: string;
  readonly reason: string;
}

/** Longer than 300 lines. */
export const longFiles: readonly Exemption[] = [];

/** Named otherwise than in kebab-case. */
export const oddNames: readonly Exemption[] = [];

/** Called index: a file that only passes on what others have. */
export const barrels: readonly Exemption[] = [];

/** The paths that break a rule without leave, and the leaves that nobody needs. */
export function compare(offenders: readonly string[], exemptions: readonly Exemption[]): string[] {
  const allowed = exemptions.map(({ path }) => path);
  return [
    ...offenders.filter((path) => !allowed.includes(path)),
    ...allowed
      .filter((path) => !offenders.includes(path))
      .map((path) => `${path} no longer needs its exemption`),
  ];
}
