/** The order of applicants: by applicantId, code unit by code unit, in every place where order decides. */

interface Identified {
  readonly applicantId: string;
}

/** Sorts by applicantId, code unit by code unit; no locale. */
export function byApplicantId(a: Identified, b: Identified): number {
  return a.applicantId < b.applicantId ? -1 : a.applicantId > b.applicantId ? 1 : 0;
}
