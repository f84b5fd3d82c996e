/** One statement of the document, found by clause (序 to 附件) and position in it. */
export interface Sentence {
  readonly clause: string;
  readonly position: number;
  /** What it says, in a few words of our own. */
  readonly gist: string;
  /** Files of this folder that hold it. */
  readonly coded?: readonly string[];
  /** Why it is not coded; beside `coded`, what part is not and where that is done. */
  readonly notCoded?: string;
}

/** A coded statement of 序 to 附件. */
export function coded(clause: string, position: number, gist: string, ...files: readonly string[]): Sentence {
  return { clause, position, gist, coded: files };
}

/** A statement of 序 to 附件 that is coded but for a part. */
export function codedExcept(
  clause: string,
  position: number,
  gist: string,
  notCoded: string,
  ...files: readonly string[]
): Sentence {
  return { clause, position, gist, coded: files, notCoded };
}

/** A statement of 序 to 附件 that pays nothing or is done elsewhere. */
export function notCoded(clause: string, position: number, gist: string, why: string): Sentence {
  return { clause, position, gist, notCoded: why };
}
