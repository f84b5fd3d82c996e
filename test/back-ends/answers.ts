/** What each back end says of a dossier, in one shape, to be compared. */

import type pg from 'pg';
import type { BoundPolicy } from '../../src/engine/bind.ts';
import { compileToJavascript } from '../../src/engine/compile/javascript.ts';
import { itemColumn } from '../../src/engine/compile/sql-names.ts';
import { compileToSql } from '../../src/engine/compile/sql.ts';
import type { Dossier } from '../../src/engine/dossier.ts';
import { evaluateDossier } from '../../src/engine/evaluate.ts';
import { highestAward, selectAwards } from '../../src/engine/select.ts';

/** Null is undetermined; SQL writes what has no bound as the largest whole number. */
type Outcome = readonly [payableFen: number | null, potentialFen: number, missing: string];

export interface Answer {
  readonly items: readonly Outcome[];
  /** By item. */
  readonly awards: readonly (readonly [payableFen: number, provisional: boolean] | null)[];
  readonly highest: readonly [item: string, payableFen: number, provisional: boolean] | null;
}

/** The interpreter's answers, by applicant. */
export function interpretedAnswers(bound: BoundPolicy, dossiers: readonly Dossier[]): Map<string, Answer> {
  return new Map(
    dossiers.map((dossier) => {
      const items = evaluateDossier(bound, dossier).map(({ payableFen, potentialFen, missing }): Outcome => [
        payableFen,
        potentialFen,
        missing.join(','),
      ]);
      return [dossier.applicantId, withAwards(bound, dossier, items)];
    }),
  );
}

/** The answers of compiled JavaScript, by applicant. */
export function javascriptAnswers(bound: BoundPolicy, dossiers: readonly Dossier[]): Map<string, Answer> {
  const compiled = compileToJavascript(bound);
  return new Map(
    dossiers.map((dossier) => {
      const payable: number[] = [];
      const potential: number[] = [];
      compiled.assess(dossier, payable, potential);
      const items = payable.map((fen, index): Outcome => {
        const isOpen = Number.isNaN(fen);
        const missing = isOpen ? compiled.missing(dossier, index).join(',') : '';
        return [isOpen ? null : fen, potential[index] ?? Number.NaN, missing];
      });
      return [dossier.applicantId, withAwards(bound, dossier, items)];
    }),
  );
}

/** The answers of the compiled query over the tables of the connection, by applicant. */
export async function sqlAnswers(bound: BoundPolicy, client: pg.Client): Promise<Map<string, Answer>> {
  const { rows } = await client.query<Record<string, unknown>>(compileToSql(bound).query);
  return new Map(rows.map((row) => [String(row['applicant_id']), answerOfRow(bound, row)]));
}

function answerOfRow(bound: BoundPolicy, row: Readonly<Record<string, unknown>>): Answer {
  const of = (what: string, id: string): unknown => row[itemColumn(what, id)];
  const items = bound.items.map(({ id }): Outcome => [
    fenOf(of('payable', id)),
    Number(of('potential', id)),
    String(of('missing', id)),
  ]);
  const awards = bound.items.map(({ id }) => {
    const payable = fenOf(of('award', id));
    return payable === null ? null : ([payable, of('provisional', id) as boolean] as const);
  });
  const best = fenOf(row['award_fen']);
  const highest =
    best === null ? null : ([String(row['award_item']), best, row['award_provisional'] as boolean] as const);
  return { items, awards, highest };
}

function fenOf(value: unknown): number | null {
  return value === null ? null : Number(value);
}

function withAwards(bound: BoundPolicy, dossier: Dossier, items: readonly Outcome[]): Answer {
  const { awards } = selectAwards(
    bound,
    items.map(([payableFen]) => payableFen ?? Number.NaN),
    items.map(([, potentialFen]) => potentialFen),
    dossier.otherPolicyFen,
  );
  const best = highestAward(awards);
  const id = bound.items[best?.itemIndex ?? -1]?.id ?? '';
  return {
    items: items.map(([payable, potential, missing]) => [
      payable,
      Math.min(potential, Number.MAX_SAFE_INTEGER),
      missing,
    ]),
    awards: items.map((_, index) => {
      const award = awards.find(({ itemIndex }) => itemIndex === index);
      return award ? [award.payableFen, award.provisional] : null;
    }),
    highest: best ? [id, best.payableFen, best.provisional] : null,
  };
}
