/** Input that is refused: every fault on a line of its own, exit status 2, nothing on standard output. */
export class Refusal extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
